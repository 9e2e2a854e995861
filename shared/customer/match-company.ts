import { atMostShare } from './match-reach'
import { companyWords } from './match.labels'
import type { MatchContext, MatchRecord, Sight } from './match.types'
import { editDistance } from './match-similarity'
import { matchWeights } from './match-weights'
import type { Region } from './region-index'

const bits = matchWeights.company

/** 字号 that every trade town knows by the dozen: they weigh three bits less. */
const COMMON_BRANDS = new Set(
  '宏发 宏达 恒达 恒发 恒丰 华美 华丰 华兴 金利 金源 金鑫 鑫源 鑫达 鑫盛 兴达 兴隆 兴旺 永兴 永盛 永发 顺达 顺发 顺兴 万达 万通 万利 新潮 新时代 时尚 美丽 佳美 佳丽 佳佳 大众 东方 中兴 富华 富达 利达 利丰 天天 天成 三和 三友 四海 五洲'.split(
    ' ',
  ),
)
const COMMON_BRAND_COST = 3
const FORM_AT_END = /(?:公司|厂|店|行|部|社|所|中心|室|ltd\.?|limited)$/i
const COMPANY = /公司|ltd|limited/i
const SHOP_AT_END = /[厂店行部社所室坊]$/
/** 深圳分公司, 天河店, 二厂: which part of a firm this is. */
const BRANCH = /([\u3400-\u9fff]{1,8}(?:分公司|分店|分厂|分行|分部|办事处))|[(（]([\u3400-\u9fff]{1,8}店)[)）]/

const branchOf = ({ companyName = '' }: MatchRecord): string => {
  const found = BRANCH.exec(companyName.replace(/^.*?公司(?=.)/, ''))
  return (found?.[1] ?? found?.[2] ?? '').replace(/[(（]/g, '')
}

export const hasCompany = ({ companyCore, companyName, shortName }: MatchRecord): boolean =>
  Boolean(companyCore || companyName || shortName)

type Place = 'same' | 'elsewhere' | 'unknown'

const comparePlaces = (one: Region | undefined, other: Region | undefined): Place => {
  if (one?.city && other?.city) return one.city === other.city ? 'same' : 'elsewhere'
  return one?.province && other?.province && one.province !== other.province ? 'elsewhere' : 'unknown'
}

const coreOf = (record: MatchRecord): string => record.companyCore || record.shortName || record.companyName || ''

const isLegalName = ({ companyName = '', companyRegion }: MatchRecord): boolean =>
  companyRegion?.city !== undefined && FORM_AT_END.test(companyName)

/** The same name now, or one has the other's name of before. */
const sharedName = (one: MatchRecord, other: MatchRecord): 'core' | 'former' | null => {
  const [left, right] = [coreOf(one), coreOf(other)]
  if (left === right) return 'core'
  return one.formerCores?.includes(right) || other.formerCores?.includes(left) ? 'former' : null
}

const otherFirm = (weight: number, words: string): Sight => ({
  level: 'different',
  bits: weight,
  words,
  isOtherFirm: true,
})

/** Whether dozens of firms bear this 字号, so that it finds too many by itself. */
export const isCommonBrand = (brand: string): boolean => COMMON_BRANDS.has(brand)

const brandCost = (brand: string): number => (isCommonBrand(brand) ? COMMON_BRAND_COST : 0)

/** A firm in law (公司), a shop or workshop of one person (店, 商行, 厂), or unknown. */
const formOf = ({ companyName = '' }: MatchRecord): 'company' | 'shop' | 'unknown' => {
  if (COMPANY.test(companyName)) return 'company'
  return SHOP_AT_END.test(companyName) ? 'shop' : 'unknown'
}

const isOtherForm = (one: MatchRecord, other: MatchRecord): boolean => {
  const forms = [formOf(one), formOf(other)]
  return forms.includes('company') && forms.includes('shop')
}

const sameNameBits = (one: MatchRecord, other: MatchRecord, place: Place): number => {
  if (coreOf(one).length <= 3) return bits.shortCore
  if (isOtherForm(one, other)) return bits.otherForm
  return place === 'same' ? bits.coreSamePlace : bits.core
}

const sameName = (one: MatchRecord, other: MatchRecord, place: Place): Sight => {
  const core = coreOf(one)
  const cost = Math.max(brandCost(one.companyBrand || core), brandCost(other.companyBrand || core))
  return { level: 'equal', bits: sameNameBits(one, other, place) - cost, words: companyWords.core }
}

/** 字号 and short names, the ways people say a company in speech. */
const shortNamesOf = ({ companyBrand, companyCore = '', shortName }: MatchRecord): string[] =>
  [companyBrand, shortName, companyCore.length <= 4 ? companyCore : ''].filter(
    (name): name is string => name !== undefined && name.length >= 2,
  )

const sharedBrand = (one: MatchRecord, other: MatchRecord): string | undefined => {
  const names = shortNamesOf(other)
  return shortNamesOf(one)
    .filter((name) => names.includes(name))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]
}

const sameBrand = (
  one: MatchRecord,
  other: MatchRecord,
  { brand, context }: { brand: string; context: MatchContext },
): Sight => {
  const weight = atMostShare(bits.brand - brandCost(brand), context.share('brand', brand))
  const isTypo = editDistance(coreOf(one), coreOf(other), 1) <= 1 && coreOf(one).length >= 4
  if (isTypo) return { level: 'close', bits: bits.typo, words: companyWords.typo }
  if (formOf(one) === 'company' && formOf(other) === 'company')
    return { level: 'close', bits: weight, words: companyWords.sisters(brand), isOtherFirm: true }
  return { level: 'close', bits: weight, words: companyWords.brand(brand) }
}

/** Two names, two places, two branches: what they say about one firm or two. */
export const compareCompanies = (one: MatchRecord, other: MatchRecord, context: MatchContext): Sight => {
  const place = comparePlaces(one.companyRegion ?? one.region, other.companyRegion ?? other.region)
  if (one.companyName === other.companyName && isLegalName(one) && isLegalName(other))
    return { level: 'equal', bits: bits.legalName, words: companyWords.legalName }
  const shared = sharedName(one, other)
  const brand = shared ? undefined : sharedBrand(one, other)
  if ((shared || brand) && place === 'elsewhere') return otherFirm(bits.elsewhere, companyWords.elsewhere)
  if ((shared || brand) && branchOf(one) !== branchOf(other))
    return { level: 'close', bits: bits.branch, words: companyWords.branch, isOtherFirm: true }
  if (shared === 'former') return { level: 'equal', bits: bits.core, words: companyWords.former }
  if (shared) return sameName(one, other, place)
  if (brand) return sameBrand(one, other, { brand, context })
  const [left, right] = [coreOf(one), coreOf(other)]
  if (place !== 'elsewhere' && Math.min(left.length, right.length) >= 4 && editDistance(left, right, 1) <= 1)
    return { level: 'close', bits: bits.brandTypo, words: companyWords.typo, isWeak: true }
  return otherFirm(bits.different, companyWords.different)
}
