import type { MatchVerdict } from '../customer/match.types'
import type { LeadId } from '../kernel/ids'
import { addMs, MINUTE_MS, type Instant } from '../kernel/instant'
import { isOpen } from './accept.rules'
import type { LeadState } from './lead.types'

/** Within this time a repeated submission is the same wish: a second tap, a retry, or impatience. */
const SAME_WISH_MINUTES = 10

/** An earlier lead that shares a key with a new submission. */
export interface EarlierLead {
  id: LeadId
  state: LeadState
  /** When somebody last wrote for it. */
  lastSubmittedAt: Instant
  /** Everything typed is equal. */
  isIdentical: boolean
  match: MatchVerdict
}

/** `repeat`: the same wish once more · `again`: the same person writes again later, so the owner is told · `new`: another lead. */
export type AgainDecision = { kind: 'repeat' | 'again'; leadId: LeadId } | { kind: 'new' }

const isSamePerson = ({ isIdentical, match }: EarlierLead): boolean =>
  isIdentical ||
  (match.verdict === 'sure' && !match.fields.some(({ field, level }) => field === 'contact' && level === 'different'))

/** Whether a submission joins an earlier lead (newest first) instead of becoming a second one. */
export function decideAgain(earlier: readonly EarlierLead[], now: Instant): AgainDecision {
  const since = addMs(now, -SAME_WISH_MINUTES * MINUTE_MS)
  const same = earlier.filter(isSamePerson)
  const repeated = same.find(
    (lead) => lead.lastSubmittedAt >= since && (isOpen(lead.state) || lead.state === 'attached'),
  )
  if (repeated) return { kind: 'repeat', leadId: repeated.id }
  const open = same.find((lead) => isOpen(lead.state))
  return open ? { kind: 'again', leadId: open.id } : { kind: 'new' }
}
