import type { StaffId } from '../kernel/ids'

/** A colleague who could take a silent customer over. */
export interface Successor {
  id: StaffId
  name: string
  openPlans: number
  /** Had this customer before and let it lie as well. */
  hasLetLie: boolean
}

export interface SilentCustomer {
  holderId: StaffId
  ownerId: StaffId | null
  /** Reps on duty in the holder's department, and the owner when on duty. */
  colleagues: readonly Successor[]
}

export type HandOver = { kind: 'back'; to: Successor } | { kind: 'give'; to: Successor } | { kind: 'nobody' }

/**
 * Who takes over a customer whose plan stayed silent to the end: a delegated one goes back to its owner; the owner's
 * goes to the colleague with the fewest open plans (then the smaller id). Who let it lie before does not get it again.
 */
export function decideHandOver({ holderId, ownerId, colleagues }: SilentCustomer): HandOver {
  const willing = colleagues.filter(({ id, hasLetLie }) => id !== holderId && !hasLetLie)
  const owner = willing.find(({ id }) => id === ownerId)
  if (owner !== undefined) return { kind: 'back', to: owner }
  const [to] = [...willing].sort((one, other) => one.openPlans - other.openPlans || (one.id < other.id ? -1 : 1))
  return to === undefined ? { kind: 'nobody' } : { kind: 'give', to }
}
