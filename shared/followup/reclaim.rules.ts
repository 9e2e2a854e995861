import { advanceToWorkingTime } from '../calendar/working-time.rules'
import type { WorkingCalendar } from '../calendar/working-calendar.rules'
import { addMs, DAY_MS, type Instant, toCalendarDate } from '../kernel/instant'
import type { PoolSettings } from '../tenant/tenant.types'
import type { Grade } from './inbox.types'
import { morningOf } from './silence.rules'

/** A stretch in which the clock stood still; one without end is running. */
export interface Hold {
  from: Instant
  to: Instant | null
}

export interface OwnedCustomer {
  grade: Grade | null
  ownedSince: Instant
  /** The last valid one: has content and an attempt. Changed fields do not count. */
  lastFollowupAt: Instant | null
  isLocked: boolean
  openTickets: number
  holds: readonly Hold[]
  /** 0 none, 1 three days before, 2 one day before. */
  warnings: number
  warnedAt: Instant | null
}

/** The first warning comes so many working days before, the second one day before. */
export const WARN_DAYS = 3
const LAST_WARN_DAYS = 1
/** Counting further than any limit answers nothing. */
const MOST_DAYS = 400

/** How many working days may pass without a valid follow-up; without a grade as C. */
export const idleLimit = (grade: Grade | null, { days }: Pick<PoolSettings, 'days'>): number => days[grade ?? 'C']

/** When the clock started: the later of becoming the owner's and the last valid follow-up. */
export const idleSince = ({ ownedSince, lastFollowupAt }: OwnedCustomer): Instant =>
  lastFollowupAt !== null && lastFollowupAt > ownedSince ? lastFollowupAt : ownedSince

const isHeld = (day: string, holds: readonly Hold[]): boolean =>
  holds.some(({ from, to }) => toCalendarDate(from) <= day && (to === null || day <= toCalendarDate(to)))

/** Working days after the day of `since` up to the day of `now`; holidays and days with a hold do not count. */
export function countIdleDays(
  calendar: WorkingCalendar,
  since: Instant,
  now: Instant,
  holds: readonly Hold[] = [],
): number {
  let count = 0
  let day = since
  while (count < MOST_DAYS) {
    day = advanceToWorkingTime(calendar, addMs(morningOf(day), DAY_MS))
    if (toCalendarDate(day) > toCalendarDate(now)) return count
    if (!isHeld(toCalendarDate(day), holds)) count += 1
  }
  return count
}

export type ReclaimDecision =
  { kind: 'stay' } | { kind: 'warn'; warning: 1 | 2; daysLeft: number } | { kind: 'reclaim'; idleDays: number }

const stay: ReclaimDecision = { kind: 'stay' }

/**
 * What today means for a customer nobody follows. Nobody loses one without both warnings and the days between, also when the
 * rules were tightened or the sweep did not run: each step asks for the one before it. A follow-up after a warning makes it void.
 */
export function decideReclaim(
  customer: OwnedCustomer,
  { calendar, settings, now }: { calendar: WorkingCalendar; settings: PoolSettings; now: Instant },
): ReclaimDecision {
  const { isLocked, openTickets, holds, warnedAt } = customer
  if (!settings.isOn || isLocked || openTickets > 0) return stay
  const since = idleSince(customer)
  const idleDays = countIdleDays(calendar, since, now, holds)
  const daysLeft = idleLimit(customer.grade, settings) - idleDays
  const warnings = warnedAt !== null && warnedAt >= since ? customer.warnings : 0
  const sinceWarning = warnedAt === null ? 0 : countIdleDays(calendar, warnedAt, now, holds)
  if (warnings === 0) return daysLeft > WARN_DAYS ? stay : { kind: 'warn', warning: 1, daysLeft: WARN_DAYS }
  if (warnings === 1) {
    if (daysLeft > LAST_WARN_DAYS || sinceWarning < WARN_DAYS - LAST_WARN_DAYS) return stay
    return { kind: 'warn', warning: 2, daysLeft: LAST_WARN_DAYS }
  }
  return daysLeft > 0 || sinceWarning < LAST_WARN_DAYS ? stay : { kind: 'reclaim', idleDays }
}
