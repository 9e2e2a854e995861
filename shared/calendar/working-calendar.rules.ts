import { type Decision, accept, refuse } from '../kernel/decision'
import { MINUTE_MS } from '../kernel/instant'
import type { Calendar, WorkingWindow } from './calendar.types'
import { toEpochDay, weekdayOf } from './epoch-day'

/** A window in milliseconds of the local day. */
export interface Span {
  from: number
  to: number
}

/** A calendar made ready for arithmetic. `compileCalendar` is its only source, so it always holds working time. */
export interface WorkingCalendar {
  readonly offsetMs: number
  /** Monday first. */
  readonly week: readonly (readonly Span[])[]
  /** By epoch day: no spans on a holiday. */
  readonly special: ReadonlyMap<number, readonly Span[]>
}

const DAY_MINUTES = 1440

/** Sorted, inside the day, and merged where they touch, so that no minute counts twice. */
function toSpans(windows: readonly WorkingWindow[]): Span[] {
  const spans: Span[] = []
  for (const window of [...windows].sort((a, b) => a.fromMinute - b.fromMinute)) {
    const from = Math.max(0, window.fromMinute) * MINUTE_MS
    const to = Math.min(DAY_MINUTES, window.toMinute) * MINUTE_MS
    const last = spans[spans.length - 1]
    if (from >= to) continue
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else spans.push({ from, to })
  }
  return spans
}

/**
 * Prepares a calendar once for many computations; refuses one that never works, so that no search for working time is endless.
 * A make-up day has the windows of its weekday or, where that is free, of Monday (or the first weekday that works).
 */
export function compileCalendar(calendar: Calendar): Decision<WorkingCalendar, 'NO_WORKING_TIME'> {
  const week = Array.from({ length: 7 }, (_, weekday) => toSpans(calendar.week[weekday] ?? []))
  const usual = week.find((spans) => spans.length > 0)
  if (usual === undefined) return refuse('NO_WORKING_TIME')

  const special = new Map<number, readonly Span[]>()
  for (const { date, kind } of calendar.days) {
    const day = toEpochDay(date)
    const own = week[weekdayOf(day)] ?? []
    special.set(day, kind === 'off' ? [] : own.length > 0 ? own : usual)
  }
  return accept({ offsetMs: calendar.utcOffsetMinutes * MINUTE_MS, week, special })
}
