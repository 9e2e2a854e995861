create table customer (
  tenant_id text not null references tenant,
  id text not null,
  name text not null,
  short_name text not null default '',
  former_names text[] not null default '{}',
  credit_code text,
  kind text not null default 'company' check (kind in ('company', 'person', 'dealer')),
  grade text check (grade in ('A', 'B', 'C', 'D')),
  stage text not null default 'new' check (stage in ('new', 'active', 'sleeping', 'lost')),
  province text not null default '',
  city text not null default '',
  district text not null default '',
  address text not null default '',
  industry text not null default '',
  size_people text not null default '',
  -- The channel of the first lead; plain text because the word lead stands above this one.
  channel_id text,
  channel_name text,
  owner_id text,
  pains text not null default '',
  preferences text not null default '',
  competitor text not null default '',
  budget text not null default '',
  first_seen_at timestamptz not null,
  -- Last touch of any kind; the order of lists.
  activity_at timestamptz not null,
  -- Made in TypeScript at every write: see shared/customer/search-text.rules.ts.
  search_text text not null,
  initials text not null default '',
  tok integer[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, owner_id) references staff (tenant_id, id)
);
create index customer_activity on customer (tenant_id, activity_at desc, id desc);
create index customer_owner_activity on customer (tenant_id, owner_id, activity_at desc, id desc);
create index customer_initials on customer (tenant_id, initials collate "C");
-- search_text begins with the name people say first, so that one character is a prefix.
create index customer_search_text on customer (tenant_id, search_text collate "C");
create index customer_tok on customer using gin (tok);
-- Ten times the usual sample: whether a fragment is rare decides between its index and the newest customers.
alter table customer alter column tok set statistics 1000;
create unique index customer_credit_code on customer (tenant_id, credit_code) where credit_code is not null;
call guard_tenant('customer');

create table customer_collaborator (
  tenant_id text not null,
  customer_id text not null,
  staff_id text not null,
  created_at timestamptz not null,
  primary key (tenant_id, customer_id, staff_id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
create index customer_collaborator_staff on customer_collaborator (tenant_id, staff_id);
call guard_tenant('customer_collaborator');

create table contact (
  tenant_id text not null,
  id text not null,
  customer_id text not null,
  name text not null,
  title text not null default '',
  role text not null default 'unknown' check (role in ('decides', 'influences', 'uses', 'buys', 'unknown')),
  -- E.164; reversed beside it so that "last four digits" is a prefix.
  phone text,
  phone_reversed text,
  email text,
  unionid text,
  birthday date,
  is_primary boolean not null default false,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index contact_customer on contact (tenant_id, customer_id);
create index contact_phone_reversed on contact (tenant_id, phone_reversed collate "C") where phone_reversed is not null;
create index contact_name on contact (tenant_id, name collate "C");
call guard_tenant('contact');

-- Blocking keys of the matcher: one row per (key, customer). Lookups are by equality only, so cost stays flat.
create table customer_key (
  tenant_id text not null,
  key text not null,
  customer_id text not null,
  primary key (tenant_id, key, customer_id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index customer_key_customer on customer_key (tenant_id, customer_id);
call guard_tenant('customer_key');

create table customer_need (
  tenant_id text not null,
  id text not null,
  customer_id text not null,
  words text not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index customer_need_customer on customer_need (tenant_id, customer_id, recorded_at desc);
call guard_tenant('customer_need');

create table tag (
  tenant_id text not null references tenant,
  id text not null,
  name text not null,
  primary key (tenant_id, id)
);
create unique index tag_name on tag (tenant_id, name);
call guard_tenant('tag');
create table customer_tag (
  tenant_id text not null,
  customer_id text not null,
  tag_id text not null,
  primary key (tenant_id, customer_id, tag_id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, tag_id) references tag (tenant_id, id)
);
create index customer_tag_tag on customer_tag (tenant_id, tag_id);
call guard_tenant('customer_tag');

-- One wide row per customer of what later words know about it; rebuilt from their sources by a job.
create table customer_fact (
  tenant_id text not null,
  customer_id text not null,
  order_count integer not null default 0,
  amount_total_fen bigint not null default 0,
  amount_12_months_fen bigint not null default 0,
  first_order_at timestamptz,
  last_order_at timestamptz,
  favourite_categories text[] not null default '{}',
  -- The last 20 orders as the card shows them: pushed by the word trade, which stands above this one.
  recent_orders jsonb not null default '[]',
  followup_count integer not null default 0,
  last_followup_at timestamptz,
  next_followup_at timestamptz,
  next_followup_what text,
  primary key (tenant_id, customer_id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
call guard_tenant('customer_fact');

-- Everything that happened to a customer or, before conversion, to a lead. Append-only but for the customer it belongs to.
create table timeline_entry (
  tenant_id text not null references tenant,
  id text not null,
  customer_id text,
  lead_id text,
  at timestamptz not null,
  kind text not null check (kind in ('lead', 'followup', 'owner', 'order', 'need', 'message', 'note', 'merge', 'collision')),
  title text not null,
  words text not null default '',
  actor_name text not null default '',
  file_ids text[] not null default '{}',
  -- The row this entry tells about, e.g. the follow-up's id.
  source_id text,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create index timeline_customer on timeline_entry (tenant_id, customer_id, at desc, id desc) where customer_id is not null;
create index timeline_lead on timeline_entry (tenant_id, lead_id, at desc, id desc) where lead_id is not null;
create index timeline_source on timeline_entry (tenant_id, source_id) where source_id is not null;
call guard_tenant('timeline_entry');

-- A customer-side WeChat user (客户用户).
create table member (
  tenant_id text not null references tenant,
  id text not null,
  openid text not null,
  unionid text,
  name text not null default '',
  customer_id text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id)
);
create unique index member_openid on member (tenant_id, openid);
call guard_tenant('member');

create table session (
  tenant_id text not null references tenant,
  token_hash text not null,
  staff_id text,
  member_id text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id)
);
create index session_staff on session (tenant_id, staff_id) where staff_id is not null;
call guard_tenant('session');

create table login_code (
  tenant_id text not null references tenant,
  phone text not null,
  code_hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  primary key (tenant_id, phone)
);
call guard_tenant('login_code');

-- Search under row-level security: only leakproof operators use an index there, so the token index is asked here,
-- with the caller's scope inside, before the limit (null owners = the whole company). The statement is planned with its
-- values each time: a token of every row (有限) and a token of ten rows want different indexes.
create function search_customers(tokens integer[], fragment text, owners text[], how_many integer)
  returns table (customer_id text) language plpgsql stable security definer rows 20 set search_path = public as $$
begin
  if owners is null then
    return query execute
      'select c.id from customer c
       where c.tenant_id = $1 and c.tok @> $2 and strpos(c.search_text, $3) > 0
       order by c.activity_at desc, c.id desc limit $4'
      using app_tenant(), tokens, fragment, how_many;
  else
    return query execute
      'select h.id from (
         (select c.id, c.activity_at from customer c
          where c.tenant_id = $1 and c.tok @> $2 and strpos(c.search_text, $3) > 0 and c.owner_id = any($5)
          order by c.activity_at desc, c.id desc limit $4)
         union
         (select c.id, c.activity_at from customer_collaborator k
          join customer c on c.tenant_id = k.tenant_id and c.id = k.customer_id
          where k.tenant_id = $1 and k.staff_id = any($5) and c.tok @> $2 and strpos(c.search_text, $3) > 0
          order by c.activity_at desc, c.id desc limit $4)
       ) h order by h.activity_at desc, h.id desc limit $4'
      using app_tenant(), tokens, fragment, how_many, owners;
  end if;
end $$;
grant execute on function search_customers to guike_app;
