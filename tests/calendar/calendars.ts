import type { Calendar } from '@shared/calendar/calendar.types'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import { type WorkingCalendar, compileCalendar } from '@shared/calendar/working-calendar.rules'

/** The default calendar with some parts replaced, ready for arithmetic. */
export function workingCalendar(changes: Partial<Calendar> = {}): WorkingCalendar {
  const decision = compileCalendar({ ...defaultCalendar, ...changes })
  if (!decision.ok) throw new Error(decision.code)
  return decision.value
}

/** A moment by the wall clock in China: `china('2026-02-13 17:30')`. */
export const china = (wallClock: string): string => new Date(`${wallClock.replace(' ', 'T')}+08:00`).toISOString()
