import { memberOnly, publicOn, staffWith } from '../kernel/policy'

export const mayListBox = staffWith()
export const mayAcceptSubscriptions = memberOnly
/** The secret opens the whole address book: only the owner holds it. */
export const maySetUpWecom = staffWith('owner')
/** The account costs money with every SMS. */
export const maySetUpReach = staffWith('owner')
export const mayReceiveReports = publicOn('the SMS platform reports by a secret path and signs nothing')
