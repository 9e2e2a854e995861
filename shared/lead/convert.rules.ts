import { accept, refuse, type Decision } from '../kernel/decision'
import type { CustomerId } from '../kernel/ids'
import { isOpen } from './accept.rules'
import type { LeadState } from './lead.types'

export interface ConvertSituation {
  state: LeadState
  intoCustomerId: CustomerId | null
  /** A sure match that the caller may see. */
  sureMatchId: CustomerId | null
}

export type ConvertRefusal = 'LEAD_CLOSED' | 'LEAD_NOT_ACCEPTED' | 'CUSTOMER_EXISTS'

/** Whether a lead becomes a new customer or joins one: a customer that is known for sure is never made twice. */
export function decideConvert(situation: ConvertSituation): Decision<'make' | 'join', ConvertRefusal> {
  if (!isOpen(situation.state)) return refuse('LEAD_CLOSED')
  if (situation.state !== 'accepted') return refuse('LEAD_NOT_ACCEPTED')
  if (situation.intoCustomerId !== null) return accept('join')
  return situation.sureMatchId === null ? accept('make') : refuse('CUSTOMER_EXISTS')
}
