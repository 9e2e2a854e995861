import type { Why } from '../followup/why.rules'
import { HOUR_MS, msBetween, type Instant } from '../kernel/instant'
import { sayMoment, sayOverdue } from '../kernel/speech-time'
import { isOpenTicket } from './ticket-state.rules'
import { whyWords as words } from './ticket-words.labels'
import { runningDue } from './ticket-urgency.rules'
import type { Standing } from './ticket.types'

/** Beyond this a count-down says less than a time of day. */
const COUNTDOWN_MS = 2 * HOUR_MS

type Told = Pick<Standing, 'state' | 'agentId' | 'firstDueAt' | 'resolveDueAt' | 'waitingSince' | 'mergedIntoId'>

/** Why a ticket stands here now, in one line, e.g. 逾期 20 分钟未首次回复. */
export function sayTicketWhy(ticket: Told, now: Instant): Why {
  const { state, agentId, firstDueAt, waitingSince, mergedIntoId } = ticket
  if (!isOpenTicket(state)) {
    // That it is over its state says already.
    const isDone = state === 'resolved' ? words.unconfirmed : ''
    return { words: mergedIntoId === null ? isDone : words.merged, isLate: false }
  }
  const dueAt = runningDue(ticket)
  if (dueAt === null) return { words: words.waits(sayMoment(waitingSince ?? now, now)), isLate: false }
  const what = dueAt === firstDueAt ? words.first : words.resolve
  const leftMs = msBetween(now, dueAt)
  const promise =
    leftMs > COUNTDOWN_MS ? words.by(sayMoment(dueAt, now), what) : words.not(sayOverdue(dueAt, now), what)
  return { words: agentId === null ? words.nobody(promise) : promise, isLate: leftMs < 0 }
}

/** What the customer may count on now, in a sentence, and until when. */
export function sayPromise(
  ticket: Told,
  { now, answerBy }: { now: Instant; answerBy: Instant | null },
): { words: string; by: Instant | null } {
  switch (ticket.state) {
    case 'waiting':
      return { words: words.yourTurn, by: null }
    case 'resolved':
      return { words: words.confirm, by: null }
    case 'closed':
      return { words: ticket.mergedIntoId === null ? words.closed : words.joined, by: null }
    case 'submitted':
    case 'assigned':
    case 'in_progress': {
      const by = answerBy ?? ticket.firstDueAt ?? ticket.resolveDueAt
      if (by === null || by < now) return { words: words.sorry, by: null }
      const moment = sayMoment(by, now)
      return { words: ticket.firstDueAt === null ? words.result(moment) : words.answer(moment), by }
    }
  }
}
