import { hasCompany } from './match-company'
import { explain, seeAll } from './match-sights'
import { highestVerdict } from './match-verdict'
import type { MatchRecord, MatchShare, MatchVerdict } from './match.types'
import { MATCH_PRIOR } from './match-weights'

export { blockingKeys, identityKeys } from './match-keys'

const NO_SHARE: MatchShare = () => undefined

const tenth = (bits: number): number => Math.round(bits * 10) / 10

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
interface Match<Id extends string> {
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
