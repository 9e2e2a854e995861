-- The company's WeCom self-built app; the secret is encrypted with the deployment's key.
create table wecom_app (
  tenant_id text primary key references tenant,
  corp_id text not null,
  agent_id integer not null,
  secret_cipher text not null,
  updated_at timestamptz not null
);
call guard_tenant('wecom_app');
-- The access token that several processes share; refreshed by whoever holds the lease.
create table wecom_token (
  tenant_id text not null references tenant,
  key text not null,
  token_cipher text,
  expires_at timestamptz,
  refreshing_until timestamptz,
  primary key (tenant_id, key)
);
call guard_tenant('wecom_token');

-- 发送台账: every message from intention to fate. A message that left without an answer is `unknown` and never sent again blindly.
create table message (
  tenant_id text not null references tenant,
  id text not null,
  channel text not null check (channel in ('wecom_app', 'sms')),
  state text not null check (state in ('intended', 'sending', 'sent', 'failed', 'unknown')),
  staff_id text,
  member_id text,
  recipient_name text not null,
  title text not null,
  body text not null,
  page text,
  -- The rule that led to it, in a sentence, and its occasion: one message per occasion, ever.
  reason text not null,
  occasion_key text not null,
  platform_id text,
  failure_code text,
  failure text,
  attempts integer not null default 0,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create unique index message_occasion on message (tenant_id, occasion_key);
create index message_newest on message (tenant_id, created_at desc, id desc);
create index message_staff on message (tenant_id, staff_id, created_at desc, id desc) where staff_id is not null;
call guard_tenant('message');

-- What was done (跟进记录). lead_id is plain text: the word lead stands above this one.
create table followup (
  tenant_id text not null references tenant,
  id text not null,
  customer_id text,
  lead_id text,
  staff_id text not null,
  way text not null check (way in ('call', 'wechat', 'visit', 'other')),
  result text not null,
  words text not null,
  is_valid boolean not null,
  file_ids text[] not null default '{}',
  at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
create index followup_customer on followup (tenant_id, customer_id, at desc) where customer_id is not null;
create index followup_lead on followup (tenant_id, lead_id, at desc) where lead_id is not null;
call guard_tenant('followup');

-- What will be done (下一步): at most one open plan per customer or lead.
create table followup_plan (
  tenant_id text not null references tenant,
  id text not null,
  customer_id text,
  lead_id text,
  staff_id text not null,
  due_at timestamptz not null,
  what text not null,
  state text not null check (state in ('open', 'done', 'replaced')),
  -- How far silence has been escalated: 0 none, 1 rep, 2 manager, 3 reassigned.
  escalation integer not null default 0,
  closed_by text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
create unique index followup_plan_open_customer on followup_plan (tenant_id, customer_id) where state = 'open' and customer_id is not null;
create unique index followup_plan_open_lead on followup_plan (tenant_id, lead_id) where state = 'open' and lead_id is not null;
create index followup_plan_closed_by on followup_plan (tenant_id, closed_by) where closed_by is not null;
create index followup_plan_staff on followup_plan (tenant_id, staff_id) where state = 'open';
-- Who has let a customer lie before: asked when it is given away again.
create index followup_plan_escalated on followup_plan (tenant_id, customer_id, created_at) where escalation = 3;
call guard_tenant('followup_plan');

-- 跟进收件箱. `urgent_at` is made by a rule so that its order is right at any moment: no ranking while reading.
create table inbox_item (
  tenant_id text not null references tenant,
  id text not null,
  staff_id text not null,
  kind text not null check (kind in ('lead_offer', 'lead_duplicate', 'collision', 'followup', 'notice')),
  -- What it is about; one open item per (staff, kind, subject).
  subject_id text not null,
  lead_id text,
  customer_id text,
  title text not null,
  -- Facts for the sentence why now: see shared/followup/inbox.rules.ts.
  why jsonb not null,
  tags jsonb not null,
  grade text check (grade in ('A', 'B', 'C', 'D')),
  -- As the holder may see it: masked while a lead is only offered. Customers' numbers are not copied here.
  phone text,
  due_at timestamptz,
  urgent_at timestamptz not null,
  state text not null check (state in ('open', 'snoozed', 'done')),
  -- Out of sight until then; null once it was in sight.
  wake_at timestamptz,
  closed_by text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index inbox_open on inbox_item (tenant_id, staff_id, urgent_at, id) where state = 'open';
create unique index inbox_once on inbox_item (tenant_id, staff_id, kind, subject_id) where state in ('open', 'snoozed');
create index inbox_subject on inbox_item (tenant_id, subject_id) where state in ('open', 'snoozed');
create index inbox_lead on inbox_item (tenant_id, lead_id, created_at desc) where lead_id is not null;
create index inbox_closed_by on inbox_item (tenant_id, closed_by) where closed_by is not null;
call guard_tenant('inbox_item');

create table product (
  tenant_id text not null references tenant,
  id text not null,
  name text not null,
  category text not null,
  price_fen bigint not null,
  primary key (tenant_id, id)
);
call guard_tenant('product');
create table sales_order (
  tenant_id text not null references tenant,
  id text not null,
  number text not null,
  customer_id text not null,
  ordered_at timestamptz not null,
  amount_fen bigint not null,
  state text not null check (state in ('open', 'delivered', 'cancelled')),
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index sales_order_customer on sales_order (tenant_id, customer_id, ordered_at desc);
create unique index sales_order_number on sales_order (tenant_id, number);
call guard_tenant('sales_order');
create table sales_order_line (
  tenant_id text not null,
  order_id text not null,
  line integer not null,
  product_id text not null,
  quantity integer not null,
  amount_fen bigint not null,
  primary key (tenant_id, order_id, line),
  foreign key (tenant_id, order_id) references sales_order (tenant_id, id),
  foreign key (tenant_id, product_id) references product (tenant_id, id)
);
call guard_tenant('sales_order_line');
