export { findManager, findStaffName, listDutyStaff, type DutyStaff } from './staff.repository'
