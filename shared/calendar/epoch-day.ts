import { type CalendarDate, DAY_MS, toEpochMs, toInstant } from '../kernel/instant'

/** Days since 1970-01-01, so that days can be counted, ranged over and looked up. */
export const toEpochDay = (date: CalendarDate): number => toEpochMs(`${date}T00:00:00.000Z`) / DAY_MS

export const toDate = (epochDay: number): CalendarDate => toInstant(epochDay * DAY_MS).slice(0, 10)

/** 0 is Monday; 1970-01-01 was a Thursday. */
export const weekdayOf = (epochDay: number): number => (((epochDay + 3) % 7) + 7) % 7

/** Every day from `first` to `last`, both included. */
export const datesBetween = (first: CalendarDate, last: CalendarDate): CalendarDate[] => {
  const start = toEpochDay(first)
  return Array.from({ length: Math.max(0, toEpochDay(last) - start + 1) }, (_, i) => toDate(start + i))
}
