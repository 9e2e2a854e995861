import { memberOnly, staffWith } from '../kernel/policy'

export const mayListBox = staffWith()
export const mayAcceptSubscriptions = memberOnly
