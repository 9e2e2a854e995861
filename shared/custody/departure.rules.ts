import { accept, type Decision, refuse } from '../kernel/decision'
import type { Role } from '../kernel/actor'
import type { StaffId } from '../kernel/ids'
import { handedKinds, type HandedLine, type Holdings, type Successors } from './departure.types'

export interface Colleague {
  id: StaffId
  isActive: boolean
  role: Role
}

interface Leaving {
  leaver: Colleague
  /** Who does it. */
  byId: StaffId
  successors: Successors
  /** Everybody named as successor, as they are now. */
  colleagues: readonly Colleague[]
  holdings: Holdings
  otherOwners: number
}

type Refusal =
  | 'LEFT_ALREADY'
  | 'NOT_ONESELF'
  | 'LAST_OWNER'
  | 'SUCCESSOR_GONE'
  | 'TICKETS_NEED_SOMEBODY'
  | 'COLLISIONS_NEED_SOMEBODY'

/**
 * Whether somebody may leave like this. Nothing is ever handed to who left, to the leaver, or, for tickets and undecided 撞单,
 * to nobody.
 */
export function decideDeparture(leaving: Leaving): Decision<null, Refusal> {
  const { leaver, byId, successors, colleagues, holdings, otherOwners } = leaving
  if (!leaver.isActive) return refuse('LEFT_ALREADY')
  if (leaver.id === byId) return refuse('NOT_ONESELF')
  if (leaver.role === 'owner' && otherOwners === 0) return refuse('LAST_OWNER')
  const named = [successors.customersTo, successors.leadsTo, successors.ticketsTo].filter((id) => id !== null)
  const canTake = (id: StaffId) => id !== leaver.id && colleagues.some((one) => one.id === id && one.isActive)
  if (!named.every(canTake)) return refuse('SUCCESSOR_GONE')
  const hasTickets = holdings.tickets + holdings.recoveries > 0
  if (hasTickets && successors.ticketsTo === null) return refuse('TICKETS_NEED_SOMEBODY')
  const isUndecided = holdings.collisions > 0 && successors.customersTo === null
  return isUndecided ? refuse('COLLISIONS_NEED_SOMEBODY') : accept(null)
}

/** The report: everything there was, and what became of it. What did not move ended, e.g. a notice only the leaver was to read. */
export const reportOf = (before: Holdings, moved: Holdings): HandedLine[] =>
  handedKinds.map((kind) => ({ kind, before: before[kind], moved: moved[kind], ended: before[kind] - moved[kind] }))
