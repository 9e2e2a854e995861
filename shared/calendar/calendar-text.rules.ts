import type { CalendarDate } from '../kernel/instant'
import { normaliseText } from '../kernel/text'
import { calendarTextLabels as labels } from './calendar.labels'
import type { SpecialDay } from './calendar.types'
import { datesBetween, toDate, toEpochDay } from './epoch-day'

/** What a pasted arrangement says, or every line that cannot be taken, in the order of the lines. */
export type CalendarText =
  { ok: true; days: SpecialDay[] } | { ok: false; problems: { line: number; sentence: string }[] }

/** The longest official holiday so far had nine days; more than a month is a slip in the year. */
const MAX_RANGE_DAYS = 31
const MAX_QUOTE = 30

/** `2027-10-01~10-07(周四) 休 国庆` in the spellings people use: 2027/10/1, 2027年10月1日, 至; full width is already folded. */
const LINE =
  /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日? ?(?:[~〜–—至到] ?(?:(20\d\d)[-/.年])?(\d{1,2})[-/.月](\d{1,2})日? ?)?(?:\((?:周|星期).\) ?)?(休息|放假|休|上班|补班|班)(?: (.*))?$/

type LineReading = { days: SpecialDay[] } | { wrong: string }

const compose = (year = '', month = '', day = ''): CalendarDate =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const isRealDate = (date: CalendarDate): boolean => {
  const day = toEpochDay(date)
  return !Number.isNaN(day) && toDate(day) === date
}

function readLine(text: string): LineReading {
  const match = LINE.exec(text)
  if (match === null) return { wrong: labels.notUnderstood(text.slice(0, MAX_QUOTE)) }
  const [, year, month, day, endYear = year, endMonth = month, endDay = day, word = '', name = ''] = match
  const first = compose(year, month, day)
  const last = compose(endYear, endMonth, endDay)
  const unreal = [first, last].find((date) => !isRealDate(date))
  if (unreal !== undefined) return { wrong: labels.noSuchDate(unreal) }
  if (last < first) return { wrong: labels.endsBeforeStart }
  const dates = datesBetween(first, last)
  if (dates.length > MAX_RANGE_DAYS) return { wrong: labels.tooLong(MAX_RANGE_DAYS) }
  return { days: dates.map((date) => ({ date, kind: word.includes('班') ? 'work' : 'off', name })) }
}

/** Reads an arrangement of holidays and make-up days pasted by an admin, one day or range a line; all or nothing. */
export function parseCalendarText(text: string): CalendarText {
  const taken = new Map<CalendarDate, { day: SpecialDay; line: number }>()
  const problems: { line: number; sentence: string }[] = []
  const report = (line: number, sentence: string) => problems.push({ line, sentence: labels.atLine(line, sentence) })

  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const tidy = normaliseText(raw)
    if (tidy === '' || tidy.startsWith('#')) continue
    const reading = readLine(tidy)
    if ('wrong' in reading) {
      report(line, reading.wrong)
      continue
    }
    for (const day of reading.days) {
      const earlier = taken.get(day.date)
      if (earlier === undefined) taken.set(day.date, { day, line })
      else if (earlier.day.kind !== day.kind) report(line, labels.contradicts(day.date, earlier.line))
    }
  }
  if (problems.length > 0) return { ok: false, problems }
  if (taken.size === 0) return { ok: false, problems: [{ line: 1, sentence: labels.nothingFound }] }
  return { ok: true, days: [...taken.values()].map(({ day }) => day) }
}
