import { cutText } from '../kernel/text'
import { answerText } from './answers.rules'
import { cutAtHeadings } from './clean-headings'
import type { FieldMapping, FormQuestion } from './lead.types'

/** Our own fields, filled under their own names without any mapping. */
const OWN = ['name', 'phone', 'company', 'wish', 'email', 'region'] as const
type Own = (typeof OWN)[number]

/** What a website or form tool posted, sorted into our fields. */
export interface MappedBody {
  wish: Record<Own | 'pasted', string>
  /** Values for the company's own questions, by their keys. */
  answers: Record<string, string>
}

type Body = Readonly<Record<string, unknown>>

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every value with the name it stands under; form tools nest their answers one or two levels deep. */
const flatten = (body: Body): [key: string, text: string][] =>
  Object.entries(body).flatMap(([key, value]): [string, string][] => {
    if (isBody(value)) return flatten(value)
    if (Array.isArray(value) && value.some(isBody)) return value.filter(isBody).flatMap(flatten)
    const text = answerText(value)
    return text === '' ? [] : [[key, text]]
  })

const isHeading = (key: string): boolean => cutAtHeadings(`${key}: 1`)[0]?.part !== null

const isOwn = (target: string): target is Own => OWN.some((own) => own === target)

/** What is understood of one field; the raw submission keeps every character. */
const LONGEST = 4_000

const join = (before: string, text: string): string => cutText(before === '' ? text : `${before}\n${text}`, LONGEST)

/**
 * Sorts a foreign body: the company's mapping first, then our own names, then its own questions; whatever is left is
 * understood as if it had been pasted, so that nothing that was posted is lost.
 */
export function mapBody(body: Body, mapping: FieldMapping, questions: readonly FormQuestion[]): MappedBody {
  const wish: MappedBody['wish'] = { name: '', phone: '', company: '', wish: '', email: '', region: '', pasted: '' }
  const answers: MappedBody['answers'] = {}
  const mapped = new Map(Object.entries(mapping))
  for (const [key, text] of flatten(body)) {
    const target = mapped.get(key) ?? key
    if (isOwn(target)) wish[target] = join(wish[target], text)
    else if (questions.some((question) => question.key === target)) answers[target] = text
    else wish.pasted = join(wish.pasted, target !== 'text' && isHeading(key) ? `${key}: ${text}` : text)
  }
  return { wish, answers }
}

/** Whether anything at all was said. */
export const isEmptyBody = ({ wish, answers }: MappedBody): boolean =>
  [...Object.values(wish), ...Object.values(answers)].every((text) => text === '')
