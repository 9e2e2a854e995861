import { CHINA_OFFSET_MINUTES, MINUTE_MS, toEpochMs, toInstant } from '../kernel/instant'

/** What a field takes: `fit` shortens politely, null when no shortening makes the words right. */
type Fit = (words: string) => string | null

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

/** Cut between whole characters, and shown to be cut. */
const cut = (words: string, most: number): string => {
  const characters = [...words]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words
}

const within =
  (pattern: RegExp): Fit =>
  (words) =>
    pattern.test(words) ? words : null

const kept =
  (unwanted: RegExp, most: number): Fit =>
  (words) =>
    [...words.replace(unwanted, '')].slice(0, most).join('') || null

const isMoment = (words: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(words)

/** 2026年11月25日 and its time, as the clock in China shows it. */
const partsOf = (moment: string): { day: string; time: string } => {
  const local = toInstant(toEpochMs(moment) + CHINA_OFFSET_MINUTES * MINUTE_MS)
  return {
    day: `${local.slice(0, 4)}年${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日`,
    time: local.slice(11, 16),
  }
}

const DAY = String.raw`\d{4}年\d{1,2}月\d{1,2}日`

const fits: Readonly<Record<string, Fit>> = {
  thing: (words) => cut(words, 20),
  number: within(/^(?=.{1,32}$)\d+(\.\d+)?$/),
  letter: within(/^[A-Za-z]{1,32}$/),
  symbol: within(/^[^\p{L}\p{N}\s]{1,5}$/u),
  character_string: kept(/[^\x21-\x7e]/g, 32),
  time: (words) => {
    if (!isMoment(words)) return within(new RegExp(`^(${DAY} )?\\d{1,2}:\\d{2}$`))(words)
    const { day, time } = partsOf(words)
    return `${day} ${time}`
  },
  date: (words) => (isMoment(words) ? partsOf(words).day : within(new RegExp(`^${DAY}$`))(words)),
  amount: within(/^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/),
  phone_number: within(/^[\d+\-()# ]{1,17}$/),
  car_number: within(/^[\p{Script=Han}A-Z0-9]{1,8}$/u),
  name: (words) => (/^[A-Za-z .]+$/.test(words) ? words.slice(0, 20) : kept(/[^\p{Script=Han}]/gu, 10)(words)),
  phrase: kept(/[^\p{Script=Han}]/gu, 5),
}

/** Whether WeChat has such a field and we know what it takes. */
export const isTemplateField = (field: string): boolean =>
  /\d$/.test(field) && Object.hasOwn(fits, field.replace(/\d+$/, ''))

/**
 * Words as a field of a subscribe template takes them (reference/wecom.md §5), checked before sending: the platform's 47003
 * costs nothing but loses the message. @param field e.g. `thing1` @returns null when nothing right can be made of them
 */
export function fitField(field: string, words: string): string | null {
  const fit = fits[field.replace(/\d+$/, '')]
  const line = oneLine(words)
  return fit === undefined || line === '' ? null : fit(line)
}

/** Every field of a template filled, or null when one cannot be. @param fields which of their fields each of our words fills; '' for none */
export function fillTemplate(fields: readonly string[], words: readonly string[]): Record<string, string> | null {
  const filled: Record<string, string> = {}
  for (const [nth, field] of fields.entries()) {
    if (field === '') continue
    const value = fitField(field, words[nth] ?? '')
    if (value === null) return null
    filled[field] = value
  }
  return filled
}

/** What every kind of SMS account takes for a variable (reference/wecom.md §7); companies' accounts may take more. */
const SMS_WORD = 6

/** Of a number like 261118-K7QM3F its last group is said, of longer words their beginning. */
const shortWord = (word: string): string =>
  cut(/^[\x21-\x7e]+$/.test(word) ? (word.split('-').at(-1) ?? word) : word, SMS_WORD)

/** The parameters `{1}`, `{2}` … of an SMS template in order, or null when one would be empty. */
export function fillSms(fields: readonly string[], words: readonly string[]): string[] | null {
  const params: string[] = []
  for (const [nth, field] of fields.entries()) {
    if (field === '') continue
    const word = oneLine(words[nth] ?? '')
    params[Number(field) - 1] = shortWord(isMoment(word) ? partsOf(word).day.slice(5) : word)
  }
  return Array.from(params, (param) => param ?? '').includes('') ? null : params
}
