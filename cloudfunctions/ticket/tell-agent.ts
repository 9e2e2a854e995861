import { isOpenTicket } from '@shared/ticket/ticket-state.rules'
import { ticketMessages } from '@shared/ticket/ticket-messages.labels'
import { sayTicketWhy } from '@shared/ticket/ticket-why.rules'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { pushInbox } from '../followup/followup.service'
import { aboutOf, managersOf, messageColleagues } from './tell-colleagues'
import { findEntryWords } from './thread.repository'
import { facedInbox, promisedItem } from './ticket-face'
import { lockTicket } from './ticket.repository'

/** Whoever got a ticket hears of it, if it is still theirs to answer. */
export const tellGiven = (event: EventCall<EventPayloads['ticket.given']>): Promise<void> =>
  event.finish(async (at) => {
    const { ticketId, staffId, at: givenAt } = event.payload
    const ticket = await lockTicket(at.tx, at.tenantId, ticketId)
    if (ticket?.agentId !== staffId || !isOpenTicket(ticket.state)) return
    const message = ticketMessages.given({ ...aboutOf(ticket), by: sayTicketWhy(ticket, at.now).words })
    await messageColleagues(at, ticket, {
      staffIds: [staffId],
      message,
      occasion: `ticket-given:${ticketId}:${givenAt}`,
    })
  })

/** The customer wrote again: whoever has the ticket hears of it. */
export const tellAdded = (event: EventCall<EventPayloads['ticket.added']>): Promise<void> =>
  event.finish(async (at) => {
    const { ticketId, entryId } = event.payload
    const ticket = await lockTicket(at.tx, at.tenantId, ticketId)
    if (ticket === null || ticket.agentId === null) return
    const words = await findEntryWords(at.tx, at.tenantId, entryId)
    const message = ticketMessages.added({ ...aboutOf(ticket), words })
    await messageColleagues(at, ticket, { staffIds: [ticket.agentId], message, occasion: `ticket-added:${entryId}` })
  })

/** 投诉: the manager has it in the inbox and on the phone at once. */
export const tellComplained = (event: EventCall<EventPayloads['ticket.complained']>): Promise<void> =>
  event.finish(async (at) => {
    const ticket = await lockTicket(at.tx, at.tenantId, event.payload.ticketId)
    if (ticket === null || !isOpenTicket(ticket.state)) return
    const staffIds = (await managersOf(at, ticket)).filter((id) => id !== ticket.agentId)
    const message = ticketMessages.complained({ ...aboutOf(ticket), agent: ticket.agentName })
    const why = { kind: 'words' as const, words: message.title }
    await pushInbox(
      at,
      staffIds.map(
        (staffId) =>
          promisedItem(ticket, ticket, staffId) ?? { ...facedInbox(ticket, ticket), staffId, kind: 'ticket', why },
      ),
    )
    await messageColleagues(at, ticket, { staffIds, message, occasion: `ticket-complained:${ticket.id}` })
  })
