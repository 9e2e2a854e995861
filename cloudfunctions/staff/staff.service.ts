export { findManager, findStaffName, listDutyStaff } from './staff.repository'
