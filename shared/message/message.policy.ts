import { staffWith } from '../kernel/policy'

export const mayListBox = staffWith()
