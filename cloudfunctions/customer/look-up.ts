import { customerContract } from '@shared/customer/customer.contract'
import { sayTooManyLookups } from '@shared/customer/customer.labels'
import { mayLookUp } from '@shared/customer/customer.policy'
import { blockingKeys } from '@shared/customer/match-keys'
import { compareRecords } from '@shared/customer/match.rules'
import { bigramTokens, foldName } from '@shared/customer/search-text.rules'
import type { StaffActor } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { addMs, HOUR_MS, type Instant, msBetween } from '@shared/kernel/instant'
import type { TenantId } from '@shared/kernel/ids'
import { Boundary } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import type { Tx } from '../_kernel/transaction'
import { findCandidateRecords, findCandidatesByKeys } from './customer.service'
import type { Candidate } from './customer.types'
import { readAsked, type Asked } from './lookup-asked'
import { findNthLookup, listIdsLike, listVisibleIds } from './lookup.repository'
import { presentHit } from './present-hit'

/** Issue 1: 查重 30 per hour and colleague. */
const MOST_PER_HOUR = 30
const MOST_HITS = 10

async function limitLookups(tx: Tx, actor: StaffActor, now: Instant): Promise<void> {
  const { staffId } = actor
  const since = addMs(now, -HOUR_MS)
  const oldest = await findNthLookup(tx, actor.tenantId, { staffId, nth: MOST_PER_HOUR, since })
  if (oldest === null) return
  const retryAfterMs = msBetween(now, addMs(oldest, HOUR_MS))
  throw new Boundary('TOO_MANY', { retryAfterMs, message: sayTooManyLookups(MOST_PER_HOUR) })
}

/** Who shares a key with what was asked, and whose name or number holds it. */
async function findAlike(tx: Tx, tenantId: TenantId, asked: Asked): Promise<Candidate[]> {
  const { record, fragment, digitsReversed } = asked
  const limit = MOST_HITS * 2
  const byKey = await findCandidatesByKeys(tx, tenantId, { keys: blockingKeys(record), limit })
  const tokens = bigramTokens(tenantId, [fragment])
  const likeIds = await listIdsLike(tx, tenantId, { tokens, fragment: foldName(fragment), digitsReversed, limit })
  const known = new Set(byKey.map((candidate) => candidate.id))
  const others = await findCandidateRecords(
    tx,
    tenantId,
    likeIds.filter((id) => !known.has(id)),
  )
  return [...byKey, ...others]
}

/** 查重: does this company or phone exist? Masked, counted and audited. */
export const lookUp = implement(customerContract.lookup, mayLookUp, async ({ input, actor, tx, now, after }) => {
  const { tenantId } = actor
  await limitLookups(tx, actor, now)
  const asked = readAsked(input.text)
  const alike = (await findAlike(tx, tenantId, asked))
    .map((candidate) => ({ candidate, match: compareRecords(asked.record, candidate) }))
    .filter(({ candidate, match }) => match.verdict !== 'new' || asked.isHeldBy(candidate))
    .sort((one, other) => other.match.score - one.match.score)
    .slice(0, MOST_HITS)
  const ids = alike.map(({ candidate }) => candidate.id)
  const visible = new Set(await listVisibleIds(tx, tenantId, actor.scope, ids))
  after.audit({ action: 'customer.lookedUp', detail: { hits: alike.length } })
  return accept({ hits: alike.map((hit) => presentHit(hit, { now, isVisible: visible.has(hit.candidate.id) })) })
})
