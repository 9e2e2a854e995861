import { toldWords, trackPage } from '@shared/ticket/ticket-messages.labels'
import type { ToldChange } from '@shared/ticket/ticket.types'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { tellMember } from '../message/message.service'
import { findTold } from './told.repository'

/** What messages about a ticket are for; what the customer did themselves needs none. */
const purposeOf = {
  received: 'ticket_received',
  assigned: 'ticket_assigned',
  replied: 'ticket_replied',
  waiting: 'ticket_waiting',
  resolved: 'ticket_resolved',
  reopened: null,
  closed: 'ticket_closed',
  survey: 'survey',
  recovery: 'ticket_improved',
} as const satisfies Record<ToldChange, string | null>

/** A customer who has not seen it on the page meanwhile hears of it: a few seconds after it happened. */
export const tellCustomer = (event: EventCall<EventPayloads['ticket.told']>): Promise<void> =>
  event.finish(async (at) => {
    const { ticketId, change, entryId } = event.payload
    const purpose = purposeOf[change]
    const told = await findTold(at.tx, at.tenantId, { ticketId, entryId })
    if (purpose === null || told === null || told.hasSeen) return
    const { memberId, customerId, number } = told
    const to = memberId === null ? (customerId === null ? null : { customerId }) : { memberId }
    if (to === null) return
    const { title, progress, body } = toldWords[change]
    await tellMember(at, {
      to,
      purpose,
      title,
      body: body(told.words),
      // What a colleague wrote down for a caller is nobody's own ticket, so there is no page to open.
      page: memberId === null ? null : trackPage(ticketId),
      reason: `工单 ${number} ${progress}`,
      words: [number, progress, at.now],
      occasionKey: `ticket-told:${ticketId}:${entryId}:${change}`,
    })
  })
