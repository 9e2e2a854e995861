import { toEpochDay } from '@shared/calendar/epoch-day'
import type { SpecialDay } from '@shared/calendar/calendar.types'

export interface HolidayLine {
  first: string
  last: string
  kind: SpecialDay['kind']
  name: string
}

/** Days in a row with the same name and kind are one line: 10月1日–7日 休 国庆节. */
export function toLines(days: readonly SpecialDay[]): HolidayLine[] {
  const lines: HolidayLine[] = []
  for (const { date, kind, name } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const last = lines.at(-1)
    const isNext = last && last.kind === kind && last.name === name && toEpochDay(date) - toEpochDay(last.last) === 1
    if (isNext) last.last = date
    else lines.push({ first: date, last: date, kind, name })
  }
  return lines
}

const sayDate = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`

export const sayLine = ({ first, last }: HolidayLine): string =>
  first === last ? sayDate(first) : `${sayDate(first)} – ${sayDate(last)}`

/** The years there are days for, latest first. */
export const yearsOf = (days: readonly SpecialDay[]): string[] =>
  [...new Set(days.map(({ date }) => date.slice(0, 4)))].sort().reverse()
