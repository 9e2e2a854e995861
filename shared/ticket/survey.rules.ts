import { advanceToWorkingTime } from '../calendar/working-time.rules'
import type { WorkingCalendar } from '../calendar/working-calendar.rules'
import { accept, refuse, type Decision } from '../kernel/decision'
import { addMs, DAY_MS, MINUTE_MS, msBetween, type Instant } from '../kernel/instant'
import type { TicketState } from './ticket.types'

/** Nobody is asked more often than once in this time, over all their tickets and surveys. */
export const SURVEY_REST_MS = 7 * DAY_MS
/** A question nobody answered is over after this. */
const LAPSE_MS = 7 * DAY_MS
const REMIND_AFTER_MS = DAY_MS
/** As long as somebody may sit on the page after the first tap: tags and words follow, a slip is mended. */
const CORRECT_MS = 30 * MINUTE_MS
/** Stars up to this open a recovery (改进单). */
const UNHAPPY = 2

/** Whether stars say that something has to be made good. */
export const isUnhappy = (score: number): boolean => score <= UNHAPPY

export interface AskSituation {
  state: TicketState
  isMerged: boolean
  /** When it was resolved last, and when it was resolved as the question was decided. */
  resolvedAt: Instant | null
  askedForAt: Instant
  hasSurvey: boolean
  /** A member who can read the question. */
  isReachable: boolean
  /** The last question to the same customer or member, about whatever. */
  lastAskedAt: Instant | null
}

/** Whether to ask how it went: once per ticket, at most once a week per customer, and never about what was reopened. */
export function decideAsk(
  situation: AskSituation,
  now: Instant,
): Decision<null, 'STALE' | 'ASKED_ALREADY' | 'ASKED_LATELY' | 'NOBODY'> {
  const { state, isMerged, resolvedAt, askedForAt, hasSurvey, isReachable, lastAskedAt } = situation
  const isResolved = state === 'resolved' || state === 'closed'
  if (!isResolved || isMerged || resolvedAt !== askedForAt) return refuse('STALE')
  if (hasSurvey) return refuse('ASKED_ALREADY')
  if (!isReachable) return refuse('NOBODY')
  if (lastAskedAt !== null && msBetween(lastAskedAt, now) < SURVEY_REST_MS) return refuse('ASKED_LATELY')
  return accept(null)
}

/** A day later, when somebody works. */
export const remindAt = (calendar: WorkingCalendar, askedAt: Instant): Instant =>
  advanceToWorkingTime(calendar, addMs(askedAt, REMIND_AFTER_MS))

export const lapsesAt = (askedAt: Instant): Instant => addMs(askedAt, LAPSE_MS)

export interface RateSituation {
  /** Null for a survey that is about no ticket. */
  ticket: { state: TicketState; isMerged: boolean; resolvedAt: Instant | null } | null
  survey: { askedAt: Instant; answeredAt: Instant | null; score: number | null } | null
}

export type RateRefusal = 'NOT_RESOLVED' | 'RATED_ALREADY' | 'SURVEY_LAPSED'

/** Whether stars are taken now: of a resolved ticket, within a week, and after the first tap while the page may be open. */
export function decideRate({ ticket, survey }: RateSituation, now: Instant): Decision<null, RateRefusal> {
  const isResolved = ticket === null || ticket.state === 'resolved' || ticket.state === 'closed'
  if (!isResolved || ticket?.isMerged) return refuse('NOT_RESOLVED')
  const { answeredAt = null } = survey ?? {}
  if (answeredAt !== null) return msBetween(answeredAt, now) <= CORRECT_MS ? accept(null) : refuse('RATED_ALREADY')
  const since = survey?.askedAt ?? ticket?.resolvedAt ?? null
  if (since === null) return refuse('NOT_RESOLVED')
  return lapsesAt(since) >= now ? accept(null) : refuse('SURVEY_LAPSED')
}

/** What stars mean for the recovery: a slip that is mended takes back what it opened. */
export function recoveryAfter(before: number | null, score: number): 'open' | 'drop' | 'keep' {
  const wasUnhappy = before !== null && isUnhappy(before)
  if (isUnhappy(score) === wasUnhappy) return 'keep'
  return wasUnhappy ? 'drop' : 'open'
}
