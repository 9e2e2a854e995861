import { sql, type RawBuilder } from 'kysely'
import type { LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { Period } from '@shared/lead/desk.rules'
import type { LeadResult, LeadState } from '@shared/lead/lead.types'
import type { Tx } from '../_kernel/transaction'
import type { Viewer } from './lead.repository'
import { isCustomer, isValid, isWaiting } from './report.repository'

export interface LeadListRow {
  id: LeadId
  number: string
  state: LeadState
  name: string
  company: string
  wish: string
  channelName: string
  province: string
  city: string
  district: string
  grade: 'A' | 'B' | 'C' | 'D'
  score: number
  ownerName: string | null
  createdAt: Instant
  acceptBy: Instant | null
  match: 'new' | 'likely' | 'sure'
}

export interface LeadListFilter {
  viewer: Viewer
  state: LeadState | null
  ownerId: StaffId | null
  channelId: string | null
  result?: LeadResult | null
  period?: Period | null
  from: Keyset | null
  limit: number
}

const resultConditions: Record<LeadResult, RawBuilder<unknown>> = {
  valid: isValid,
  customer: isCustomer,
  answered: sql`l.responded_at is not null`,
  waiting: isWaiting,
}

/** Conditions beside whose lead it is; absent ones are left out so that the right index serves the order. */
const conditions = ({ state, channelId, result, period, from }: LeadListFilter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`true`,
      ...(state === null ? [] : [sql`l.state = ${state}`]),
      ...(channelId === null ? [] : [sql`l.channel_id = ${channelId}`]),
      ...(result ? [resultConditions[result]] : []),
      ...(period ? [sql`l.created_at >= ${period.from} and l.created_at < ${period.to}`] : []),
      ...(from === null ? [] : [sql`(l.created_at, l.id) < (${from.key}::timestamptz, ${from.id})`]),
    ],
    sql` and `,
  )

const newest = (tenantId: TenantId, filter: LeadListFilter, whose: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  (select l.* from lead l where l.tenant_id = ${tenantId} and ${whose} and ${conditions(filter)}
    order by l.created_at desc, l.id desc limit ${filter.limit})`

/** The newest of each colleague in scope and of those nobody has: a team's list costs as much as its people, not its leads. */
function visibleLeads(tenantId: TenantId, filter: LeadListFilter): RawBuilder<unknown> {
  const { scope, isManaging } = filter.viewer
  if (filter.ownerId !== null) {
    const isAllowed = scope === null || scope.includes(filter.ownerId)
    return newest(tenantId, filter, isAllowed ? sql`l.owner_id = ${filter.ownerId}` : sql`false`)
  }
  if (scope === null) return newest(tenantId, filter, sql`true`)
  const ofOwners = sql`(select o.* from unnest(${[...scope]}::text[]) colleague(id)
    cross join lateral ${newest(tenantId, filter, sql`l.owner_id = colleague.id`)} o)`
  return isManaging ? sql`(${ofOwners} union all ${newest(tenantId, filter, sql`l.owner_id is null`)})` : ofOwners
}

/** Leads the viewer may see, newest first. One statement. */
export async function listLeadRows(tx: Tx, tenantId: TenantId, filter: LeadListFilter): Promise<LeadListRow[]> {
  const result = await sql<LeadListRow>`
    select l.id, l.number, l.state, l.name, l.company, l.wish, c.name as "channelName", l.province, l.city, l.district,
      l.grade, l.score, s.name as "ownerName", l.created_at as "createdAt", l.accept_by as "acceptBy", l.match
    from ${visibleLeads(tenantId, filter)} l
    join channel c on c.tenant_id = ${tenantId} and c.id = l.channel_id
    left join staff s on s.tenant_id = ${tenantId} and s.id = l.owner_id
    order by l.created_at desc, l.id desc limit ${filter.limit}`.execute(tx)
  return result.rows
}
