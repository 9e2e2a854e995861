import { sql } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import type { MonthCost } from '@shared/lead/channel-cost.rules'
import type { Period } from '@shared/lead/desk.rules'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'

/** Whose leads are counted, and when they came. A lead nobody owns is counted for the whole company only. */
export interface ReportFilter extends Period {
  scope: Scope
}

const inPeriod = ({ from, to }: Period, tenantId: TenantId) => sql`
  l.tenant_id = ${tenantId} and l.created_at >= ${from} and l.created_at < ${to}`

const inScope = (scope: Scope) => sql`(${scope}::text[] is null or l.owner_id = any(${scope}::text[]))`

const inReport = (filter: ReportFilter, tenantId: TenantId) =>
  sql`${inPeriod(filter, tenantId)} and ${inScope(filter.scope)}`

/** Leads that turned out to be somebody: taken, converted, or a known customer. */
export const isValid = sql`l.state in ('accepted', 'converted', 'attached')`
export const isCustomer = sql`l.state in ('converted', 'attached')`
export const isWaiting = sql`l.state in ('unassigned', 'offered')`

export interface TotalsRow {
  leads: number
  valid: number
  customers: number
  waiting: number
  medianWorkingMinutes: number | null
  medianWallMinutes: number | null
  answeredInTime: number
  /** Leads whose match had another active owner. */
  collided: number
}

/** Counts and medians of first response. @param acceptWithinMinutes what counts as in time, working minutes */
export async function loadTotals(
  tx: Tx,
  tenantId: TenantId,
  filter: ReportFilter,
  acceptWithinMinutes: number,
): Promise<TotalsRow> {
  const result = await sql<TotalsRow>`
    select count(*)::int as leads, count(*) filter (where ${isValid})::int as valid, count(*) filter (where ${isCustomer})::int as customers,
      count(*) filter (where ${isWaiting})::int as waiting,
      percentile_cont(0.5) within group (order by l.response_working_minutes) as "medianWorkingMinutes",
      percentile_cont(0.5) within group (order by extract(epoch from l.responded_at - l.created_at)::float8 / 60)
        filter (where l.responded_at is not null) as "medianWallMinutes",
      count(*) filter (where l.response_working_minutes <= ${acceptWithinMinutes})::int as "answeredInTime",
      count(*) filter (where exists (select from collision x where x.tenant_id = ${tenantId} and x.lead_id = l.id))::int as collided
    from lead l where ${inReport(filter, tenantId)}`.execute(tx)
  return found(result.rows[0])
}

export interface ChannelFigures {
  channelId: string
  name: string
  leads: number
  valid: number
  customers: number
  /** Leads of the whole company, whoever asks. */
  allLeads: number
  costs: MonthCost[]
}

export async function listChannelFigures(tx: Tx, tenantId: TenantId, filter: ReportFilter): Promise<ChannelFigures[]> {
  const isMine = inScope(filter.scope)
  const result = await sql<ChannelFigures>`
    select c.id as "channelId", c.name, count(l.id) filter (where ${isMine})::int as leads,
      count(l.id) filter (where ${isMine} and ${isValid})::int as valid,
      count(l.id) filter (where ${isMine} and ${isCustomer})::int as customers, count(l.id)::int as "allLeads",
      coalesce((select jsonb_agg(jsonb_build_object('month', k.month, 'costFen', k.cost_fen))
        from channel_cost k where k.tenant_id = ${tenantId} and k.channel_id = c.id), '[]') as costs
    from channel c left join lead l on l.channel_id = c.id and ${inPeriod(filter, tenantId)}
    where c.tenant_id = ${tenantId}
    group by c.id, c.name order by leads desc, c.id`.execute(tx)
  return result.rows
}

export async function listDayFigures(
  tx: Tx,
  tenantId: TenantId,
  filter: ReportFilter,
): Promise<{ day: string; leads: number }[]> {
  const result = await sql<{ day: string; leads: number }>`
    select to_char(day, 'YYYY-MM-DD') as day, count(l.id)::int as leads
    from generate_series(${filter.from}::timestamptz at time zone 'Asia/Shanghai',
      (${filter.to}::timestamptz - interval '1 day') at time zone 'Asia/Shanghai', interval '1 day') as day
    left join lead l on date_trunc('day', l.created_at at time zone 'Asia/Shanghai') = day and ${inReport(filter, tenantId)}
    group by day order by day`.execute(tx)
  return result.rows
}

export interface RepFigures {
  staffId: StaffId
  name: string
  leads: number
  accepted: number
  expired: number
  medianWorkingMinutes: number | null
  customers: number
}

/** Per colleague: what was offered in the period, what they took or let lie, and what became of it. */
export async function listRepFigures(tx: Tx, tenantId: TenantId, filter: ReportFilter): Promise<RepFigures[]> {
  const result = await sql<RepFigures>`
    select s.id as "staffId", s.name, count(*)::int as leads, count(*) filter (where a.outcome = 'accepted')::int as accepted,
      count(*) filter (where a.outcome = 'expired')::int as expired,
      percentile_cont(0.5) within group (order by l.response_working_minutes) filter (where a.outcome = 'accepted') as "medianWorkingMinutes",
      count(*) filter (where a.outcome = 'accepted' and ${isCustomer})::int as customers
    from lead_assignment a
    join staff s on s.tenant_id = a.tenant_id and s.id = a.staff_id
    join lead l on l.tenant_id = a.tenant_id and l.id = a.lead_id
    where a.tenant_id = ${tenantId} and a.at >= ${filter.from} and a.at < ${filter.to}
      and (${filter.scope}::text[] is null or a.staff_id = any(${filter.scope}::text[]))
    group by s.id, s.name order by leads desc, s.id`.execute(tx)
  return result.rows
}

/** Collisions of the period by outcome. */
export async function countCollisions(
  tx: Tx,
  tenantId: TenantId,
  filter: ReportFilter,
): Promise<Record<string, number>> {
  const result = await sql<{ outcomes: Record<string, number> | null }>`
    select jsonb_object_agg(outcome, n) as outcomes from (
      select c.outcome, count(*)::int as n from collision c
      where c.tenant_id = ${tenantId} and c.at >= ${filter.from} and c.at < ${filter.to}
        and (${filter.scope}::text[] is null or c.owner_id = any(${filter.scope}::text[]) or c.newcomer_id = any(${filter.scope}::text[]))
      group by c.outcome) as counted`.execute(tx)
  return result.rows[0]?.outcomes ?? {}
}
