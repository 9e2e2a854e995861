import { staffWith } from '../kernel/policy'

export const mayListStaff = staffWith()
export const mayListDepartments = staffWith()
export const maySaveStaff = staffWith('owner')
export const maySaveDepartment = staffWith('owner')
/** Everybody for themselves, a manager for their people: the rows are held to the scope. */
export const maySetDuty = staffWith()
