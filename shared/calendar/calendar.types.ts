import type { CalendarDate } from '../kernel/instant'

/** A stretch of working time in minutes of the local day; `toMinute` 1440 is 24:00. */
export interface WorkingWindow {
  fromMinute: number
  toMinute: number
}

/** A day that differs from its weekday: a holiday (休), or a weekend day worked in exchange (班, 调休). */
export interface SpecialDay {
  date: CalendarDate
  kind: 'off' | 'work'
  name: string
}

/** When a company works. */
export interface Calendar {
  /** A fixed offset: China has no daylight saving. */
  utcOffsetMinutes: number
  /** The windows of each weekday, Monday first. */
  week: readonly (readonly WorkingWindow[])[]
  days: readonly SpecialDay[]
  /** Years whose official holidays are in `days`; other years are only guessed at. */
  knownYears: readonly number[]
}
