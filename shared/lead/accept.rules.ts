import { accept, refuse, type Decision } from '../kernel/decision'
import type { StaffId } from '../kernel/ids'
import type { LeadState } from './lead.types'

/** A lead as far as taking it is concerned. */
export interface Takeable {
  state: LeadState
  ownerId: StaffId | null
}

export const isWaiting = (state: LeadState): boolean => state === 'offered' || state === 'unassigned'

/** Still somebody's work: it can be given away, closed or joined by a further submission. */
export const isOpen = (state: LeadState): boolean => isWaiting(state) || state === 'accepted'

/**
 * Who may see a waiting lead may take it, also the one who was too slow the first time: the first hand wins.
 * `again` means the caller has it already, so that a repeated tap is no error.
 */
export function decideAccept(lead: Takeable, by: StaffId): Decision<'take' | 'again', 'LEAD_TAKEN' | 'LEAD_CLOSED'> {
  if (isWaiting(lead.state)) return accept('take')
  if (lead.state !== 'accepted') return refuse('LEAD_CLOSED')
  return lead.ownerId === by ? accept('again') : refuse('LEAD_TAKEN')
}

/** The open offer ran out: only the very offer that is still waited for may expire. */
export const isExpired = (lead: Takeable, offer: { staffId: StaffId; outcome: string }): boolean =>
  lead.state === 'offered' && lead.ownerId === offer.staffId && offer.outcome === 'waiting'
