import { sql, type RawBuilder } from 'kysely'
import type { CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { ticketColumns, ticketTables, type TicketRow } from './ticket.repository'
import { isVisibleTicket, type Viewer } from './visible.repository'

export type Shelf = 'mine' | 'unassigned' | 'open' | 'risk' | 'waiting' | 'done' | 'all'

/** What somebody of ours has to act on. The words are those of the partial indexes, which serve each shelf in its order. */
const isActive = sql`t.state in ('submitted', 'assigned', 'in_progress')`
const isOpen = sql`t.state in ('submitted', 'assigned', 'in_progress', 'waiting')`
const isAtRisk = sql`${isActive} and ((t.first_due_at is not null and t.first_risk <> 'none')
  or (t.resolve_due_at is not null and t.resolve_risk <> 'none'))`

function shelved(shelf: Shelf, staffId: StaffId): RawBuilder<unknown> {
  switch (shelf) {
    case 'mine':
      return sql`${isOpen} and ${isActive} and t.agent_id = ${staffId}`
    case 'unassigned':
      return sql`${isOpen} and ${isActive} and t.agent_id is null`
    case 'open':
      return isActive
    case 'risk':
      return isAtRisk
    case 'waiting':
      return sql`t.state = 'waiting'`
    case 'done':
      return sql`t.resolved_at is not null`
    case 'all':
      return sql`true`
  }
}

export interface DeskFilter {
  viewer: Viewer
  shelf: Shelf
  kind: TicketKind | null
  agentId: StaffId | null
  customerId: CustomerId | null
  from: Keyset | null
  limit: number
}

const newestBy = (column: string) => ({ key: sql.raw(column), way: sql`desc`, after: sql`<` })

/** What the list is ordered by: the moment of urgency, first things first; what is done, or all of it, newest first. */
function orderOf(shelf: Shelf) {
  if (shelf === 'done') return newestBy('t.resolved_at')
  if (shelf === 'all') return newestBy('t.created_at')
  return { key: sql.raw('t.urgent_at'), way: sql`asc`, after: sql`>` }
}

export type DeskRow = TicketRow & { placedAt: string }

/** One page of a shelf, in its order, of what the viewer may see; names are looked up for its rows only. One statement. */
export async function listDeskRows(tx: Tx, tenantId: TenantId, filter: DeskFilter): Promise<DeskRow[]> {
  const { viewer, shelf, kind, agentId, customerId, from, limit } = filter
  const { key, way, after } = orderOf(shelf)
  const result = await sql<DeskRow>`
    select ${ticketColumns}, ${key} as "placedAt" from ${ticketTables(
      tenantId,
      sql`(select t.* from ticket t
    where t.tenant_id = ${tenantId} and ${shelved(shelf, viewer.staffId)} and ${isVisibleTicket(tenantId, viewer)}
      and ${kind === null ? sql`true` : sql`t.kind = ${kind}`}
      and ${customerId === null ? sql`true` : sql`t.customer_id = ${customerId}`}
      and ${agentId === null ? sql`true` : sql`t.agent_id = ${agentId}`}
      and ${from === null ? sql`true` : sql`(${key}, t.id) ${after} (${from.key}::timestamptz, ${from.id})`}
    order by ${key} ${way}, t.id ${way} limit ${limit})`,
    )}
    order by ${key} ${way}, t.id ${way}`.execute(tx)
  return result.rows
}

export interface DeskCounts {
  mine: number
  unassigned: number
  open: number
  risk: number
}

/** How much stands on the shelves that ask for work. One statement over what is open, never over what is done. */
export async function countDesk(tx: Tx, tenantId: TenantId, viewer: Viewer): Promise<DeskCounts> {
  const result = await sql<DeskCounts>`
    select (count(*) filter (where t.agent_id = ${viewer.staffId}))::int as mine,
      (count(*) filter (where t.agent_id is null))::int as unassigned, count(*)::int as open,
      (count(*) filter (where ${isAtRisk}))::int as risk
    from ticket t where t.tenant_id = ${tenantId} and ${isActive} and ${isVisibleTicket(tenantId, viewer)}`.execute(tx)
  return found(result.rows[0])
}
