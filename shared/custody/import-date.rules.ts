import type { CalendarDate, Instant } from '../kernel/instant'
import { normaliseText } from '../kernel/text'

const DATE = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[\sT]+(\d{1,2})[:时](\d{2})(?::\d{2})?)?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
/** A day that Excel keeps as a number and shows as one, because the column lost its format: 1982 to 2064. */
const SERIAL = /^[3-6]\d{4}(?:\.\d+)?$/
const DAYS_TO_1970 = 25_569

const pad = (text: string): string => text.padStart(2, '0')

function checked(date: string, time: string | null): { date: CalendarDate; time: string | null } | null {
  const moment = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date ? null : { date, time }
}

/** A day, with its time where there is one, in the ways Chinese sheets write it; null when it is none. */
export function readDate(text: string): { date: CalendarDate; time: string | null } | null {
  const tidy = normaliseText(text)
  if (SERIAL.test(tidy))
    return checked(new Date((Math.floor(Number(tidy)) - DAYS_TO_1970) * 86_400_000).toISOString().slice(0, 10), null)
  const match = DATE.exec(tidy) ?? COMPACT.exec(tidy)
  if (match === null) return null
  const [, year = '', month = '', day = '', hour, minute] = match
  const time = hour === undefined || Number(hour) > 23 ? null : `${pad(hour)}:${minute ?? '00'}`
  return checked(`${year}-${pad(month)}-${pad(day)}`, time)
}

/** As `readDate`, as a moment of China; a day without a time begins at `defaultTime`. */
export function readMoment(text: string, defaultTime: string): Instant | null {
  const read = readDate(text)
  return read === null ? null : new Date(`${read.date}T${read.time ?? defaultTime}:00+08:00`).toISOString()
}
