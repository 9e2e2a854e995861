import { isOpenTicket } from '@shared/ticket/ticket-state.rules'
import { kindWords } from '@shared/ticket/ticket.labels'
import { timelineWords } from '@shared/ticket/ticket-words.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { loadVisibleCustomer, tellTicket, type VisibleCustomer } from '../customer/customer.service'
import { pushInbox } from '../followup/followup.service'
import { saveTicket, type EntryDraft, type Kept } from './keep.repository'
import { keepScores } from './keep-scores'
import { adoptSurveys } from './survey.repository'
import { openedNotice } from './ticket-face'
import { lockUnclaimedTickets, type TicketRow } from './ticket.repository'

/** What this ticket counts for in a customer's facts. */
const countsOf = ({ state, kind }: TicketRow) => ({
  open: isOpenTicket(state) ? 1 : 0,
  tickets: 1,
  complaints: kind === 'complaint' ? 1 : 0,
})

/** A ticket turns out to be this customer's: facts and timeline have it at its own time, an open one is in the rep's inbox. */
export async function adoptTicket(
  at: At,
  { ticket, customer, entries = [] }: { ticket: TicketRow; customer: VisibleCustomer; entries?: readonly EntryDraft[] },
): Promise<Kept> {
  const { id: ticketId, words, contactName: actorName, customerId: before } = ticket
  const kept = await saveTicket(at, { ticketId, standing: ticket, entries, links: { customerId: customer.id } })
  const { open, tickets, complaints } = countsOf(ticket)
  if (before !== null)
    await tellTicket(at, { customerId: before, ticketId, open: -open, tickets: -tickets, complaints: -complaints })
  const line = { title: timelineWords.opened(kindWords[ticket.kind]), words, actorName }
  await tellTicket(at, { customerId: customer.id, ticketId, open, tickets, complaints, at: ticket.createdAt, line })
  const { ownerId } = customer
  const faced = { ...ticket, customerId: customer.id, customer }
  if (open > 0 && ownerId !== null && ownerId !== ticket.agentId)
    await pushInbox(at, [openedNotice(faced, ticket, ownerId)])
  return kept
}

/** Whatever a member wrote before anybody knew whose they are becomes their customer's; what is another customer's stays. */
export const adoptTickets = (event: EventCall<EventPayloads['session.memberLinked']>): Promise<void> =>
  event.finish(async (at) => {
    const { memberId, customerId } = event.payload
    const { tx, tenantId } = at
    const tickets = await lockUnclaimedTickets(tx, tenantId, memberId)
    const customer = await loadVisibleCustomer(tx, tenantId, null, customerId)
    for (const ticket of tickets) await adoptTicket(at, { ticket, customer })
    if (await adoptSurveys(tx, tenantId, { memberId, customerId })) await keepScores(at, customerId)
  })
