import type { StaffId } from '@shared/kernel/ids'
import { decideClock } from '@shared/ticket/promise.rules'
import { decideAutoClose } from '@shared/ticket/ticket-state.rules'
import { ticketMessages } from '@shared/ticket/ticket-messages.labels'
import { sayTicketWhy } from '@shared/ticket/ticket-why.rules'
import { threadWords } from '@shared/ticket/ticket-words.labels'
import type { ClockStep } from '@shared/ticket/ticket.types'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { pushInbox } from '../followup/followup.service'
import { changeTicket } from './change-ticket'
import { saveTicket } from './keep.repository'
import { loadMoment } from './moment'
import { aboutOf, managersOf, messageColleagues } from './tell-colleagues'
import { happened } from './thread'
import { promisedItem } from './ticket-face'
import { lockTicket, type TicketRow } from './ticket.repository'

/** A warning is for who has it; a broken promise, and what nobody has, is for who answers for it. */
async function readersOf(at: At, ticket: TicketRow, step: ClockStep): Promise<StaffId[]> {
  const { agentId } = ticket
  if (agentId !== null && step.endsWith('warn')) return [agentId]
  return [...new Set([...(agentId === null ? [] : [agentId]), ...(await managersOf(at, ticket))])]
}

/** A promise is nearly over or broken: the ticket remembers it, and those who can do something hear of it. */
export const runClock = (event: EventCall<EventPayloads['ticket.clock']>): Promise<void> =>
  event.finish(async (at) => {
    const { ticketId, step, dueAt } = event.payload
    const ticket = await lockTicket(at.tx, at.tenantId, ticketId)
    const standing = ticket === null ? null : decideClock(ticket, step, dueAt)
    if (ticket === null || standing === null) return
    await saveTicket(at, { ticketId, standing, entries: [] })
    const staffIds = await readersOf(at, ticket, step)
    const items = staffIds.flatMap((staffId) => promisedItem(ticket, standing, staffId) ?? [])
    await pushInbox(at, items)
    const why = sayTicketWhy(ticket, at.now).words
    const message = ticketMessages.clock({ ...aboutOf(ticket), why, step, agent: ticket.agentName })
    await messageColleagues(at, ticket, { staffIds, message, occasion: `ticket-${step}:${ticketId}:${dueAt}` })
  })

/** Resolved and not spoken of since: it closes by itself. */
export const closeResolved = (event: EventCall<EventPayloads['ticket.close']>): Promise<void> =>
  event.finish(async (at) => {
    const { ticketId, resolvedAt } = event.payload
    const ticket = await lockTicket(at.tx, at.tenantId, ticketId)
    const standing = ticket === null ? null : decideAutoClose(ticket, resolvedAt, at.now)
    if (ticket === null || standing === null) return
    const entries = [happened(at, 'state', threadWords.autoClosed)]
    await changeTicket(at, await loadMoment(at), { ticket, standing, entries, told: 'closed' })
  })
