import { isInScope, type StaffActor } from '../kernel/actor'
import type { StaffId } from '../kernel/ids'
import { staffWith } from '../kernel/policy'

export const mayList = staffWith()
export const maySearch = staffWith()
export const mayReadCard = staffWith()
export const mayListTimeline = staffWith()
export const mayEdit = staffWith()
export const mayRecordNeed = staffWith()
export const maySetTags = staffWith()
export const mayListTags = staffWith()
export const maySaveContact = staffWith()
export const mayShowPhone = staffWith()
export const mayLookUp = staffWith()
export const mayListPool = staffWith('owner', 'manager', 'rep')
export const mayClaim = staffWith('owner', 'manager', 'rep')
export const mayLock = staffWith('owner', 'manager')

interface Kept {
  ownerId: StaffId | null
  collaboratorIds: readonly StaffId[]
}

/** Whether full phone numbers stand on the card without asking (product §1.5): owner, collaborator, or who manages the owner. */
export const maySeePhones = (actor: StaffActor, { ownerId, collaboratorIds }: Kept): boolean =>
  ownerId === actor.staffId ||
  collaboratorIds.includes(actor.staffId) ||
  actor.role === 'owner' ||
  (actor.role === 'manager' && isInScope(actor.scope, ownerId))

/** Whether the caller may give the customer to somebody else: a manager of its owner, or the boss. */
export const mayReassign = (actor: StaffActor, ownerId: StaffId | null): boolean =>
  actor.role === 'owner' || (actor.role === 'manager' && isInScope(actor.scope, ownerId))

/** Whether the caller may give the customer back to the pool: who owns it, a manager of theirs, or the boss. */
export const mayReleaseRow = (actor: StaffActor, ownerId: StaffId | null): boolean =>
  ownerId !== null && (ownerId === actor.staffId || mayReassign(actor, ownerId))
