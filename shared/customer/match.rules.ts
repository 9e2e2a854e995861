import { birthdayBits } from './match-birthday'
import { compareCompanies, hasCompany } from './match-company'
import { compareContacts } from './match-contact'
import { compareAddresses, comparePostcodes, compareRegions } from './match-place'
import { compareCreditCodes, compareEmails, comparePhones, compareUnionids } from './match-reach'
import { highestVerdict } from './match-verdict'
import { birthdayWords, missingWords } from './match.labels'
import type {
  MatchContext,
  MatchField,
  MatchFieldName,
  MatchRecord,
  MatchShare,
  MatchVerdict,
  Sight,
} from './match.types'
import { MATCH_PRIOR } from './match-weights'

export { blockingKeys, identityKeys } from './match-keys'

type Sights = Record<MatchFieldName, Sight | null>

const NO_SHARE: MatchShare = () => undefined
const NOTHING: readonly string[] = []

const compareBirthdays = (one: string, other: string): Sight => {
  const bits = birthdayBits(one, other)
  const differs = bits > 0 ? 'close' : 'different'
  const level = one === other ? 'equal' : differs
  return { level, bits, words: birthdayWords[level] }
}

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

const seeAll = (one: MatchRecord, other: MatchRecord, context: MatchContext): Sights => {
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

const tenth = (bits: number): number => Math.round(bits * 10) / 10

const explain = (sights: Sights): MatchField[] =>
  ORDER.map((field) => {
    const sight = sights[field]
    if (!sight) return { field, level: 'missing', weight: 0, words: missingWords[field] }
    return { field, level: sight.level, weight: tenth(sight.bits), words: sight.words }
  })

/**
 * Whether two records are one customer, explained field by field (Fellegi–Sunter: the bits of all fields add up to log2 odds).
 * Symmetric; a missing field counts nothing. `share` makes values that are common in this base weigh less.
 */
export const compareRecords = (one: MatchRecord, other: MatchRecord, share: MatchShare = NO_SHARE): MatchVerdict => {
  const context = { isFirm: hasCompany(one) || hasCompany(other), share }
  const sights = seeAll(one, other, context)
  const fields = explain(sights)
  let total = MATCH_PRIOR
  for (const { weight } of fields) total += weight
  const score = tenth(total)
  return { verdict: highestVerdict(sights, score), score, probability: 1 / (1 + 2 ** -score), fields }
}

/** A candidate that is sure or likely, with its explanation. */
export interface Match<Id extends string> {
  id: Id
  match: MatchVerdict
}

/** The verdict on a newcomer among its candidates; `best` is absent exactly when it is `new`. */
export interface MatchDecision<Id extends string> {
  verdict: MatchVerdict['verdict']
  best?: Match<Id>
  others: Match<Id>[]
}

const compareMatches = (one: Match<string>, other: Match<string>): number => {
  const rank = Number(other.match.verdict === 'sure') - Number(one.match.verdict === 'sure')
  return rank || other.match.score - one.match.score || (one.id < other.id ? -1 : 1)
}

/** The best of the candidates and the rest worth a look, best first; of equals the smaller id, which is the older record. */
export const decideMatch = <Id extends string>(
  record: MatchRecord,
  candidates: readonly (MatchRecord & { id: Id })[],
  share: MatchShare = NO_SHARE,
): MatchDecision<Id> => {
  const [best, ...others] = candidates
    .map((candidate) => ({ id: candidate.id, match: compareRecords(record, candidate, share) }))
    .filter(({ match }) => match.verdict !== 'new')
    .sort(compareMatches)
  return best ? { verdict: best.match.verdict, best, others } : { verdict: 'new', others: [] }
}
