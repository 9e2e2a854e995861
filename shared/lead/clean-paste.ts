import { leadingRegion, parseRegion } from '../customer/region.rules'
import { normaliseLines } from '../kernel/text'
import { takeCompany } from './clean-company'
import { cutAtHeadings, dropDanglingHeading, isBareHeading, type Piece } from './clean-headings'
import { findSelf, isLoneSurname, readPerson, unwrap } from './clean-names'
import { mergeTaken, NOTHING_TAKEN, type Taken, takeContacts } from './clean-takers'
import type { LeadPart } from './clean.types'

/** The words of a pasted text sorted into parts (the first to name a part wins), and the contacts found anywhere in it. */
export type SortedPaste = { words: Partial<Record<LeadPart, string>>; taken: Taken }

/** What the neighbourhood says about a bare word: a name stands beside a contact, alone in its line, or at the very beginning. */
type Place = { isFirstLine: boolean; hasContact: boolean }

const BREAKS = /[\s,;|/。()]+/
const LATIN_WORD = /^[A-Z][a-z]+$/
const GREETING = /^(?:你们?好|您好|大家好|hi|hello|哈喽|在吗|老板好?)(?=$|[\s,。!~])[\s,。!~]*/i
const RESIDUE =
  /^(?:我是|我们是|这里是|我这边是|我叫|本人|我在|来自|联系我?|的|是|和|电话是?|手机是?|打我|加我)+(?=$|[\s,。!~])[\s,。!~]*/
const EDGES = /^[\s,;:。.、|!~)\]】〕*_=+/-]+|[\s,;:、|~([【〔*_=+/-]+$/g
const EMPTY_BRACKETS = /[([【〔]\s*[)\]】〕]/g
const ADDRESS = /[路街道镇村号楼室弄厦城园区](?:$|\d)/
/** 1. or 2、 before an item of a list. */
const LIST_MARK = /^\s*\d{1,2}[.、)]\s*(?=\D)/
const SAYS_WANT = /[想要订买做找发货寄]/

const tidyWish = (text: string): string => {
  const parts = text
    .split('|')
    .map((part) => dropDanglingHeading(part.replace(EMPTY_BRACKETS, '').trim()).replace(EDGES, ''))
  const words = parts
    .filter((part) => part !== '' && !isBareHeading(part))
    .join(' ')
    .replace(GREETING, '')
    .replace(RESIDUE, '')
    .replace(EDGES, '')
  return /[\p{L}\p{N}]/u.test(words) ? words : ''
}

const addWish = (sorted: SortedPaste, text: string): void => {
  const words = tidyWish(text)
  if (words !== '') sorted.words.wish = sorted.words.wish === undefined ? words : `${sorted.words.wish}\n${words}`
}

const cutCompany = (sorted: SortedPaste, text: string): string => {
  const company = sorted.words.company === undefined ? takeCompany(text) : null
  if (!company) return text
  sorted.words.company = company.name
  return company.rest
}

const cutName = (sorted: SortedPaste, text: string, { isFirstLine, hasContact }: Place): string => {
  if (sorted.words.name !== undefined) return text
  const self = findSelf(text)
  if (self) {
    sorted.words.name =
      self.person.name +
      (self.person.honorific && !self.person.name.endsWith(self.person.honorific) ? self.person.honorific : '')
    return `${text.slice(0, self.index)} | ${text.slice(self.index + self.words.length)}`
  }
  const words = text.split(BREAKS).filter((word) => unwrap(word) !== '')
  const isNameHere = (word: string, at: number): boolean => {
    if (hasContact && isLoneSurname(word)) return true
    const person = readPerson(unwrap(word).replace(/收$/, ''))
    if (!person) return false
    return person.honorific !== undefined || hasContact || words.length === 1 || (isFirstLine && at === 0)
  }
  const word = latinPair(words, hasContact || isFirstLine) ?? words.find(isNameHere)
  if (word === undefined) return text
  sorted.words.name = unwrap(word).replace(/收$/, '')
  return text.replace(word, ' | ')
}

/** `Linda Chen` is two words of a line. */
const latinPair = ([first = '', second = '']: readonly string[], isLikely: boolean): string | undefined =>
  isLikely && LATIN_WORD.test(first) && LATIN_WORD.test(second) && readPerson(`${first} ${second}`)
    ? `${first} ${second}`
    : undefined

const cutRegion = (sorted: SortedPaste, text: string): string => {
  if (sorted.words.region !== undefined) return text
  const isRegion = (word: string) => {
    const isAll = leadingRegion(word).at(-1)?.end === word.length || ADDRESS.test(word)
    return isAll && !SAYS_WANT.test(word) && parseRegion(word) !== null
  }
  const word = text.split(BREAKS).find(isRegion)
  if (word === undefined) return text
  sorted.words.region = word
  return text.replace(word, ' | ')
}

const sortFree = (sorted: SortedPaste, text: string, place: Place): void => {
  const withoutCompany = cutCompany(sorted, text)
  const isBeside = { ...place, hasContact: place.hasContact || withoutCompany !== text }
  const withoutName = cutName(sorted, withoutCompany, isBeside)
  addWish(sorted, cutRegion(sorted, withoutName))
}

/** Where a value under a heading ends; an address or a company may hold spaces, a name or a number may not. */
const valueEnd: Readonly<Record<LeadPart, RegExp>> = {
  name: /[,;|/。]|(?<=[\u3400-\u9fff]) | (?![A-Z])/,
  phone: /[,;|。]|[\u3400-\u9fff]/,
  wechat: /[\s,;|。]/,
  email: /[\s,;|。]/,
  company: /[,;|。]/,
  creditCode: /[,;|。]/,
  region: /[;|。]/,
  wish: /$^/,
}

const sortPiece = (sorted: SortedPaste, { part, text }: Piece, place: Place): void => {
  if (part === null) return sortFree(sorted, text, place)
  if (part === 'wish') return addWish(sorted, text)
  const end = text.search(valueEnd[part])
  const value = unwrap(end < 0 ? text : text.slice(0, end))
  // Region and address often stand under two headings; together they say where.
  if (part === 'region' && sorted.words.region !== undefined) {
    sorted.words.region += value
    return
  }
  const isCompany = part === 'name' && takeCompany(value) !== null
  const isNew = value !== '' && sorted.words[part] === undefined && !isCompany
  if (isNew) sorted.words[part] = value
  sortFree(sorted, isNew ? (end < 0 ? '' : text.slice(end)) : text, { ...place, isFirstLine: false })
}

/** Sorts a pasted text, in whatever order people write: contacts first, then what stands under a heading, then the rest. */
export const sortPaste = (text: string): SortedPaste => {
  const sorted: SortedPaste = { words: {}, taken: NOTHING_TAKEN }
  let isUnderWish = false
  for (const [index, line] of normaliseLines(text).entries()) {
    const taken = takeContacts(line.replace(LIST_MARK, ''))
    sorted.taken = mergeTaken(sorted.taken, taken)
    const place = { isFirstLine: index === 0, hasContact: taken.rest !== line }
    for (const piece of cutAtHeadings(taken.rest)) {
      if (piece.part === null && isUnderWish) addWish(sorted, piece.text)
      else sortPiece(sorted, piece, place)
      if (piece.part !== null) isUnderWish = piece.part === 'wish'
    }
  }
  return sorted
}
