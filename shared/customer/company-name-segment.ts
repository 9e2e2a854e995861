import { longestWordFrom, sectorByWord } from './company-name-sectors'
import { placeAt } from './region.rules'

/**
 * A name without region and legal form, cut in two: what distinguishes (may be empty) and the trade words behind it. `isStump`: all
 * but its first character reads as trade words (滩|服饰), so the region before it was probably part of the brand (上海滩).
 */
export type NameParts = { brand: string; words: string[]; isStump: boolean }

/** A trade word and the kind of place it is sold or made at are one word: 服装城, 家具厂, 电器行. */
const PLACE_OF_WORK = /[店厂坊馆部行社场城站所院处屋铺园室队]/
const SHOP_AT_END = /^[店厂部]$/
const JOINT = /[与和及、&]/

const wordLengthsAt = (text: string, start: number): number[] => {
  const lengths: number[] = []
  const longest = Math.min(longestWordFrom.get(text.charAt(start)) ?? 0, text.length - start)
  for (let length = longest; length >= 2; length--) {
    if (!sectorByWord.has(text.slice(start, start + length))) continue
    if (PLACE_OF_WORK.test(text.charAt(start + length))) lengths.push(length + 1)
    lengths.push(length)
  }
  const place = start > 0 ? placeAt(text, start) : null
  if (place?.places.some((candidate) => candidate.isFirm)) lengths.push(place.end - start)
  if (start > 0 && (JOINT.test(text.charAt(start)) || SHOP_AT_END.test(text.slice(start)))) lengths.push(1)
  return lengths
}

/** For each position the length of the first word of a reading of all the rest as trade words, or 0 when there is none. */
const readTails = (text: string): number[] => {
  const steps = new Array<number>(text.length + 1).fill(0)
  for (let start = text.length - 1; start >= 0; start--) {
    const fits = (length: number) => start + length === text.length || (steps[start + length] ?? 0) > 0
    steps[start] = wordLengthsAt(text, start).find(fits) ?? 0
  }
  return steps
}

const wordsFrom = (text: string, start: number, steps: readonly number[]): string[] => {
  const words: string[] = []
  for (let at = start; at < text.length;) {
    const length = steps[at] ?? 0
    if (length === 0) return words
    words.push(text.slice(at, at + length))
    at += length
  }
  return words
}

/** 邓记轮胎销售天和(公司): the trade words stand in the middle and a branch's own name behind them. */
const headBeforeTrade = (text: string): NameParts | null => {
  for (let start = 2; start <= text.length - 6; start++) {
    const first = wordLengthsAt(text, start)[0] ?? 0
    const second = first >= 2 ? (wordLengthsAt(text, start + first)[0] ?? 0) : 0
    const left = text.length - start - first - second
    if (second >= 2 && left <= 3)
      return {
        isStump: false,
        brand: text.slice(0, start),
        words: [text.slice(start, start + first), text.slice(start + first, start + first + second)],
      }
  }
  return null
}

/**
 * Cuts trade words off the end, as many as possible. A brand has two characters or none (企业名称登记管理规定 asks for two), so a cut
 * that would leave one gives way to the next shorter reading.
 */
export const splitBrand = (text: string): NameParts => {
  const steps = readTails(text)
  const isCut = (at: number) => (steps[at] ?? 0) > 0 && !JOINT.test(text.charAt(at))
  if (text !== '' && isCut(0)) return { brand: '', words: wordsFrom(text, 0, steps), isStump: false }
  const isStump = text.length === 1 || isCut(1)
  const cut = steps.findIndex((_, at) => at >= 2 && isCut(at))
  if (cut >= 2) return { brand: text.slice(0, cut), words: wordsFrom(text, cut, steps), isStump }
  return headBeforeTrade(text) ?? { brand: text, words: [], isStump }
}
