import { staffWith } from '../kernel/policy'

/** One's own inbox. */
export const mayReadInbox = staffWith()
export const mayTidyInbox = staffWith()
/** Whose customer or lead it is, is held to the scope. */
export const mayLogFollowup = staffWith()
/** Only one's own, within its ten minutes. */
export const mayWithdraw = staffWith()
export const mayDelegate = staffWith()
/** Whose customer it is, is held to the scope and asked again. */
export const mayRelease = staffWith('owner', 'manager', 'rep')
export const mayAssign = staffWith('owner', 'manager')
export const mayListPhrases = staffWith()
