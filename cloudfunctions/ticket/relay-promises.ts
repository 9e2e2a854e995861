import '../calendar/calendar.events'
import type { Calendar } from '@shared/calendar/calendar.types'
import { compileCalendar, type WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import { relayDue } from '@shared/ticket/promise.rules'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { pushInbox } from '../followup/followup.service'
import { armClock } from './change-ticket'
import { loadMoment } from './moment'
import { lockRunning, saveDues } from './relay.repository'
import { promisedItem } from './ticket-face'
import type { TicketRow } from './ticket.repository'

/** A page of tickets fits well into one short transaction. */
const PAGE = 200

function compile(calendar: Calendar): WorkingCalendar {
  const compiled = compileCalendar(calendar)
  // A week without working time is refused when it is saved, so none is ever told.
  if (!compiled.ok) throw new Error('a calendar without working time was kept')
  return compiled.value
}

const isMoved = (one: TicketRow, other: TicketRow): boolean =>
  one.firstDueAt !== other.firstDueAt || one.resolveDueAt !== other.resolveDueAt

/** The company works at other times: running promises are laid out anew, page by page; what was broken stays as it was. */
export const relayPromises = (event: EventCall<EventPayloads['calendar.changed']>): Promise<void> =>
  event.finish(async (at) => {
    const { changedAt, afterId } = event.payload
    const change = { before: compile(event.payload.before), after: compile(event.payload.after), changedAt }
    const moment = { ...(await loadMoment(at)), calendar: change.after }
    const tickets = await lockRunning(at.tx, at.tenantId, { changedAt, afterId, limit: PAGE })
    const moved = tickets.flatMap((ticket) => {
      const firstDueAt = relayDue(ticket.firstDueAt, change)
      const laid = { ...ticket, firstDueAt, resolveDueAt: relayDue(ticket.resolveDueAt, change) }
      return isMoved(ticket, laid) ? [{ ticket, laid }] : []
    })
    if (moved.length > 0)
      await saveDues(
        at,
        moved.map(({ laid }) => laid),
      )
    for (const { ticket, laid } of moved) armClock(at, moment, { ticketId: ticket.id, before: ticket, after: laid })
    const items = moved.flatMap(({ laid }) =>
      laid.agentId === null ? [] : (promisedItem(laid, laid, laid.agentId) ?? []),
    )
    await pushInbox(at, items)
    const last = tickets[PAGE - 1]
    if (last !== undefined) at.after.append('calendar.changed', { ...event.payload, afterId: last.id })
  })
