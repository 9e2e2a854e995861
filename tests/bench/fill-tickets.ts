import { sql } from 'kysely'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { jsonText } from '../../cloudfunctions/_kernel/json-column'
import { ownerTransaction, type Tx } from '../../cloudfunctions/_kernel/transaction'
import type { Engine } from '../../cloudfunctions/_kernel/engine'
import type { TestCompany } from '../support/test-people'
import { fillCompany } from './fill'

export interface TicketCompany extends TestCompany {
  /** Sessions of customers in WeChat, each with tickets of their own. */
  members: { session: string; ticketId: string }[]
}

const AGENTS = 20
const MEMBERS = 400
/** The last month holds one in fourteen tickets. */
const SPAN_DAYS = 425

const memberOf = (nth: number): string => `bmember${String(nth).padStart(5, '0')}`
export const ticketOf = (nth: number): string => `tick${String(nth).padStart(8, '0')}`

export interface TicketCounts {
  tickets: number
  /** The newest ones. */
  open: number
  customers: number
  now: string
}

async function addPeople(tx: Tx, { tenantId, root }: TestCompany, { customers, now }: TicketCounts): Promise<void> {
  await sql`insert into staff (tenant_id, id, name, phone, role, department_id, created_at)
    select ${tenantId}, 'agent' || g, '客服' || g, '+8613600' || lpad(g::text, 6, '0'), 'agent', ${root}, ${now}::timestamptz
    from generate_series(1, ${AGENTS - 1}::integer) g`.execute(tx)
  const members = Array.from({ length: MEMBERS }, (_, nth) => ({
    id: memberOf(nth),
    hash: hashToken(`bench-${nth}`),
    nth,
  }))
  await sql`
    with m as (select * from jsonb_to_recordset(${jsonText(members)}::jsonb) as m(id text, hash text, nth integer)), known as (
      insert into member (tenant_id, id, openid, name, customer_id, phone, phone_verified_at, created_at)
      select ${tenantId}, id, id, '微信用户', 'cust' || lpad((nth * 13 % ${customers}::integer)::text, 8, '0'), '+86135' || lpad(nth::text, 8, '0'),
        ${now}::timestamptz, ${now}::timestamptz from m
    )
    insert into session (tenant_id, token_hash, member_id, created_at, expires_at)
    select ${tenantId}, hash, id, ${now}::timestamptz, '2099-01-01' from m`.execute(tx)
}

/** Tickets spread over fourteen months, the newest ones open, and the newest of all each a member's. */
async function addTickets(
  tx: Tx,
  { tenantId }: TestCompany,
  { tickets, open, customers, now }: TicketCounts,
): Promise<void> {
  const agent = sql`case when g % 10 = 0 then null else 'agent' || nullif(1 + g % ${AGENTS}::integer, ${AGENTS}::integer) end`
  await sql`
    insert into ticket (tenant_id, id, number, kind, priority, state, member_id, customer_id, contact_name, phone, words, agent_id,
      first_due_at, resolve_due_at, first_responded_at, first_response_working_minutes, first_risk, resolve_risk, resolved_at,
      resolve_working_minutes, resolved_by, closed_at, urgent_at, created_at, updated_at)
    select ${tenantId}, 'tick' || lpad(g::text, 8, '0'), 'T' || g,
      (array['return', 'quality', 'logistics', 'invoice', 'inquiry', 'complaint', 'other'])[1 + g % 7], 'normal',
      case when not is_open then 'closed' when g % 10 = 0 then 'submitted' when g % 3 = 0 then 'in_progress' else 'assigned' end,
      case when g >= ${tickets - MEMBERS}::integer then 'bmember' || lpad((${tickets - 1}::integer - g)::text, 5, '0') end,
      'cust' || lpad(((g * 7919::bigint) % ${customers}::integer)::text, 8, '0'), '陈女士', '+8613700000000', '卫衣洗了一次就缩水，请处理',
      ${agent}, case when is_open and g % 3 <> 0 then at + interval '2 hours' end, case when is_open then at + interval '3 days' end,
      case when not is_open or g % 3 = 0 then at + interval '40 minutes' end, case when not is_open or g % 3 = 0 then g % 90 end,
      case when is_open and g % 50 = 1 then 'breached' when is_open and g % 50 = 2 then 'warned' else 'none' end, 'none',
      case when not is_open then at + interval '1 day' end, case when not is_open then g % 900 end,
      case when not is_open then ${agent} end, case when not is_open then at + interval '3 days' end, at + interval '2 hours', at, at
    from (select g, ${now}::timestamptz - (${tickets}::integer - g) * (interval '1 day' * ${SPAN_DAYS}::integer / ${tickets}::integer) as at,
      g >= ${tickets - open}::integer as is_open from generate_series(0, ${tickets - 1}::integer) g) one`.execute(tx)
  await sql`
    insert into ticket_entry (tenant_id, id, ticket_id, at, kind, is_internal, author, author_name, words, revision)
    select t.tenant_id, 'e' || n || t.id, t.id, t.created_at + n * interval '5 minutes', 'words', false,
      case when n % 2 = 0 then 'customer' else 'staff' end, '陈女士', '好的，照片发过去了，麻烦尽快处理一下', 1
    from ticket t, generate_series(0, case when t.state = 'closed' then 0 else 5 end) n where t.tenant_id = ${tenantId}`.execute(
    tx,
  )
  await sql`
    insert into survey (tenant_id, id, ticket_id, customer_id, agent_id, state, score, asked_at, answered_at)
    select tenant_id, 's' || id, id, customer_id, resolved_by, 'answered', 1 + (length(id) + extract(day from created_at)::integer) % 5,
      resolved_at, resolved_at + interval '1 hour'
    from ticket where tenant_id = ${tenantId} and state = 'closed' and right(id, 1) in ('1', '4', '7')`.execute(tx)
  await sql`
    insert into ticket_load (tenant_id, staff_id, open_tickets)
    select tenant_id, agent_id, count(*) from ticket
    where tenant_id = ${tenantId} and state <> 'closed' and agent_id is not null group by 1, 2`.execute(tx)
  // Everybody has room, so that a submitted ticket is given to somebody as in life.
  await sql`insert into service_agent (tenant_id, staff_id, most_open)
    select tenant_id, id, 500 from staff where tenant_id = ${tenantId} and role = 'agent'`.execute(tx)
  await sql`update service_agent set most_open = 500 where tenant_id = ${tenantId}`.execute(tx)
}

/** Two orders a customer over the same time, and ready answers with their word pairs. */
async function addRest(tx: Tx, { tenantId }: TestCompany, { now }: TicketCounts): Promise<void> {
  await sql`
    with bought as (
      insert into sales_order (tenant_id, id, number, customer_id, ordered_at, amount_fen, state)
      select ${tenantId}, 'o' || n || c.id, 'SO-' || n || c.id, c.id,
        ${now}::timestamptz - ((right(c.id, 5)::integer * 37 + n * 111) % ${SPAN_DAYS}::integer) * interval '1 day', 100000, 'delivered'
      from customer c, generate_series(1, 2) n where c.tenant_id = ${tenantId} returning customer_id, ordered_at
    )
    update customer_fact f set last_order_at = b.at from (select customer_id, max(ordered_at) as at from bought group by 1) b
    where f.tenant_id = ${tenantId} and f.customer_id = b.customer_id`.execute(tx)
  await sql`
    insert into article (tenant_id, id, title, body, updated_by, updated_at)
    select ${tenantId}, 'article' || g, '答案' || g, '说明', '', ${now}::timestamptz from generate_series(1, 300) g`.execute(
    tx,
  )
  await sql`
    insert into article_pair (tenant_id, token, article_id, is_in_title)
    select ${tenantId}, (g * 31 + n * n) % 9000, 'article' || g, n < 6 from generate_series(1, 300) g, generate_series(1, 80) n`.execute(
    tx,
  )
}

/** A company of so many customers, 20 agents and so many tickets, the newest ones open. */
export async function fillTickets(engine: Engine, counts: TicketCounts): Promise<TicketCompany> {
  const company = await fillCompany(engine, 'a', counts.customers)
  await ownerTransaction(engine, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await addPeople(tx, company, counts)
    await addTickets(tx, company, counts)
    await addRest(tx, company, counts)
  })
  const members = Array.from({ length: MEMBERS }, (_, nth) => ({
    session: `${company.tenantId}.bench-${nth}`,
    ticketId: ticketOf(counts.tickets - 1 - nth),
  }))
  return { ...company, members }
}
