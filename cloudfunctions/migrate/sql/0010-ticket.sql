-- 工单 (after-sales). Promises (SLA) are kept as moments, made by rules with the calendar of that day: what was broken stays broken.
create table ticket (
  tenant_id text not null references tenant,
  id text not null,
  number text not null,
  kind text not null check (kind in ('return', 'quality', 'logistics', 'invoice', 'inquiry', 'complaint', 'other')),
  priority text not null check (priority in ('urgent', 'normal', 'low')),
  state text not null check (state in ('submitted', 'assigned', 'in_progress', 'waiting', 'resolved', 'closed')),
  -- Who asked: a member in WeChat, or a customer on whose behalf staff wrote.
  member_id text,
  customer_id text,
  contact_name text not null default '',
  phone text,
  order_id text,
  words text not null,
  agent_id text,
  -- Null while paused (waiting) or kept.
  first_due_at timestamptz,
  resolve_due_at timestamptz,
  -- Working milliseconds of the resolve promise still left when the clock was stopped.
  resolve_left_ms bigint,
  first_responded_at timestamptz,
  first_response_working_minutes double precision,
  -- How far each promise went: set once, never taken back.
  first_risk text not null default 'none' check (first_risk in ('none', 'warned', 'breached')),
  resolve_risk text not null default 'none' check (resolve_risk in ('none', 'warned', 'breached')),
  waiting_since timestamptz,
  waited_working_minutes double precision not null default 0,
  assigned_at timestamptz,
  started_at timestamptz,
  resolved_at timestamptz,
  resolve_working_minutes double precision,
  resolved_by text,
  closed_at timestamptz,
  reopened integer not null default 0,
  score integer check (score between 1 and 5),
  merged_into_id text,
  -- Grows with every change its customer may see.
  revision integer not null default 1,
  -- The revision the customer saw last.
  seen_revision integer not null default 1,
  version integer not null default 1,
  -- What queues are ordered by: the moment of the running promise, made by a rule.
  urgent_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, order_id) references sales_order (tenant_id, id),
  foreign key (tenant_id, agent_id) references staff (tenant_id, id),
  foreign key (tenant_id, resolved_by) references staff (tenant_id, id),
  foreign key (tenant_id, merged_into_id) references ticket (tenant_id, id)
);
create unique index ticket_number on ticket (tenant_id, number);
create index ticket_member on ticket (tenant_id, member_id, updated_at desc, id desc) where member_id is not null;
create index ticket_customer on ticket (tenant_id, customer_id, created_at desc, id desc) where customer_id is not null;
create index ticket_open on ticket (tenant_id, urgent_at, id) where state in ('submitted', 'assigned', 'in_progress');
create index ticket_open_agent on ticket (tenant_id, agent_id, urgent_at, id) where state in ('submitted', 'assigned', 'in_progress', 'waiting');
create index ticket_newest on ticket (tenant_id, created_at desc, id desc);
create index ticket_resolved on ticket (tenant_id, resolved_at desc, id desc) where resolved_at is not null;
call guard_tenant('ticket');

-- The thread. Append-only. `revision` is the ticket's at that moment, so that an open page reads only what is new.
create table ticket_entry (
  tenant_id text not null,
  id text not null,
  ticket_id text not null,
  at timestamptz not null,
  kind text not null check (kind in ('words', 'note', 'state', 'agent', 'order', 'merge', 'survey', 'recovery')),
  is_internal boolean not null,
  author text not null check (author in ('customer', 'staff', 'system')),
  staff_id text,
  author_name text not null default '',
  words text not null,
  file_ids text[] not null default '{}',
  revision integer not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
create index ticket_entry_ticket on ticket_entry (tenant_id, ticket_id, at, id);
call guard_tenant('ticket_entry');

-- Who answers which kinds, and how much at once; a colleague without a row answers every kind when their role is agent.
create table service_agent (
  tenant_id text not null,
  staff_id text not null,
  kinds text[] not null default '{}',
  most_open integer not null default 30 check (most_open between 1 and 500),
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
call guard_tenant('service_agent');

-- How many open tickets each agent holds and when the last one came, so that assignment reads one small row an agent. Kept by
-- the trigger below whoever writes the ticket; never written otherwise.
create table ticket_load (
  tenant_id text not null,
  staff_id text not null,
  open_tickets integer not null,
  last_given_at timestamptz,
  primary key (tenant_id, staff_id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
call guard_tenant('ticket_load');
create function keep_ticket_load() returns trigger language plpgsql as $$
declare
  before_agent text;
  after_agent text;
begin
  if tg_op = 'UPDATE' and old.state in ('submitted', 'assigned', 'in_progress', 'waiting') then before_agent := old.agent_id; end if;
  if new.state in ('submitted', 'assigned', 'in_progress', 'waiting') then after_agent := new.agent_id; end if;
  if before_agent is not distinct from after_agent then return null; end if;
  -- In the order of ids, so that two hand-overs in opposite directions do not wait for each other.
  insert into ticket_load as l (tenant_id, staff_id, open_tickets, last_given_at)
    select new.tenant_id, c.staff_id, c.change, c.given_at
    from (values (before_agent, -1, null), (after_agent, 1, new.updated_at)) as c(staff_id, change, given_at)
    where c.staff_id is not null order by c.staff_id
    on conflict (tenant_id, staff_id) do update set open_tickets = l.open_tickets + excluded.open_tickets,
      last_given_at = coalesce(excluded.last_given_at, l.last_given_at);
  return null;
end $$;
create trigger ticket_load after insert or update of state, agent_id on ticket
  for each row execute function keep_ticket_load();

-- 满意度: one per resolved ticket, or sent to a segment (then without a ticket).
create table survey (
  tenant_id text not null references tenant,
  id text not null,
  ticket_id text,
  customer_id text,
  member_id text,
  -- The rating belongs to who resolved it.
  agent_id text,
  state text not null check (state in ('asked', 'answered', 'lapsed')),
  score integer check (score between 1 and 5),
  tags text[] not null default '{}',
  words text not null default '',
  asked_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, member_id) references member (tenant_id, id),
  foreign key (tenant_id, agent_id) references staff (tenant_id, id)
);
create unique index survey_ticket on survey (tenant_id, ticket_id) where ticket_id is not null;
create index survey_customer on survey (tenant_id, customer_id, asked_at desc) where customer_id is not null;
create index survey_member on survey (tenant_id, member_id, asked_at desc) where member_id is not null;
create index survey_answered on survey (tenant_id, answered_at desc) where answered_at is not null;
call guard_tenant('survey');

-- 改进单: a bad rating becomes work whose end the customer reads.
create table recovery (
  tenant_id text not null references tenant,
  id text not null,
  survey_id text not null,
  ticket_id text,
  customer_id text,
  -- Who looks after it: the manager of who resolved the ticket.
  staff_id text,
  state text not null check (state in ('open', 'doing', 'done')),
  cause text not null default '',
  measure text not null default '',
  result text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  done_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, survey_id) references survey (tenant_id, id),
  foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
  foreign key (tenant_id, customer_id) references customer (tenant_id, id),
  foreign key (tenant_id, staff_id) references staff (tenant_id, id)
);
create unique index recovery_survey on recovery (tenant_id, survey_id);
create index recovery_newest on recovery (tenant_id, created_at desc, id desc);
call guard_tenant('recovery');

-- 知识库: ready answers, found by the words of a ticket.
create table article (
  tenant_id text not null references tenant,
  id text not null,
  title text not null,
  body text not null,
  kinds text[] not null default '{}',
  is_active boolean not null default true,
  version integer not null default 1,
  updated_by text not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
call guard_tenant('article');
-- The word pairs of active articles, hashed: see shared/ticket/article-words.rules.ts. Looked up by equality, so that row-level
-- security leaves the index in use and a text costs as much as its pairs, not as the company's articles.
create table article_pair (
  tenant_id text not null,
  token integer not null,
  article_id text not null,
  is_in_title boolean not null,
  primary key (tenant_id, token, article_id),
  foreign key (tenant_id, article_id) references article (tenant_id, id)
);
create index article_pair_article on article_pair (tenant_id, article_id);
call guard_tenant('article_pair');
-- Who opened an article, once per person; whether it helped may follow.
create table article_reading (
  tenant_id text not null,
  article_id text not null,
  actor_key text not null,
  is_helpful boolean,
  at timestamptz not null,
  primary key (tenant_id, article_id, actor_key),
  foreign key (tenant_id, article_id) references article (tenant_id, id)
);
call guard_tenant('article_reading');

-- What the card and lists know of after-sales.
alter table customer_fact
  add column open_tickets integer not null default 0,
  add column ticket_count integer not null default 0,
  add column complaint_count integer not null default 0,
  add column last_ticket_at timestamptz,
  -- The last ratings, newest first, at most 20.
  add column scores integer[] not null default '{}';

alter table timeline_entry drop constraint timeline_entry_kind_check;
alter table timeline_entry add constraint timeline_entry_kind_check
  check (kind in ('lead', 'followup', 'owner', 'order', 'need', 'message', 'note', 'merge', 'collision', 'ticket', 'survey'));
alter table inbox_item drop constraint inbox_item_kind_check;
alter table inbox_item add constraint inbox_item_kind_check
  check (kind in ('lead_offer', 'lead_duplicate', 'collision', 'followup', 'notice', 'ticket', 'recovery'));
alter table inbox_item add column ticket_id text;
alter table tenant_setting drop constraint tenant_setting_key_check;
alter table tenant_setting add constraint tenant_setting_key_check check (key in ('lead', 'followup', 'service'));
alter table file drop constraint file_kind_check;
alter table file add constraint file_kind_check check (kind in ('photo', 'document', 'voice', 'video'));
