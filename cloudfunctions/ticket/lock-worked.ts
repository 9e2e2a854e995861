import type { StaffActor } from '@shared/kernel/actor'
import type { TenantId, TicketId } from '@shared/kernel/ids'
import { mayWorkOn } from '@shared/ticket/ticket.policy'
import { Boundary } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { lockVisibleTicket, type TicketRow } from './ticket.repository'
import { viewerOf } from './visible.repository'

interface Place {
  tx: Tx
  tenantId: TenantId
}

/** A ticket the caller sees, held until this transaction ends. @throws NOT_FOUND */
export const lockSeen = ({ tx, tenantId }: Place, actor: StaffActor, ticketId: TicketId): Promise<TicketRow> =>
  lockVisibleTicket(tx, tenantId, { ticketId, viewer: viewerOf(actor) })

/** A ticket the caller may answer; whoever only sees it is not allowed. @throws NOT_FOUND, NOT_ALLOWED */
export async function lockWorked(place: Place, actor: StaffActor, ticketId: TicketId): Promise<TicketRow> {
  const ticket = await lockSeen(place, actor, ticketId)
  if (!mayWorkOn(actor, ticket)) throw new Boundary('NOT_ALLOWED')
  return ticket
}
