import { addMs, DAY_MS, CHINA_OFFSET_MINUTES, MINUTE_MS, type CalendarDate, type Instant } from '../kernel/instant'
import { accept, refuse, type Decision } from '../kernel/decision'
import type { FormQuestion } from './lead.types'

export interface Period {
  from: Instant
  to: Instant
}

/** From the first minute of one China day to the first minute after another. */
export const periodOf = (from: CalendarDate, to: CalendarDate): Period => {
  const start = (date: CalendarDate): Instant => addMs(`${date}T00:00:00.000Z`, -CHINA_OFFSET_MINUTES * MINUTE_MS)
  return { from: start(from), to: addMs(start(to), DAY_MS) }
}

/** A period that may be open; a day without the other is that day alone. */
export const periodOrNull = (from: CalendarDate | null, to: CalendarDate | null): Period | null => {
  const first = from ?? to
  return first === null ? null : periodOf(first, to ?? first)
}

/** The period of the same length just before, to compare with. */
export const periodBefore = ({ from, to }: Period): Period => {
  const length = Date.parse(to) - Date.parse(from)
  return { from: addMs(from, -length), to: from }
}

/** What makes a form's own questions unanswerable. */
export function checkQuestions(
  questions: readonly FormQuestion[],
): Decision<null, 'QUESTION_TWICE' | 'CHOICE_WITHOUT_OPTIONS'> {
  if (new Set(questions.map(({ key }) => key)).size !== questions.length) return refuse('QUESTION_TWICE')
  const isEmptyChoice = questions.some(({ kind, options }) => kind === 'choice' && options.length < 2)
  return isEmptyChoice ? refuse('CHOICE_WITHOUT_OPTIONS') : accept(null)
}

/** Share of a whole, null without a whole: 0 of 0 is unknown, not zero. */
export const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** What one of them cost, to the fen; null when there is none to bear it. */
export const costOfEach = (costFen: number, many: number): number | null =>
  many === 0 ? null : Math.round(costFen / many)
