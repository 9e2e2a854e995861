import type { MemberActor, StaffActor } from '@shared/kernel/actor'
import type { TicketId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'
import { isOwnTicket, isTicketVisible, viewerOf } from './visible.repository'

export { handTickets } from './hand-tickets'

/** Whether a colleague may see a ticket, and so the files that hang on it. */
export const mayViewTicket = (tx: Tx, actor: StaffActor, ticketId: TicketId): Promise<boolean> =>
  isTicketVisible(tx, actor.tenantId, { viewer: viewerOf(actor), ticketId })

/** Whether it is the customer's own ticket. */
export const mayFollowTicket = (tx: Tx, { tenantId, memberId }: MemberActor, ticketId: TicketId): Promise<boolean> =>
  isOwnTicket(tx, tenantId, { ticketId, memberId })
