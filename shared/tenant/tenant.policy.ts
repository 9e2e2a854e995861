import { publicOn, staffWith } from '../kernel/policy'

export const mayReadCompany = publicOn('a passer-by sees whose door it is before leaving a wish')
export const mayReadSettings = staffWith('owner', 'manager')
export const mayChangeSettings = staffWith('owner')
export const mayListAudit = staffWith('owner', 'manager')
