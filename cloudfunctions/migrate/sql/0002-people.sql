create table tenant_setting (
  tenant_id text not null references tenant,
  key text not null check (key in ('lead', 'followup')),
  value jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  primary key (tenant_id, key)
);
call guard_tenant('tenant_setting');

create table department (
  tenant_id text not null references tenant,
  id text not null,
  parent_id text,
  name text not null,
  -- Ids from the root down, each followed by '/': a subtree is a prefix.
  path text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, parent_id) references department (tenant_id, id)
);
create index department_path on department (tenant_id, path text_pattern_ops);
call guard_tenant('department');

create table staff (
  tenant_id text not null references tenant,
  id text not null,
  name text not null,
  phone text not null,
  role text not null check (role in ('owner', 'manager', 'rep', 'agent')),
  department_id text not null,
  -- 企业微信 userid; WeCom answers it in lower case and ignores case.
  wecom_userid text,
  is_active boolean not null default true,
  is_on_duty boolean not null default true,
  capacity_weight integer not null default 1 check (capacity_weight between 0 and 10),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, department_id) references department (tenant_id, id)
);
create unique index staff_phone on staff (tenant_id, phone) where is_active;
create unique index staff_wecom on staff (tenant_id, wecom_userid) where wecom_userid is not null and is_active;
create index staff_department on staff (tenant_id, department_id);
call guard_tenant('staff');

create table calendar (
  tenant_id text primary key references tenant,
  week jsonb not null,
  version integer not null default 1
);
call guard_tenant('calendar');
create table calendar_day (
  tenant_id text not null references tenant,
  date date not null,
  kind text not null check (kind in ('off', 'work')),
  name text not null,
  primary key (tenant_id, date)
);
call guard_tenant('calendar_day');
-- Years whose official holidays are known; other years warn.
create table calendar_year (
  tenant_id text not null references tenant,
  year integer not null,
  primary key (tenant_id, year)
);
call guard_tenant('calendar_year');

create table file (
  tenant_id text not null references tenant,
  id text not null,
  name text not null,
  kind text not null check (kind in ('photo', 'document', 'voice')),
  mime text,
  size_bytes bigint not null,
  state text not null check (state in ('opened', 'uploaded', 'ready')),
  -- Where the store keeps it (a path locally, a cloud file id in production).
  store_key text not null,
  created_by text not null,
  created_at timestamptz not null,
  -- What it hangs on; whoever may see that may see the file.
  attached_kind text,
  attached_id text,
  primary key (tenant_id, id)
);
call guard_tenant('file');
