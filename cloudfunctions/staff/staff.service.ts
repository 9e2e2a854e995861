import type { StaffId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { insertDepartment } from './department.repository'
import type { Tx } from '../_kernel/transaction'
import { insertStaff, listStaffRows, type StaffRow } from './staff.repository'

export { countOtherOwners, deactivate, lockColleagues, type ColleagueRow } from './leave.repository'
export {
  findManager,
  findStaffName,
  listArrangers,
  listColleagues,
  listDutyStaff,
  type Colleague,
} from './staff.repository'

/** The first two rows of a company's people: its root department and the owner in it. @param owner.phone E.164 */
export async function addOwner(
  at: At,
  owner: { name: string; phone: string; wecomUserid: string; departmentName: string },
): Promise<{ staffId: StaffId }> {
  const [departmentId, staffId] = [at.newId<'Department'>(), at.newId<'Staff'>()]
  await insertDepartment(at.tx, at.tenantId, {
    id: departmentId,
    name: owner.departmentName,
    parentId: null,
    path: `${departmentId}/`,
  })
  const { name, phone } = owner
  const wecomUserid = owner.wecomUserid.toLowerCase() || null
  const draft = { id: staffId, name, phone, role: 'owner' as const, departmentId, capacityWeight: 1, wecomUserid }
  await insertStaff(at.tx, at.tenantId, draft, at.now)
  return { staffId }
}

/** Everybody of the company, also who left. */
export const listEverybody = (tx: Tx, tenantId: TenantId): Promise<StaffRow[]> =>
  listStaffRows(tx, tenantId, { scope: null, hasInactive: true })
