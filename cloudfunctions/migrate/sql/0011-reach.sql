-- Reaching customers: a verified phone, subscribe-message credits (订阅消息), SMS.
alter table member
  add column phone text,
  add column phone_verified_at timestamptz;
create index member_phone on member (tenant_id, phone) where phone is not null;
create index member_customer on member (tenant_id, customer_id) where customer_id is not null;

-- A code sent to prove a phone is one's own; beside login_code, whose phones are colleagues'.
create table phone_code (
  tenant_id text not null references tenant,
  member_id text not null,
  phone text not null,
  code_hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  primary key (tenant_id, member_id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call guard_tenant('phone_code');

-- 订阅额度: every accept is one later message of that template; WeChat shows no count, so this is ours and 43101 empties it.
create table credit_wallet (
  tenant_id text not null,
  member_id text not null,
  template text not null,
  credits integer not null check (credits >= 0),
  is_banned boolean not null default false,
  updated_at timestamptz not null,
  primary key (tenant_id, member_id, template),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
call guard_tenant('credit_wallet');

-- The company's approved subscribe templates and SMS templates, by what they are for.
create table message_template (
  tenant_id text not null references tenant,
  channel text not null check (channel in ('subscribe', 'sms')),
  purpose text not null,
  template_id text not null,
  -- Which of our words fills which field of theirs: ["thing1", …] or ["1", …].
  fields jsonb not null,
  primary key (tenant_id, channel, purpose)
);
call guard_tenant('message_template');

-- The company's SMS account; the key is encrypted with the deployment's key.
create table sms_account (
  tenant_id text primary key references tenant,
  sdk_app_id text not null,
  sign_name text not null,
  secret_id text not null,
  secret_cipher text not null,
  updated_at timestamptz not null
);
call guard_tenant('sms_account');
-- Numbers that answered R: never written to again.
create table sms_blacklist (
  tenant_id text not null references tenant,
  phone text not null,
  at timestamptz not null,
  reason text not null,
  primary key (tenant_id, phone)
);
call guard_tenant('sms_blacklist');

alter table message drop constraint message_channel_check;
alter table message add constraint message_channel_check check (channel in ('wecom_app', 'sms', 'subscribe'));
alter table message
  add column customer_id text,
  add column phone text,
  add column purpose text,
  -- The words of the template's fields, and what the ledger knew when it decided: credits left, the rule.
  add column fields jsonb,
  add column quota_left integer,
  -- Higher is sent first while credits are few.
  add column priority integer not null default 0,
  -- The message this one stands in for after its definite failure.
  add column falls_back_from text,
  add column delivered_at timestamptz;
create index message_platform on message (tenant_id, platform_id) where platform_id is not null;
create index message_member on message (tenant_id, member_id, created_at desc) where member_id is not null;
