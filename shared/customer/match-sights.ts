import { compareBirthdays } from './match-birthday'
import { compareCompanies, hasCompany } from './match-company'
import { compareContacts } from './match-contact'
import { compareAddresses, comparePostcodes, compareRegions } from './match-place'
import { compareCreditCodes, compareEmails, comparePhones, compareUnionids } from './match-reach'
import { missingWords } from './match.labels'
import type { MatchContext, MatchField, MatchFieldName, MatchRecord, Sight, Sights } from './match.types'

const NOTHING: readonly string[] = []

/** Runs a comparison only when both sides have the value. */
const both = <T>(
  one: T | undefined,
  other: T | undefined,
  compare: (one: T, other: T) => Sight | null,
): Sight | null => (one && other ? compare(one, other) : null)

type ListComparison = (one: readonly string[], other: readonly string[], context: MatchContext) => Sight | null

const some = (values: readonly string[] | undefined, first?: string): readonly string[] => {
  if (!first) return values ?? NOTHING
  return values?.length ? [first, ...values] : [first]
}

/** Every field of two records as its comparison sees it; null where one side has nothing. */
export const seeAll = (one: MatchRecord, other: MatchRecord, context: MatchContext): Sights => {
  const lists = (left: readonly string[], right: readonly string[], compare: ListComparison) =>
    left.length > 0 && right.length > 0 ? compare(left, right, context) : null
  return {
    creditCode: both(one.creditCode, other.creditCode, compareCreditCodes),
    phone: lists(some(one.phones), some(other.phones), comparePhones),
    unionid: lists(some(one.moreUnionids, one.unionid), some(other.moreUnionids, other.unionid), compareUnionids),
    email: lists(some(one.moreEmails, one.email), some(other.moreEmails, other.email), compareEmails),
    company: hasCompany(one) && hasCompany(other) ? compareCompanies(one, other, context) : null,
    contact: lists(some(one.contactNames), some(other.contactNames), compareContacts),
    birthday: both(one.birthday, other.birthday, compareBirthdays),
    region: both(one.region, other.region, (left, right) => compareRegions(left, right, context)),
    address: compareAddresses(one, other),
    postcode: both(one.postcode, other.postcode, comparePostcodes),
  }
}

const ORDER: readonly MatchFieldName[] = [
  'creditCode',
  'phone',
  'unionid',
  'email',
  'company',
  'contact',
  'birthday',
  'region',
  'address',
  'postcode',
]

/** The sights in the order people read them, missing ones too. */
export const explain = (sights: Sights): MatchField[] =>
  ORDER.map((field) => {
    const sight = sights[field]
    if (!sight) return { field, level: 'missing', weight: 0, words: missingWords[field] }
    return { field, level: sight.level, weight: Math.round(sight.bits * 10) / 10, words: sight.words }
  })
