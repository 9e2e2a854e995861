import type { StaffId } from '../kernel/ids'
import type { Assignment } from './assign.rules'
import { isCollision, type MatchedOwner } from './collision.rules'

/** Where a new lead goes. */
export type Placement =
  | { state: 'attached'; ownerId: StaffId | null; collidesWith: StaffId | null }
  | { state: 'accepted'; ownerId: StaffId }
  | { state: 'offered'; ownerId: StaffId }
  | { state: 'unassigned'; ownerId: null }

export interface PlacementSituation {
  /** The customer that is the same for sure, with its owner. */
  sureCustomer: { owner: MatchedOwner | null } | null
  /** Who typed it in and keeps it. */
  mineOf: StaffId | null
  /** Whom the rules would choose. */
  assignment: Assignment | null
}

/** A known customer's lead belongs to its owner, a rep's own lead to the rep, any other to whom the rules choose. */
export function decidePlacement({ sureCustomer, mineOf, assignment }: PlacementSituation): Placement {
  const newcomerId = mineOf ?? assignment?.staffId ?? null
  if (sureCustomer !== null) {
    const { owner } = sureCustomer
    return {
      state: 'attached',
      ownerId: owner?.isActive ? owner.id : null,
      collidesWith: isCollision(owner, newcomerId) ? newcomerId : null,
    }
  }
  if (mineOf !== null) return { state: 'accepted', ownerId: mineOf }
  return assignment === null
    ? { state: 'unassigned', ownerId: null }
    : { state: 'offered', ownerId: assignment.staffId }
}
