import { accept, refuse, type Decision } from '../kernel/decision'
import { addMs, type Instant, MINUTE_MS } from '../kernel/instant'

/** Long enough for a slip to be noticed, too short for a record to be rewritten. */
const WITHDRAW_MINUTES = 10

export interface Withdrawable {
  at: Instant
  withdrawnAt: Instant | null
  /** Somebody logged another follow-up of the same customer or lead since. */
  isFollowed: boolean
}

/** Whether a follow-up can still be taken back; `again` when it was taken back before. */
export function decideWithdraw(followup: Withdrawable, now: Instant): Decision<'undo' | 'again', 'TOO_LATE'> {
  if (followup.withdrawnAt !== null) return accept('again')
  const isLate = now > addMs(followup.at, WITHDRAW_MINUTES * MINUTE_MS)
  return isLate || followup.isFollowed ? refuse('TOO_LATE') : accept('undo')
}
