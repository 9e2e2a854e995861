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
  discard_words text not null default '',
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
create index lead_state_newest on lead (tenant_id, state, created_at desc, id desc);
create index lead_channel_newest on lead (tenant_id, channel_id, created_at desc, id desc);
call guard_tenant('lead');

-- How many open leads each rep has and when the last one came, so that assignment reads one small row a rep however many
-- leads there are. Kept by the trigger below whoever writes the lead; never written otherwise.
create table lead_load (
  tenant_id text not null,
  staff_id text not null,
  open_leads integer not null,
  last_given_at timestamptz,
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
call guard_tenant('lead_load');
create function keep_lead_load() returns trigger language plpgsql as $$
declare
  before_owner text;
  after_owner text;
begin
  if tg_op = 'UPDATE' and old.state in ('offered', 'accepted') then before_owner := old.owner_id; end if;
  if new.state in ('offered', 'accepted') then after_owner := new.owner_id; end if;
  if before_owner is not distinct from after_owner then return null; end if;
  -- Rows are taken in the order of their ids, so that two hand-overs in opposite directions do not wait for each other.
  insert into lead_load as l (tenant_id, staff_id, open_leads, last_given_at)
    select new.tenant_id, c.staff_id, c.change, c.given_at
    from (values (before_owner, -1, null), (after_owner, 1, new.updated_at)) as c(staff_id, change, given_at)
    where c.staff_id is not null order by c.staff_id
    on conflict (tenant_id, staff_id) do update set open_leads = l.open_leads + excluded.open_leads,
      last_given_at = coalesce(excluded.last_given_at, l.last_given_at);
  return null;
end $$;
create trigger lead_load after insert or update of state, owner_id on lead
  for each row execute function keep_lead_load();

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
create index lead_submission_lead on lead_submission (tenant_id, lead_id, created_at);
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

-- One wish at a time per identity: takes the identity locks in one order (so two submissions never wait for each other in a
-- circle), then looks. The look must be a statement of its own inside a volatile function: only then it sees what the
-- submission that held the lock has committed. The newest `per_key` leads of a key keep the cost
-- flat, and a key counts the more, the fewer leads share it.
create function claim_lead_keys(tenant text, identities text[], keys text[], same_key text, per_key integer)
  returns table (id text, number text, state text, name text, company text, phones text[], email text, unionid text,
    credit_code text, province text, city text, district text, owner_id text, match text, last_submitted_at timestamptz, is_identical boolean)
  language plpgsql volatile as $$
declare lock_key bigint;
begin
  for lock_key in select distinct hashtextextended(tenant || ' ' || i, 0) as h from unnest(identities) i order by h loop
    perform pg_advisory_xact_lock(lock_key);
  end loop;
  return query
    select l.id, l.number, l.state, l.name, l.company, l.phones, l.email, l.unionid,
      l.credit_code, l.province, l.city, l.district, l.owner_id, l.match,
      (select max(s.created_at) from lead_submission s where s.tenant_id = tenant and s.lead_id = l.id), h.is_identical
    from (
      select r.lead_id, bool_or(r.wanted = same_key) as is_identical
      from (
        select k.lead_id, wanted, 1 / count(*) over (partition by wanted)::float8 as rarity
        from unnest(keys || same_key) wanted
        cross join lateral (
          select lk.lead_id from lead_key lk
          where lk.tenant_id = tenant and lk.key = wanted order by lk.lead_id desc limit per_key
        ) k
      ) r
      group by r.lead_id order by sum(r.rarity) desc, r.lead_id desc limit 20
    ) h
    join lead l on l.tenant_id = tenant and l.id = h.lead_id
    order by l.id desc;
end $$;
grant execute on function claim_lead_keys to guike_app;
