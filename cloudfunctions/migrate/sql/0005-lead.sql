create table channel (
  tenant_id text not null references tenant,
  id text not null,
  name text not null,
  kind text not null check (kind in ('form', 'code', 'web', 'manual', 'referral', 'exhibition', 'phone', 'wecom')),
  cost_fen bigint not null default 0,
  is_active boolean not null default true,
  form_key text,
  scene text,
  version integer not null default 1,
  primary key (tenant_id, id)
);
create unique index channel_name on channel (tenant_id, name);
call guard_tenant('channel');

-- The company's one form: its words, own questions, and how foreign form tools' fields map to ours.
create table lead_form (
  tenant_id text primary key references tenant,
  id text not null,
  title text not null,
  promise text not null,
  consent_line text not null,
  questions jsonb not null,
  mapping jsonb not null,
  version integer not null default 1
);
call guard_tenant('lead_form');

-- Ordered assignment rules, replaced as a whole; `turns` counts what each rule gave out, for round robin.
create table assignment_rules (
  tenant_id text primary key references tenant,
  rules jsonb not null,
  version integer not null default 1,
  turns jsonb not null
);
call guard_tenant('assignment_rules');

create table lead (
  tenant_id text not null references tenant,
  id text not null,
  number text not null,
  state text not null check (state in ('unassigned', 'offered', 'accepted', 'converted', 'attached', 'discarded')),
  channel_id text not null,
  name text not null,
  company text not null,
  -- Reduced names, kept for the matcher: see shared/customer/company-name.rules.ts.
  company_core text not null default '',
  company_brand text not null default '',
  wish text not null,
  phone text,
  phones text[] not null default '{}',
  email text,
  unionid text,
  credit_code text,
  province text not null default '',
  city text not null default '',
  district text not null default '',
  industry text not null default '',
  intent text not null default '',
  score integer not null,
  scores jsonb not null,
  grade text not null check (grade in ('A', 'B', 'C', 'D')),
  notes jsonb not null,
  answers jsonb not null,
  match text not null check (match in ('new', 'likely', 'sure')),
  match_fields jsonb not null,
  match_customer_id text,
  customer_id text,
  owner_id text,
  -- The open offer's deadline; null when nobody is being waited for.
  accept_by timestamptz,
  submissions integer not null default 1,
  discard_reason text,
  -- First response: accepted or contacted. Working minutes are counted when it happens, with the calendar of that day.
  responded_at timestamptz,
  response_working_minutes double precision,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, channel_id) references channel (tenant_id, id),
  foreign key (tenant_id, owner_id) references staff (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, match_customer_id) references customer (tenant_id, id)
);
create index lead_newest on lead (tenant_id, created_at desc, id desc);
create index lead_owner_newest on lead (tenant_id, owner_id, created_at desc, id desc);
create index lead_open_owner on lead (tenant_id, owner_id) where state in ('offered', 'accepted');
create index lead_customer on lead (tenant_id, customer_id) where customer_id is not null;
call guard_tenant('lead');

-- Every submission as it came, also those that joined an existing lead.
create table lead_submission (
  tenant_id text not null,
  id text not null,
  lead_id text not null,
  channel_id text not null,
  raw jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
create index lead_submission_lead on lead_submission (tenant_id, lead_id);
call guard_tenant('lead_submission');

create table lead_key (
  tenant_id text not null,
  key text not null,
  lead_id text not null,
  primary key (tenant_id, key, lead_id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id)
);
create index lead_key_lead on lead_key (tenant_id, lead_id);
call guard_tenant('lead_key');

create table lead_assignment (
  tenant_id text not null,
  id text not null,
  lead_id text not null,
  staff_id text not null,
  at timestamptz not null,
  accept_by timestamptz,
  outcome text not null check (outcome in ('waiting', 'accepted', 'expired', 'moved')),
  why text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
create index lead_assignment_lead on lead_assignment (tenant_id, lead_id, at);
create index lead_assignment_period on lead_assignment (tenant_id, at);
call guard_tenant('lead_assignment');

-- 撞单: a lead whose match has another active owner.
create table collision (
  tenant_id text not null,
  id text not null,
  lead_id text not null,
  customer_id text not null,
  owner_id text not null,
  newcomer_id text,
  at timestamptz not null,
  outcome text not null check (outcome in ('open', 'owner_keeps', 'newcomer_gets', 'shared')),
  decided_by text,
  decided_at timestamptz,
  words text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, lead_id) references lead (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, owner_id) references staff (tenant_id, id),
  foreign key (tenant_id, newcomer_id) references staff (tenant_id, id)
);
create index collision_newest on collision (tenant_id, at desc, id desc);
create index collision_lead on collision (tenant_id, lead_id);
call guard_tenant('collision');
