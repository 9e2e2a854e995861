import type { MatchFieldName, MatchVerdict, Sight, Sights } from './match.types'
import { LIKELY_SCORE, SURE_SCORE } from './match-weights'

const ANCHORS: readonly MatchFieldName[] = ['creditCode', 'phone', 'unionid', 'email', 'company', 'birthday', 'address']

const agrees = (sight: Sight | null): boolean => sight !== null && sight.bits > 0 && sight.level !== 'different'
const isEqual = (sight: Sight | null): boolean => sight?.level === 'equal'

/** Never by person name alone: 王伟 in 广州 is not 王伟 in 广州. */
const isNameAlone = (sights: Sights): boolean => !ANCHORS.some((field) => agrees(sights[field]))

/** Two legal persons, branches or cities: at most likely, unless the very code is the same. */
const isOtherFirm = ({ creditCode, company }: Sights): boolean =>
  creditCode?.isOtherFirm === true || (company?.isOtherFirm === true && !isEqual(creditCode))

/** A number without its person: a couple's mobile, the landline of father and son, a front desk. */
const isOtherPerson = (sights: Sights, score: number): boolean => {
  const { creditCode, unionid, email, birthday, company, contact, phone } = sights
  if (isEqual(creditCode) || isEqual(unionid) || agrees(birthday)) return false
  if (agrees(company) && company?.isWeak !== true) return false
  if (contact?.level === 'different') return true
  const isOwnNumber = isEqual(phone) && phone?.isWeak !== true
  if (contact?.isWeak === true && !isOwnNumber && !isEqual(email)) return true
  return phone?.isWeak === true && !isEqual(contact) && score - phone.bits < SURE_SCORE
}

/** The verdict a score deserves, held down by the hard rules of product.md §4.1. */
export const highestVerdict = (sights: Sights, score: number): MatchVerdict['verdict'] => {
  if (score < LIKELY_SCORE || isNameAlone(sights)) return 'new'
  return score >= SURE_SCORE && !isOtherFirm(sights) && !isOtherPerson(sights, score) ? 'sure' : 'likely'
}
