import { isInScope, type StaffActor } from '../kernel/actor'
import type { StaffId } from '../kernel/ids'
import { staffWith } from '../kernel/policy'

export const mayReadDesk = staffWith('owner', 'manager')
export const mayListChannels = staffWith('owner', 'manager', 'rep')
export const maySetUpLeads = staffWith('owner')
export const mayListCollisions = staffWith('owner', 'manager', 'rep')
export const mayDecideCollision = staffWith('owner', 'manager')

/** Only somebody over both colleagues may decide between them. */
export const mayDecideBetween = (actor: StaffActor, sides: { ownerId: StaffId; newcomerId: StaffId | null }): boolean =>
  mayDecideCollision.may(actor) &&
  isInScope(actor.scope, sides.ownerId) &&
  (sides.newcomerId === null || isInScope(actor.scope, sides.newcomerId))
