import { hasRightChecksum } from './match-credit-code'
import { codeWords, emailWords, phoneWords, unionidWords } from './match.labels'
import type { MatchContext, Sight } from './match.types'
import { editDistance, jaroWinkler } from './match-similarity'
import { matchWeights } from './match-weights'

/** Less than the usual weight when the base knows the value as common: at most log2(m / share), m .9. */
export const atMostShare = (bits: number, share: number | undefined): number =>
  share === undefined || share <= 0 ? bits : Math.max(0, Math.min(bits, Math.log2(0.9 / share)))

export const compareCreditCodes = (one: string, other: string): Sight => {
  const bits = matchWeights.creditCode
  if (one === other) return { level: 'equal', bits: bits.equal, words: codeWords.equal }
  if (hasRightChecksum(one) && hasRightChecksum(other))
    return { level: 'different', bits: bits.other, words: codeWords.other, isOtherFirm: true }
  const distance = editDistance(one, other, 2)
  if (distance > 2) return { level: 'different', bits: bits.different, words: codeWords.different }
  return { level: 'close', bits: distance === 1 ? bits.close : bits.twoOff, words: codeWords.close }
}

export const compareUnionids = (one: readonly string[], other: readonly string[], { isFirm }: MatchContext): Sight => {
  const bits = matchWeights.unionid
  if (one.some((unionid) => other.includes(unionid)))
    return { level: 'equal', bits: bits.equal, words: unionidWords.equal }
  const against = isFirm ? bits.differentFirm : bits.differentPerson
  return { level: 'different', bits: against, words: unionidWords.different }
}

type PhoneKind = 'mobile' | 'landline' | 'hotline'

/** Abroad a number does not tell its kind and counts as a mobile; Hong Kong's begin with 2 or 3 at a desk. */
const phoneKind = (phone: string): PhoneKind => {
  if (/^\+86[48]00/.test(phone)) return 'hotline'
  return /^\+86(?!1[3-9])|^\+852[23]/.test(phone) ? 'landline' : 'mobile'
}

const isMobileTypo = (one: string, other: string): boolean =>
  one.length === other.length && phoneKind(one) === 'mobile' && editDistance(one, other, 1) === 1

/** The best agreement of two people's or firms' numbers: one in common is enough. */
export const comparePhones = (one: readonly string[], other: readonly string[], context: MatchContext): Sight => {
  const bits = matchWeights.phone
  const common = one
    .filter((phone) => other.includes(phone))
    .map((phone) => ({ phone, kind: phoneKind(phone), bits: bits[phoneKind(phone)] }))
    .map((agreed) => ({ ...agreed, bits: atMostShare(agreed.bits, context.share('phone', agreed.phone)) }))
    .sort((a, b) => b.bits - a.bits || (a.phone < b.phone ? -1 : 1))[0]
  if (common)
    return {
      level: 'equal',
      bits: common.bits,
      words: phoneWords[common.kind](common.phone),
      isWeak: common.kind !== 'mobile',
    }
  if (one.some((phone) => other.some((candidate) => isMobileTypo(phone, candidate))))
    return { level: 'close', bits: bits.close, words: phoneWords.close }
  const against = context.isFirm ? bits.differentFirm : bits.differentPerson
  return { level: 'different', bits: against, words: phoneWords.different }
}

const splitEmail = (email: string): [box: string, host: string] => {
  const at = email.indexOf('@')
  return [email.slice(0, at), email.slice(at + 1)]
}

/** QQ numbers are given out in a row and short boxes are all taken, so there one letter off is somebody else. */
const isCrowded = (box: string): boolean => box.length < 5 || /^\d+$/.test(box)

const closeEmailBits = (one: string, other: string): number => {
  const bits = matchWeights.email
  const [[box, host], [otherBox, otherHost]] = [splitEmail(one), splitEmail(other)]
  const distance = editDistance(one, other, 3)
  if (distance <= 3 && host === otherHost && isCrowded(box) && isCrowded(otherBox))
    return distance === 1 ? bits.number : 0
  if (distance <= 3) return distance === 1 ? bits.oneOff : bits.twoOff
  return (box === otherBox && !isCrowded(box)) || jaroWinkler(one, other) >= 0.92 ? bits.alike : 0
}

const emailBits = (one: string, other: string, { share }: MatchContext): number =>
  one === other ? atMostShare(matchWeights.email.equal, share('email', one)) : closeEmailBits(one, other)

/** The best agreement of two people's or firms' addresses: one in common is enough. */
export const compareEmails = (one: readonly string[], other: readonly string[], context: MatchContext): Sight => {
  const bits = matchWeights.email
  const best = Math.max(...one.flatMap((email) => other.map((candidate) => emailBits(email, candidate, context))))
  if (one.some((email) => other.includes(email))) return { level: 'equal', bits: best, words: emailWords.equal }
  if (best > 0) return { level: 'close', bits: best, words: emailWords.close }
  const against = context.isFirm ? bits.differentFirm : bits.differentPerson
  return { level: 'different', bits: against, words: emailWords.different }
}
