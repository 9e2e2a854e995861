import { staffWith } from '../kernel/policy'

export const mayListBox = staffWith()
/** The secret opens the whole address book: only the owner holds it. */
export const maySetUpWecom = staffWith('owner')
