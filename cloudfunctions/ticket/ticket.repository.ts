import { sql, type RawBuilder } from 'kysely'
import type { CustomerId, MemberId, StaffId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Standing } from '@shared/ticket/ticket.types'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { isVisibleTicket, type Viewer } from './visible.repository'

/** As much of the customer as a title and an inbox need. */
export interface TicketCustomer {
  kind: 'company' | 'person' | 'dealer'
  name: string
  shortName: string
  grade: 'A' | 'B' | 'C' | 'D' | null
  ownerId: StaffId | null
}

/** A ticket as decisions need it. */
export interface TicketRow extends Standing {
  id: TicketId
  number: string
  version: number
  revision: number
  seenRevision: number
  memberId: MemberId | null
  customerId: CustomerId | null
  contactName: string
  phone: string | null
  orderId: string | null
  words: string
  score: number | null
  updatedAt: Instant
  agentName: string | null
  customer: TicketCustomer | null
}

/** Every column of `TicketRow` of the tables aliased t, s (agent) and c (customer). */
export const ticketColumns = sql`
  t.id, t.number, t.version, t.revision, t.seen_revision as "seenRevision", t.member_id as "memberId",
  t.customer_id as "customerId", t.contact_name as "contactName", t.phone, t.order_id as "orderId", t.words, t.score,
  t.updated_at as "updatedAt", t.kind, t.priority, t.state, t.agent_id as "agentId", t.created_at as "createdAt",
  t.first_due_at as "firstDueAt", t.first_responded_at as "firstRespondedAt",
  t.first_response_working_minutes as "firstResponseWorkingMinutes", t.first_risk as "firstRisk",
  t.resolve_due_at as "resolveDueAt", t.resolve_left_ms as "resolveLeftMs", t.resolve_risk as "resolveRisk",
  t.waiting_since as "waitingSince", t.waited_working_minutes as "waitedWorkingMinutes", t.assigned_at as "assignedAt",
  t.started_at as "startedAt", t.resolved_at as "resolvedAt", t.resolve_working_minutes as "resolveWorkingMinutes",
  t.resolved_by as "resolvedBy", t.closed_at as "closedAt", t.reopened, t.merged_into_id as "mergedIntoId",
  s.name as "agentName",
  case when c.id is not null then jsonb_build_object('kind', c.kind, 'name', c.name, 'shortName', c.short_name,
    'grade', c.grade, 'ownerId', c.owner_id) end as customer`

/** The tables of `ticketColumns`. @param tickets a part of them, e.g. one page */
export const ticketTables = (
  tenantId: TenantId,
  tickets: RawBuilder<unknown> = sql`ticket`,
): RawBuilder<unknown> => sql`
  ${tickets} t
  left join staff s on s.tenant_id = ${tenantId} and s.id = t.agent_id
  left join customer c on c.tenant_id = ${tenantId} and c.id = t.customer_id`

const lockWhere = (tenantId: TenantId, which: RawBuilder<unknown>): RawBuilder<TicketRow> => sql<TicketRow>`
  select ${ticketColumns} from ${ticketTables(tenantId)}
  where t.tenant_id = ${tenantId} and ${which} order by t.id for no key update of t`

/** A customer's own ticket, held until this transaction ends; NOT_FOUND when it is missing or somebody else's. */
export async function lockOwnTicket(
  tx: Tx,
  tenantId: TenantId,
  own: { ticketId: TicketId; memberId: MemberId },
): Promise<TicketRow> {
  const result = await lockWhere(tenantId, sql`t.id = ${own.ticketId} and t.member_id = ${own.memberId}`).execute(tx)
  return found(result.rows[0])
}

/** The ticket, held until this transaction ends; NOT_FOUND when it is missing or not the viewer's. */
export async function lockVisibleTicket(
  tx: Tx,
  tenantId: TenantId,
  which: { ticketId: TicketId; viewer: Viewer },
): Promise<TicketRow> {
  const isSeen = isVisibleTicket(tenantId, which.viewer)
  const result = await lockWhere(tenantId, sql`t.id = ${which.ticketId} and ${isSeen}`).execute(tx)
  return found(result.rows[0])
}

/** Two tickets in the order of their ids, so that two merges the other way round wait for each other. */
export async function lockTwoTickets(
  tx: Tx,
  tenantId: TenantId,
  which: { ticketIds: readonly [TicketId, TicketId]; viewer: Viewer },
): Promise<[TicketRow, TicketRow]> {
  const isSeen = isVisibleTicket(tenantId, which.viewer)
  const result = await lockWhere(tenantId, sql`t.id = any(${[...which.ticketIds]}::text[]) and ${isSeen}`).execute(tx)
  const byId = (id: TicketId): TicketRow => found(result.rows.find((row) => row.id === id))
  return [byId(which.ticketIds[0]), byId(which.ticketIds[1])]
}

/** For what follows an event, where nobody is asking. */
export async function lockTicket(tx: Tx, tenantId: TenantId, ticketId: TicketId): Promise<TicketRow | null> {
  const result = await lockWhere(tenantId, sql`t.id = ${ticketId}`).execute(tx)
  return result.rows[0] ?? null
}

/** What a member wrote while nobody knew whose customer they are, held until this transaction ends. */
export async function lockUnclaimedTickets(tx: Tx, tenantId: TenantId, memberId: MemberId): Promise<TicketRow[]> {
  const result = await lockWhere(tenantId, sql`t.member_id = ${memberId} and t.customer_id is null`).execute(tx)
  return result.rows
}
