import { hasCjk, normaliseText } from '../kernel/text'
import { isShopLetter, stripLatinTrade, stripLegalForm } from './company-name-forms'
import { type NameParts, splitBrand } from './company-name-segment'
import { toSimplified } from './company-name-simplify'
import type { Region } from './region-index'
import { placesByName } from './region-index'
import { leadingRegion, parseRegion, type RegionStep } from './region.rules'

/**
 * A company's name taken apart. `core` is the name without brackets, legal form and leading region (what two spellings of one company
 * share); `brand` 字号 is what is left without trade words too, and may be empty (河南省超市管理有限公司).
 */
export type CompanyName = {
  normalised: string
  core: string
  brand: string
  region?: Region
  legalForm?: string
  industryWords: string[]
}

const BRACKETED = /[([{【〔「『《<][^)\]}】〕」』》>]{0,60}[)\]}】〕」』》>]/g
const OTHER_SIGNS = /[^\p{L}\p{N}\s&+.,'-]/gu

/** Ordinary words that are also a county somewhere: in a name they are a brand unless their own city stands before them. */
const ORDINARY = new Set(
  '东方 和平 红旗 新华 光明 友谊 向阳 前进 东风 青山 长寿 平安 公安 长安 新城 华容 永安 兴安 长乐 新兴'.split(' '),
)

const tidy = (name: string): string => {
  const line = toSimplified(normaliseText(name))
  return hasCjk(line) ? line.replace(/(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g, '') : line
}

const isBarePlace = (word: string): boolean => placesByName.has(word) && !ORDINARY.has(word)

type Reading = NameParts & { at: number; region: Region }

const readFrom = (name: string, step: RegionStep | undefined): Reading => {
  const at = step?.end ?? 0
  return { ...splitBrand(name.slice(at)), at, region: step?.region ?? {} }
}

/** Whether the last step of region was really the beginning of the name: 上海滩, 栖霞山, or 兴隆 with nothing distinctive behind it. */
const isPartOfName = (
  name: string,
  reading: Reading,
  { step, isOnly }: { step: RegionStep; isOnly: boolean },
): boolean => {
  if (step.isTown && reading.brand === '') return true
  if (step.isFull) return false
  if (isOnly && ORDINARY.has(name.slice(0, step.end))) return true
  if (isOnly && !step.isFirm && reading.brand === '') return true
  const isNothingRead = reading.words.length === 0
  return (reading.isStump && (step.isLoose || isNothingRead)) || (isNothingRead && reading.brand === '')
}

/** The brand after the longest leading region that leaves a sensible one. */
const readName = (name: string): Reading => {
  const steps = leadingRegion(name)
  for (const [index, step] of [...steps.entries()].reverse()) {
    const reading = readFrom(name, step)
    if (!isPartOfName(name, reading, { step, isOnly: index === 0 })) return reading
  }
  return readFrom(name, undefined)
}

const bracketRegion = (line: string): Region | null => {
  for (const [bracketed] of line.matchAll(BRACKETED)) {
    const region = parseRegion(bracketed.slice(1, -1))
    if (region) return region
  }
  return null
}

/** Takes a company's name apart; never fails: whatever is not understood stays in `core` and `brand`. */
export const parseCompanyName = (name: string): CompanyName => {
  const normalised = tidy(name)
  const open = normalised.replace(BRACKETED, '').replace(OTHER_SIGNS, '').trim()
  const whole = open === '' ? normalised.replace(OTHER_SIGNS, '').trim() : open
  const { rest, legalForm } = stripLegalForm(whole)
  const { brand, words, at, region } = readName((legalForm && isShopLetter(legalForm) ? whole : rest).toLowerCase())
  // Without a brand the region is all that tells 河南超市管理 from 湖北超市管理.
  const core = (brand === '' ? rest : rest.slice(at)).toLowerCase().trim()
  const place = Object.keys(region).length > 0 ? region : bracketRegion(normalised)
  return {
    normalised,
    core: core === '' ? whole.toLowerCase() : core,
    brand: at > 0 && isBarePlace(brand) ? '' : stripLatinTrade(brand.trim()),
    ...(place && { region: place }),
    ...(legalForm && { legalForm }),
    industryWords: words,
  }
}
