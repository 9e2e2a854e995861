import type { StaffId } from '../kernel/ids'

/** What somebody has in their hands, in the order it is told. */
export const handedKinds = [
  'customers',
  'collaborations',
  'leads',
  'tickets',
  'recoveries',
  'plans',
  'inbox',
  'collisions',
] as const
export type HandedKind = (typeof handedKinds)[number]
export type Holdings = Record<HandedKind, number>

/** What became of one kind: everything there was either moved or ended. */
export interface HandedLine {
  kind: HandedKind
  before: number
  moved: number
  ended: number
}

/** Who takes over; null: the pool (客户公海), or for leads whoever arranges them. */
export interface Successors {
  customersTo: StaffId | null
  leadsTo: StaffId | null
  ticketsTo: StaffId | null
}
