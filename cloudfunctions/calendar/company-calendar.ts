import type { Calendar } from '@shared/calendar/calendar.types'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import type { CalendarRow } from './calendar.repository'

/** The official calendar with what the company changed laid over it, day by day; so a new official year reaches everybody. */
export function companyCalendar({ week, days, years }: CalendarRow): Calendar {
  const byDate = new Map([...defaultCalendar.days, ...days].map((day) => [day.date, day]))
  return {
    ...defaultCalendar,
    week: week ?? defaultCalendar.week,
    days: [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1)),
    knownYears: [...new Set([...defaultCalendar.knownYears, ...years])].sort((one, other) => one - other),
  }
}
