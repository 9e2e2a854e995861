import type { StaffId } from '../kernel/ids'
import { addMs, DAY_MS, type Instant } from '../kernel/instant'
import type { LeadSettings } from '../tenant/tenant.types'

/** The owner of a matching customer, as far as a collision is concerned. */
export interface MatchedOwner {
  id: StaffId
  isActive: boolean
}

/** 撞单: the customer that surely matches has an active owner who is not the newcomer's. */
export const isCollision = (owner: MatchedOwner | null, newcomerId: StaffId | null): boolean =>
  owner !== null && owner.isActive && newcomerId !== null && owner.id !== newcomerId

export interface CollisionFacts {
  settings: Pick<LeadSettings, 'collisionPolicy' | 'protectionDays'>
  /** When the owner last worked on the customer with content and an attempt; null when never. */
  lastValidFollowupAt: Instant | null
  /** The newcomer's first valid follow-up of the lead, null while there is none. */
  newcomerFollowedUpAt: Instant | null
  at: Instant
}

export type CollisionSuggestion = 'owner_keeps' | 'newcomer_gets' | 'undecided'

/**
 * What the company's policy says while nobody has decided: the first report wins, or the first valid follow-up within the
 * protection window (保护期), or the manager alone decides.
 */
export function suggestOutcome(facts: CollisionFacts): CollisionSuggestion {
  const { collisionPolicy, protectionDays } = facts.settings
  if (collisionPolicy === 'manager_decides') return 'undecided'
  if (collisionPolicy === 'first_report') return 'owner_keeps'
  const isProtected =
    facts.lastValidFollowupAt !== null && facts.lastValidFollowupAt >= addMs(facts.at, -protectionDays * DAY_MS)
  if (isProtected) return 'owner_keeps'
  return facts.newcomerFollowedUpAt === null ? 'undecided' : 'newcomer_gets'
}

/** How recently something happened, without giving a date away. */
export type ActivityBucket = 'week' | 'month' | 'older' | 'never'

export function bucketActivity(lastAt: Instant | null, now: Instant): ActivityBucket {
  if (lastAt === null) return 'never'
  if (lastAt >= addMs(now, -7 * DAY_MS)) return 'week'
  return lastAt >= addMs(now, -30 * DAY_MS) ? 'month' : 'older'
}
