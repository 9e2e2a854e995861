-- The app's role owns nothing and cannot step round row-level security; every transaction drops to it.
do $$ begin
  if not exists (select from pg_roles where rolname = 'guike_app') then
    create role guike_app nologin nobypassrls;
  end if;
end $$;
grant guike_app to current_user;
grant usage on schema public to guike_app;

-- Which company the open transaction may see; null means none.
create function app_tenant() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.tenant', true), '') $$;

-- Row-level security in one word: every table of a company calls this once.
create procedure guard_tenant(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy own_tenant on %s for all to guike_app using (tenant_id = app_tenant()) with check (tenant_id = app_tenant())', target);
  execute format('grant select, insert, update, delete on %s to guike_app', target);
end $$;

-- Global: the ways in before a company is known. Read only through find_door.
create table door (
  kind text not null check (kind in ('tenant', 'form', 'scene', 'wecom')),
  key text not null,
  tenant_id text not null,
  target text not null,
  primary key (kind, key)
);
create function find_door(door_kind text, door_key text) returns table (tenant_id text, target text)
  language sql stable security definer rows 1 set search_path = public
  as $$ select d.tenant_id, d.target from door d where d.kind = door_kind and d.key = door_key $$;
-- A company opens its own doors; a key another company holds is not taken over.
create function open_door(door_kind text, door_key text, door_target text) returns boolean
  language plpgsql security definer set search_path = public as $$
declare holder text;
begin
  if app_tenant() is null then return false; end if;
  insert into door (kind, key, tenant_id, target) values (door_kind, door_key, app_tenant(), door_target)
    on conflict (kind, key) do update set target = excluded.target where door.tenant_id = excluded.tenant_id
    returning tenant_id into holder;
  return holder is not null;
end $$;
create function close_door(door_kind text, door_key text) returns void
  language sql security definer set search_path = public
  as $$ delete from door where kind = door_kind and key = door_key and tenant_id = app_tenant() $$;

-- Global: how far the demo's clock runs ahead of the real one.
create table demo_clock (only_row boolean primary key default true check (only_row), offset_ms bigint not null);

create table tenant (
  tenant_id text primary key check (tenant_id ~ '^[0-9a-z]{4,32}$'),
  code text not null,
  name text not null,
  mode text not null check (mode in ('demo', 'production')),
  -- What the demo company was built from; null for real companies.
  demo_version text,
  created_at timestamptz not null
);
call guard_tenant('tenant');
-- Start-up asks about companies before any is in scope: may the demo run here, is the demo current?
create function list_tenant_modes() returns table (tenant_id text, mode text, demo_version text)
  language sql stable security definer set search_path = public
  as $$ select t.tenant_id, t.mode, t.demo_version from tenant t $$;

create table outbox (
  tenant_id text not null,
  id text not null,
  topic text not null,
  payload jsonb not null,
  dedupe_key text,
  run_at timestamptz not null,
  attempts integer not null default 0,
  leased_until timestamptz,
  last_error text,
  done_at timestamptz,
  parked_at timestamptz,
  primary key (tenant_id, id)
);
create index outbox_due on outbox (run_at, id) where done_at is null and parked_at is null;
create unique index outbox_dedupe on outbox (tenant_id, dedupe_key) where dedupe_key is not null and done_at is null;
call guard_tenant('outbox');

-- Takes due events of all companies under a lease; a lease that ran out is taken again.
create function claim_outbox(at timestamptz, lease_until timestamptz, batch integer)
  returns table (tenant_id text, id text, topic text, payload jsonb, attempts integer, run_at timestamptz)
  language sql security definer set search_path = public as $$
  with due as (
    select o.tenant_id, o.id from outbox o
    where o.done_at is null and o.parked_at is null and o.run_at <= at and (o.leased_until is null or o.leased_until <= at)
    order by o.run_at, o.id limit batch for update skip locked
  )
  update outbox o set attempts = o.attempts + 1, leased_until = lease_until
  from due where o.tenant_id = due.tenant_id and o.id = due.id
  returning o.tenant_id, o.id, o.topic, o.payload, o.attempts, o.run_at
$$;
create function next_outbox_due() returns timestamptz
  language sql stable security definer set search_path = public as $$
  select min(greatest(run_at, coalesce(leased_until, run_at))) from outbox where done_at is null and parked_at is null
$$;

create table replay (
  tenant_id text not null,
  actor_key text not null,
  procedure text not null,
  request_id text not null,
  input_hash text not null,
  -- json, not jsonb: a replayed answer keeps the order of its keys.
  answer json,
  created_at timestamptz not null,
  primary key (tenant_id, actor_key, procedure, request_id)
);
create index replay_age on replay (tenant_id, created_at);
call guard_tenant('replay');

create table audit_log (
  tenant_id text not null,
  id text not null,
  at timestamptz not null,
  actor_key text not null,
  actor_name text not null,
  action text not null,
  subject_kind text,
  subject_id text,
  detail jsonb not null,
  primary key (tenant_id, id)
);
create index audit_log_subject on audit_log (tenant_id, subject_id, at desc) where subject_id is not null;
create index audit_log_actor on audit_log (tenant_id, actor_key, action, at desc);
call guard_tenant('audit_log');
-- Append-only: the app may add and read, never change.
revoke update, delete on audit_log from guike_app;

create table job (
  tenant_id text not null,
  id text not null,
  kind text not null,
  state text not null check (state in ('running', 'done', 'failed', 'cancelled')),
  total integer,
  done integer not null default 0,
  progress jsonb not null,
  error text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
call guard_tenant('job');

grant execute on all functions in schema public to guike_app;
