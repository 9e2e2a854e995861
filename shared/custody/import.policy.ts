import { staffWith } from '../kernel/policy'

/** Bringing in whole files of customers, and taking them back. */
export const mayImport = staffWith('owner', 'manager')
