import { type Instant, MINUTE_MS, addMs } from '../kernel/instant'
import type { Calendar, SpecialDay } from './calendar.types'

/** The years touched from `from` to `to` whose holidays the calendar does not know: what is due there is provisional (暂定). */
export function unknownYears(calendar: Calendar, from: Instant, to: Instant): number[] {
  const yearOf = (instant: Instant) => Number(addMs(instant, calendar.utcOffsetMinutes * MINUTE_MS).slice(0, 4))
  const first = yearOf(from)
  const years = Array.from({ length: Math.max(0, yearOf(to) - first + 1) }, (_, i) => first + i)
  return years.filter((year) => !calendar.knownYears.includes(year))
}

/** The years that a list of days arranges in full: only a full notice names 1 October, a holiday by law each year. */
export const completeYears = (days: readonly SpecialDay[]): number[] =>
  days.filter(({ date, kind }) => kind === 'off' && date.endsWith('-10-01')).map(({ date }) => Number(date.slice(0, 4)))
