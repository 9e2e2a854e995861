import { sql } from 'kysely'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import type { Period } from '@shared/lead/desk.rules'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { crowdOf, figures, isInView, type ReportFilter } from './counted.repository'

export interface ServiceTotals {
  created: number
  previousCreated: number
  resolved: number
  firstMedianWorkingMinutes: number | null
  firstMedianWallMinutes: number | null
  previousFirstMedianWorkingMinutes: number | null
  firstInTime: number
  firstLate: number
  resolveMedianWorkingMinutes: number | null
  resolveMedianWallMinutes: number | null
  resolveLate: number
  reopened: number
  complaints: number
  deliveredOrders: number
  rated: number
  satisfaction: number | null
  satisfied: number
  unhappy: number
}

const median = (minutes: ReturnType<typeof sql>) => sql`percentile_cont(0.5) within group (order by ${minutes})`
const wallMinutes = (until: ReturnType<typeof sql>) => sql`extract(epoch from ${until} - t.created_at)::float8 / 60`
const of = (figure: keyof typeof figures) => sql`(count(*) filter (where ${figures[figure].isCounted}))::int`

/**
 * Orders the complaints are set against: those delivered to customers the scope owns. A department that owns no customer
 * (客服部) serves the whole company's.
 */
const deliveredOrders = (tenantId: TenantId, { scope, from, to }: ReportFilter) => sql`
  select count(*)::int as "deliveredOrders" from sales_order o
  where o.tenant_id = ${tenantId} and o.state = 'delivered' and o.ordered_at >= ${from}::timestamptz and o.ordered_at < ${to}::timestamptz
  ${
    scope === null
      ? sql``
      : sql`and (exists (select from customer c where c.tenant_id = ${tenantId} and c.id = o.customer_id and c.owner_id = any(${[...scope]}::text[]))
          or not exists (select from customer c where c.tenant_id = ${tenantId} and c.owner_id = any(${[...scope]}::text[])))`
  }`

/** Every figure of the period, and of the one before what it is compared with. One statement. */
export async function loadServiceTotals(
  tx: Tx,
  tenantId: TenantId,
  filter: ReportFilter,
  previous: Period,
): Promise<ServiceTotals> {
  const before = { ...previous, scope: filter.scope }
  const result = await sql<ServiceTotals>`
    select * from (
      select ${of('created')} as created, ${of('first_late')} as "firstLate", ${of('reopened')} as reopened, ${of('complaints')} as complaints,
        (count(*) filter (where t.first_responded_at is not null and t.first_risk <> 'breached'))::int as "firstInTime",
        ${median(sql`t.first_response_working_minutes`)} as "firstMedianWorkingMinutes",
        ${median(wallMinutes(sql`t.first_responded_at`))} as "firstMedianWallMinutes"
      ${crowdOf('created', tenantId, filter)}
    ) c, (
      select ${of('resolved')} as resolved, ${of('resolve_late')} as "resolveLate",
        ${median(sql`t.resolve_working_minutes`)} as "resolveMedianWorkingMinutes",
        ${median(wallMinutes(sql`t.resolved_at`))} as "resolveMedianWallMinutes"
      ${crowdOf('resolved', tenantId, filter)}
    ) r, (
      select ${of('rated')} as rated, ${of('unhappy')} as unhappy, avg(v.score)::float8 as satisfaction,
        (count(*) filter (where v.score >= 4))::int as satisfied
      ${crowdOf('rated', tenantId, filter)}
    ) s, (
      select ${of('created')} as "previousCreated",
        ${median(sql`t.first_response_working_minutes`)} as "previousFirstMedianWorkingMinutes"
      ${crowdOf('created', tenantId, before)}
    ) p, (${deliveredOrders(tenantId, filter)}) o`.execute(tx)
  return found(result.rows[0])
}

export interface DeskNow {
  open: number
  unassigned: number
  atRisk: number
  breached: number
}

/** A promise that still runs has gone so far; one that was kept in the end, however late, asks for nothing any more. */
const isRunning = (risk: 'warned' | 'breached') => sql`
  ((t.first_due_at is not null and t.first_risk = ${risk}) or (t.resolve_due_at is not null and t.resolve_risk = ${risk}))`

/** How the desk stands at this moment. */
export async function loadDeskNow(tx: Tx, tenantId: TenantId, { scope }: ReportFilter): Promise<DeskNow> {
  const result = await sql<DeskNow>`
    select count(*)::int as open, (count(*) filter (where t.agent_id is null))::int as unassigned,
      (count(*) filter (where ${isRunning('warned')} and not ${isRunning('breached')}))::int as "atRisk",
      (count(*) filter (where ${isRunning('breached')}))::int as breached
    from ticket t where t.tenant_id = ${tenantId} and t.state in ('submitted', 'assigned', 'in_progress', 'waiting')
      and ${isInView(tenantId, scope)}`.execute(tx)
  return found(result.rows[0])
}

const china = (moment: ReturnType<typeof sql>) => sql`((${moment}) at time zone 'Asia/Shanghai')::date`

/** What came in and what was resolved on each day of the period, in China. */
export async function listServiceDays(
  tx: Tx,
  tenantId: TenantId,
  filter: ReportFilter,
): Promise<{ day: string; created: number; resolved: number }[]> {
  const result = await sql<{ day: string; created: number; resolved: number }>`
    select to_char(day, 'YYYY-MM-DD') as day, coalesce(c.n, 0) as created, coalesce(r.n, 0) as resolved
    from generate_series(${china(sql`${filter.from}::timestamptz`)}, ${china(sql`${filter.to}::timestamptz - interval '1 day'`)}, interval '1 day') day
    left join (select ${china(sql`t.created_at`)} as on_day, count(*)::int as n ${crowdOf('created', tenantId, filter)} group by 1) c
      on c.on_day = day::date
    left join (select ${china(sql`t.resolved_at`)} as on_day, count(*)::int as n ${crowdOf('resolved', tenantId, filter)} group by 1) r
      on r.on_day = day::date
    order by 1`.execute(tx)
  return result.rows
}

export interface KindFigures {
  kind: TicketKind
  created: number
  complaints: number
  satisfaction: number | null
}

export async function listKindFigures(tx: Tx, tenantId: TenantId, filter: ReportFilter): Promise<KindFigures[]> {
  const result = await sql<KindFigures>`
    select kind, coalesce(c.created, 0) as created, coalesce(c.complaints, 0) as complaints, r.satisfaction
    from (select t.kind, ${of('created')} as created, ${of('complaints')} as complaints
      ${crowdOf('created', tenantId, filter)} group by t.kind) c
    full join (select t.kind, avg(v.score)::float8 as satisfaction ${crowdOf('rated', tenantId, filter)} group by t.kind) r using (kind)
    order by 2 desc, kind`.execute(tx)
  return result.rows
}

export interface AgentFigures {
  staffId: StaffId
  name: string
  resolved: number
  open: number
  firstMedianWorkingMinutes: number | null
  resolveMedianWorkingMinutes: number | null
  late: number
  satisfaction: number | null
}

/** Per colleague: what they resolved in the period and how it was rated, and what they hold now. */
export async function listAgentFigures(tx: Tx, tenantId: TenantId, filter: ReportFilter): Promise<AgentFigures[]> {
  const result = await sql<AgentFigures>`
    with done as (
      select t.resolved_by as id, ${of('resolved')} as resolved, ${of('resolve_late')} as late,
        ${median(sql`t.first_response_working_minutes`)} as first, ${median(sql`t.resolve_working_minutes`)} as resolve
      ${crowdOf('resolved', tenantId, filter)} and t.resolved_by is not null group by 1
    ), rated as (
      select v.agent_id as id, avg(v.score)::float8 as satisfaction
      ${crowdOf('rated', tenantId, filter)} and v.agent_id is not null group by 1
    ), held as (
      select t.agent_id as id, count(*)::int as open from ticket t
      where t.tenant_id = ${tenantId} and t.state in ('submitted', 'assigned', 'in_progress', 'waiting')
        and t.agent_id is not null and ${isInView(tenantId, filter.scope)} group by 1
    )
    select s.id as "staffId", s.name, coalesce(d.resolved, 0) as resolved, coalesce(h.open, 0) as open, d.first as "firstMedianWorkingMinutes",
      d.resolve as "resolveMedianWorkingMinutes", coalesce(d.late, 0) as late, r.satisfaction
    from (select id from done union select id from rated union select id from held) who
    join staff s on s.tenant_id = ${tenantId} and s.id = who.id
    left join done d on d.id = s.id
    left join rated r on r.id = s.id
    left join held h on h.id = s.id
    order by 3 desc, 4 desc, s.id`.execute(tx)
  return result.rows
}
