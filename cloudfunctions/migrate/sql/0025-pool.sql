-- 公海: customers without owner; why each lies there, who had it before, and since when its owner has it.
alter table customer
  add column owned_since timestamptz,
  add column pooled_at timestamptz,
  add column pool_reason text check (pool_reason in ('new', 'silent', 'departed', 'no_need', 'unreachable', 'not_fit', 'other')),
  -- A locked customer (锁定) is not taken back from its owner.
  add column locked_at timestamptz,
  add column lock_words text not null default '',
  -- How often its owner was warned that it goes back to the pool, and when last.
  add column reclaim_warnings integer not null default 0 check (reclaim_warnings between 0 and 2),
  add column reclaim_warned_at timestamptz;
update customer set owned_since = updated_at where owner_id is not null;
update customer set pooled_at = updated_at, pool_reason = 'new' where owner_id is null;
create index customer_pool on customer (tenant_id, pooled_at desc, id desc) where owner_id is null;
create index customer_owned on customer (tenant_id, id) where owner_id is not null and locked_at is null;

-- While a ticket is open or the customer locked, its reclaim clock stands still: the stretches of the past, and the one of now.
alter table customer_fact
  add column held_since timestamptz,
  add column holds jsonb not null default '[]';

-- Everybody who ever owned a customer and does no longer: their cooldown is asked when they claim it again.
create table customer_past_owner (
  tenant_id text not null,
  customer_id text not null,
  staff_id text not null,
  left_at timestamptz not null,
  primary key (tenant_id, customer_id, staff_id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
call guard_tenant('customer_past_owner');

-- What changes with an owner, whoever changes it (a claim, a hand-over, a merge): kept by this trigger, never written otherwise.
create function keep_customer_owner() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.owner_id is not distinct from new.owner_id then return new; end if;
  new.reclaim_warnings := 0;
  new.reclaim_warned_at := null;
  if new.owner_id is null then
    new.owned_since := null;
    new.pooled_at := new.updated_at;
    new.pool_reason := coalesce(new.pool_reason, 'new');
    new.locked_at := null;
    new.lock_words := '';
  else
    new.owned_since := new.updated_at;
    new.pooled_at := null;
    new.pool_reason := null;
  end if;
  if tg_op = 'UPDATE' and old.owner_id is not null then
    insert into customer_past_owner (tenant_id, customer_id, staff_id, left_at)
      values (new.tenant_id, new.id, old.owner_id, new.updated_at)
      on conflict (tenant_id, customer_id, staff_id) do update set left_at = excluded.left_at;
  end if;
  return new;
end $$;
create trigger customer_owner before insert or update of owner_id on customer
  for each row execute function keep_customer_owner();

-- Which customers of the pool a colleague looked at on a day: each counts once.
create table pool_view (
  tenant_id text not null,
  staff_id text not null,
  day date not null,
  customer_ids text[] not null,
  primary key (tenant_id, staff_id, day),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
call guard_tenant('pool_view');

alter table tenant_setting drop constraint tenant_setting_key_check;
alter table tenant_setting add constraint tenant_setting_key_check check (key in ('lead', 'followup', 'service', 'pool'));
alter table inbox_item drop constraint inbox_item_kind_check;
alter table inbox_item add constraint inbox_item_kind_check
  check (kind in ('lead_offer', 'lead_duplicate', 'collision', 'followup', 'notice', 'ticket', 'recovery', 'reclaim'));
