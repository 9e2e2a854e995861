import { foldText } from '../kernel/text'
import { toSimplified } from './company-name-simplify'

/** Stands between two names in one search text, so that no search runs from one name into the next. */
const BETWEEN = '|'
/** FNV-1a, 32 bit: offset basis and prime (Fowler, Noll, Vo). */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** One name as it is searched: half width, lower case, simplified, without spaces. */
export const foldName = (name: string): string => toSimplified(foldText(name)).replaceAll(BETWEEN, '')

/** The text a fragment is looked for in (LIKE '%…%'): all names of one customer, folded. */
export const searchTextOf = (names: readonly string[]): string =>
  [...new Set(names.map(foldName))].filter((name) => name !== '').join(BETWEEN)

/**
 * 32-bit hash of a text as a signed integer: FNV-1a over the UTF-16 code units (low byte, then high byte), then the murmur3 finaliser.
 * It is stored in the index (`tok int[]`): changing it means rebuilding every row.
 */
export const hash32 = (text: string): number => {
  let hash = FNV_OFFSET
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME)
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

const bigramsOf = (name: string): string[] => {
  const characters = [...name]
  return characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
}

/**
 * The index tokens of some names: distinct hashes of `tenantId:bigram`, ascending. The tenant is hashed in, so one index serves all
 * tenants and tells nothing across them. A name of one character has none: it is found by prefix.
 */
export const bigramTokens = (tenantId: string, names: readonly string[]): number[] => {
  const bigrams = new Set(names.flatMap((name) => bigramsOf(foldName(name))))
  const tokens = [...bigrams].map((bigram) => hash32(`${tenantId}:${bigram}`))
  return [...new Set(tokens)].sort((one, other) => one - other)
}

/** Which index answers a search: the end of a phone number, pinyin (full or initials), the beginning of a name, or any fragment of it. */
export type SearchQuery =
  | { kind: 'nothing' }
  | { kind: 'phone'; digits: string; digitsReversed: string }
  | { kind: 'pinyin'; letters: string }
  | { kind: 'prefix'; text: string }
  | { kind: 'fragment'; text: string }

/** Fewer digits than this are rather part of a name (361度) than the end of a phone number. */
const PHONE_DIGITS_MIN = 4
const PHONE_LIKE = /^\+?[\d().-]+$/

const nationalDigits = (text: string): string => {
  const digits = text.replace(/\D/g, '')
  return /^(?:\+|00)?86\d{11}$/.test(text.replace(/[^\d+]/g, '')) ? digits.slice(-11) : digits
}

/** Decides how to look for what somebody typed; the caller hashes a fragment with `bigramTokens`. */
export const searchQuery = (typed: string): SearchQuery => {
  const text = foldName(typed)
  if (text === '') return { kind: 'nothing' }
  if (PHONE_LIKE.test(text) && text.replace(/\D/g, '').length >= PHONE_DIGITS_MIN) {
    const digits = nationalDigits(text)
    return { kind: 'phone', digits, digitsReversed: [...digits].reverse().join('') }
  }
  const letters = text.replaceAll("'", '')
  if (/^[a-z]*$/.test(letters)) return letters === '' ? { kind: 'nothing' } : { kind: 'pinyin', letters }
  if ([...text].length === 1) return { kind: 'prefix', text }
  return { kind: 'fragment', text }
}
