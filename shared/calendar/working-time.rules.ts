import { DAY_MS, type Instant, MINUTE_MS, toEpochMs, toInstant } from '../kernel/instant'
import { weekdayOf } from './epoch-day'
import type { Span, WorkingCalendar } from './working-calendar.rules'

/** 9999-12-31, the last day that an `Instant` can write; a search that gets here was given nonsense. */
const LAST_EPOCH_DAY = 2_932_896

/** The working stretches from a moment on, in epoch milliseconds, earliest first; the first one may already be running. */
function* stretchesFrom(calendar: WorkingCalendar, epochMs: number): Generator<Span, void> {
  const firstDay = Math.floor((epochMs + calendar.offsetMs) / DAY_MS)
  for (let day = firstDay; day <= LAST_EPOCH_DAY; day += 1) {
    const midnight = day * DAY_MS - calendar.offsetMs
    for (const span of calendar.special.get(day) ?? calendar.week[weekdayOf(day)] ?? []) {
      const to = midnight + span.to
      if (to > epochMs) yield { from: Math.max(epochMs, midnight + span.from), to }
    }
  }
}

/**
 * The moment by which `minutes` of working time have passed since `start`; due exactly at a window's end, it stays there.
 * Zero minutes or fewer are due at once. Throws a RangeError when there is no such moment before the year 10000.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, start: Instant, minutes: number): Instant {
  const startMs = toEpochMs(start)
  let leftMs = minutes * MINUTE_MS
  if (leftMs <= 0) return toInstant(startMs)
  for (const { from, to } of stretchesFrom(calendar, startMs)) {
    if (leftMs <= to - from) return toInstant(from + leftMs)
    leftMs -= to - from
  }
  throw new RangeError('no due date before the year 10000')
}

/** Working time from `from` to `to` in milliseconds; negative when `to` is earlier. */
export function workingMsBetween(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  const fromMs = toEpochMs(from)
  const toMs = toEpochMs(to)
  if (toMs < fromMs) return 0 - workingMsBetween(calendar, to, from)
  let totalMs = 0
  for (const stretch of stretchesFrom(calendar, fromMs)) {
    if (!(stretch.from < toMs)) break
    totalMs += Math.min(stretch.to, toMs) - stretch.from
  }
  return totalMs
}

/** As `workingMsBetween`, in minutes with their fraction. */
export const workingMinutesBetween = (calendar: WorkingCalendar, from: Instant, to: Instant): number =>
  workingMsBetween(calendar, from, to) / MINUTE_MS

/** The moment itself when somebody works then, else when work begins next. */
export function advanceToWorkingTime(calendar: WorkingCalendar, instant: Instant): Instant {
  for (const { from } of stretchesFrom(calendar, toEpochMs(instant))) return toInstant(from)
  throw new RangeError('no working time before the year 10000')
}

/** Whether somebody works at this moment; a window's end is no longer in it. */
export function isWorkingTime(calendar: WorkingCalendar, instant: Instant): boolean {
  const epochMs = toEpochMs(instant)
  for (const { from } of stretchesFrom(calendar, epochMs)) return from === epochMs
  return false
}
