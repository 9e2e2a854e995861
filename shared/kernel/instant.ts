/** A moment as ISO-8601 UTC with milliseconds, e.g. `2026-11-23T01:02:03.000Z`: sorts as text, travels as JSON, is a SQL parameter. */
export type Instant = string

/** A calendar day in the company's time zone, `YYYY-MM-DD`. */
export type CalendarDate = string

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** China has one zone and no daylight saving, so a fixed offset is exact (UTC+8, in minutes). */
export const CHINA_OFFSET_MINUTES = 480

export const toInstant = (epochMs: number): Instant => new Date(epochMs).toISOString()

export const toEpochMs = (instant: Instant): number => Date.parse(instant)

export const addMs = (instant: Instant, ms: number): Instant => toInstant(toEpochMs(instant) + ms)

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export const msBetween = (from: Instant, to: Instant): number => toEpochMs(to) - toEpochMs(from)

/** The calendar day of a moment as people in China see it. */
export const toCalendarDate = (instant: Instant): CalendarDate =>
  toInstant(toEpochMs(instant) + CHINA_OFFSET_MINUTES * MINUTE_MS).slice(0, 10)
