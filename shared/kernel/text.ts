/** Control, zero-width, direction, variation-selector and keycap characters: invisible, yet they make equal names unequal. */
const INVISIBLE = /[\p{Cc}\p{Cf}\uFE00-\uFE0F\u20E3]/gu
const LINE_BREAK = /\r\n?|[\n\u2028\u2029\u0085\v\f]/g
const LONE_SURROGATE = /\p{Cs}/gu
const CJK = /[\u3007\p{Script=Han}]/u

const clean = (text: string, invisible: RegExp): string =>
  text
    .replace(LONE_SURROGATE, '')
    .replace(/[\t\p{Zs}]/gu, ' ')
    .replace(invisible, '')
    .normalize('NFKC')

/** One line of tidy text: full width becomes half width (NFKC), invisible characters go, runs of white space become one space. */
export const normaliseText = (text: string): string =>
  clean(text.replace(LINE_BREAK, ' '), INVISIBLE).replace(/\s+/g, ' ').trim()

/** As `normaliseText`, but the lines stay: the tidy lines that are not empty. */
export const normaliseLines = (text: string): string[] =>
  text
    .split(LINE_BREAK)
    .map(normaliseText)
    .filter((line) => line !== '')

/** Tidy text without any space and in lower case: the form in which texts are compared and searched. */
export const foldText = (text: string): string => normaliseText(text).toLowerCase().replace(/ /g, '')

/** At most this many UTF-16 units, never half an emoji: PostgreSQL keeps no half of a surrogate pair. */
export const cutText = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** Signs beside a Chinese character become Chinese signs again, for sentences that people read (normalising made them half width). */
export const toChineseSigns = (text: string): string =>
  text.replace(
    /(?<=\p{Script=Han} ?)[,;:?!] ?|[,;:?!] ?(?=\p{Script=Han})/gu,
    (sign) => FULL_WIDTH[sign.trim()] ?? sign,
  )

export const hasCjk = (text: string): boolean => CJK.test(text)

/** Whether every character is Chinese (no digit, letter or sign). */
export const isAllCjk = (text: string): boolean => text !== '' && [...text].every((character) => CJK.test(character))
