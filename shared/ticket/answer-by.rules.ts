import type { WorkingCalendar } from '../calendar/working-calendar.rules'
import { addWorkingMinutes, advanceToWorkingTime, isWorkingTime } from '../calendar/working-time.rules'
import { morningOf } from '../followup/silence.rules'
import { addMs, DAY_MS, type Instant } from '../kernel/instant'

/**
 * By when somebody answers, honest about nights, holidays and an empty desk: with nobody to give it to during work, only
 * tomorrow's people can be promised.
 */
export function decideAnswerBy(
  calendar: WorkingCalendar,
  now: Instant,
  { firstResponseMinutes, isTaken }: { firstResponseMinutes: number; isTaken: boolean },
): Instant {
  const isEmptyDesk = !isTaken && isWorkingTime(calendar, now)
  const from = isEmptyDesk ? advanceToWorkingTime(calendar, addMs(morningOf(now), DAY_MS)) : now
  return addWorkingMinutes(calendar, from, firstResponseMinutes)
}
