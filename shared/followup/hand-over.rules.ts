import type { StaffId } from '../kernel/ids'

/** A colleague who could take a silent customer over. */
export interface Successor {
  id: StaffId
  name: string
  openPlans: number
  /** Had this customer since its last follow-up and let it lie as well. */
  hasLetLie: boolean
}

interface SilentCustomer {
  holderId: StaffId
  ownerId: StaffId | null
  /** Reps on duty in the holder's department, and the owner when on duty. */
  colleagues: readonly Successor[]
}

type HandOver = { kind: 'give'; to: Successor; changesOwner: boolean } | { kind: 'nobody' }

/**
 * Who takes over a customer whose plan stayed silent to the end. What was delegated goes back to the owner, or to a
 * colleague while the owner is away, and stays the owner's customer; an owner's own silence gives the customer away: to
 * the colleague with the fewest open plans (then the smaller id). Who let it lie since the last follow-up does not get it again.
 */
export function decideHandOver({ holderId, ownerId, colleagues }: SilentCustomer): HandOver {
  const willing = colleagues.filter(({ id, hasLetLie }) => id !== holderId && !hasLetLie)
  const [idlest] = [...willing].sort((one, other) => one.openPlans - other.openPlans || (one.id < other.id ? -1 : 1))
  const to = willing.find(({ id }) => id === ownerId) ?? idlest
  if (to === undefined) return { kind: 'nobody' }
  return { kind: 'give', to, changesOwner: ownerId === null || ownerId === holderId }
}
