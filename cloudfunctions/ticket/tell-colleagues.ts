import type { StaffId } from '@shared/kernel/ids'
import { kindWords } from '@shared/ticket/ticket.labels'
import { ticketPage } from '@shared/ticket/ticket-messages.labels'
import type { At } from '../_kernel/at'
import { queueStaffMessage } from '../message/message.service'
import { findManager, listArrangers } from '../staff/staff.service'
import { titleOf } from './ticket-face'
import type { TicketRow } from './ticket.repository'

/** What every message about a ticket may say. */
export const aboutOf = (ticket: TicketRow) => ({
  title: titleOf(ticket),
  kind: kindWords[ticket.kind],
  words: ticket.words,
})

/** Whoever answers for it: the manager over whose it is, or who arranges what nobody has. */
export async function managersOf({ tx, tenantId }: At, { agentId }: TicketRow): Promise<StaffId[]> {
  if (agentId === null) return listArrangers(tx, tenantId)
  const manager = await findManager(tx, tenantId, agentId)
  return manager === null ? [] : [manager.id]
}

/** A message to each, which opens the ticket; the same occasion is told to each once, ever. */
export async function messageColleagues(
  at: At,
  ticket: TicketRow,
  told: {
    staffIds: readonly StaffId[]
    message: { title: string; body: string; reason: string }
    occasion: string
  },
): Promise<void> {
  for (const staffId of told.staffIds) {
    const occasionKey = `${told.occasion}:${staffId}`
    await queueStaffMessage(at, { ...told.message, staffId, page: ticketPage(ticket.id), occasionKey })
  }
}
