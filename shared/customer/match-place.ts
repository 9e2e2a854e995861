import { isAllCjk } from '../kernel/text'
import { atMostShare } from './match-reach'
import { addressWords as addressLabels, postcodeWords, regionWords } from './match.labels'
import type { MatchContext, MatchRecord, Sight } from './match.types'
import { dice, editDistance } from './match-similarity'
import { matchWeights } from './match-weights'
import type { Region } from './region-index'

const isCityTypo = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 4 && !isAllCjk(one) && editDistance(one, other, 2) <= 2

const compareProvinces = (one: Region, other: Region): Sight | null => {
  const bits = matchWeights.region
  if (!one.province || !other.province) return null
  if (one.province === other.province) return { level: 'close', bits: bits.province, words: regionWords.province }
  return { level: 'different', bits: bits.otherProvince, words: regionWords.different }
}

const compareDistricts = (one: Region, other: Region): number => {
  const bits = matchWeights.region
  if (!one.district || !other.district) return 0
  return one.district === other.district ? bits.district : bits.otherDistrict
}

export const compareRegions = (one: Region, other: Region, context: MatchContext): Sight | null => {
  const bits = matchWeights.region
  const provinces = compareProvinces(one, other)
  if (!one.city || !other.city) return provinces
  const province = provinces?.level === 'close' ? bits.province : 0
  if (one.city === other.city) {
    const city = atMostShare(bits.city + province, context.share('city', one.city))
    const district = compareDistricts(one, other)
    return { level: 'equal', bits: city + district, words: district > 0 ? regionWords.district : regionWords.city }
  }
  if (isCityTypo(one.city, other.city))
    return { level: 'close', bits: bits.cityTypo + province, words: regionWords.close }
  const against = provinces?.level === 'different' ? bits.otherProvince : bits.otherCity
  return { level: 'different', bits: against, words: regionWords.different }
}

const withoutRegion = (address: string, region: Region | undefined): string => {
  let rest = address
  for (const name of [region?.province, region?.city, region?.district]) if (name) rest = rest.replace(name, '')
  return rest
}

const SIGNS_AND_DIGITS = /[\d\s,，.。#\-/()（）]+/g

/** The words of an address without its region, spaces and numbers: `中山大道89号A座` → 中山大道号A座. */
export const addressWords = ({ address = '', region }: MatchRecord): string =>
  withoutRegion(address, region).replace(SIGNS_AND_DIGITS, '')

/** House, floor and room numbers, in order. */
export const addressNumbers = ({ address = '' }: MatchRecord): readonly string[] => address.match(/\d+/g) ?? []

const addressBits = (similarity: number): number => {
  const bits = matchWeights.address
  if (similarity === 1) return bits.equal
  if (similarity >= 0.8) return bits.most
  if (similarity >= 0.7) return bits.much
  if (similarity >= 0.6) return bits.more
  if (similarity >= 0.5) return bits.half
  return similarity >= 0.4 ? bits.some : bits.different
}

/** One list of house numbers that begins the other (89 and 89-1203) is no contradiction. */
const numberBits = (one: readonly string[], other: readonly string[]): number => {
  const both = Math.min(one.length, other.length)
  if (both === 0) return 0
  const isSame = one.slice(0, both).every((number, at) => number === other[at])
  return isSame ? matchWeights.address.number : matchWeights.address.otherNumber
}

export const compareAddresses = (one: MatchRecord, other: MatchRecord): Sight | null => {
  if (!one.address || !other.address) return null
  const [left, right] = [addressWords(one), addressWords(other)]
  if (left.length < 3 || right.length < 3) return null
  const similarity = dice(left, right)
  const street = addressBits(similarity)
  if (similarity < 0.5) return { level: 'different', bits: street, words: addressLabels.different }
  const number = numberBits(addressNumbers(one), addressNumbers(other))
  const level = similarity >= 0.8 && number >= 0 ? 'equal' : 'close'
  return { level, bits: street + number, words: addressLabels[level] }
}

export const comparePostcodes = (one: string, other: string): Sight => {
  const bits = matchWeights.postcode
  if (one === other) return { level: 'equal', bits: bits.equal, words: postcodeWords.equal }
  if (editDistance(one, other, 1) === 1) return { level: 'close', bits: bits.close, words: postcodeWords.close }
  return { level: 'different', bits: bits.different, words: postcodeWords.different }
}
