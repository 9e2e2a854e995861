import * as session from '../../../cloudfunctions/session/session.repository'
import * as department from '../../../cloudfunctions/staff/department.repository'
import * as staff from '../../../cloudfunctions/staff/staff.repository'
import * as tenant from '../../../cloudfunctions/tenant/tenant.repository'
import { brandId } from '@shared/kernel/ids'
import type { AttemptsOf, Foreign } from './foreign'

const FAR_AHEAD = '2030-01-01T00:00:00.000Z'

const colleague = (b: Foreign): staff.StaffDraft => ({
  id: b.staffId,
  name: '别的同事',
  phone: '+8613700008888',
  role: 'rep',
  departmentId: b.departmentId,
  capacityWeight: 1,
  wecomUserid: null,
})

const sessions: AttemptsOf<typeof session> = {
  insertSession: (at, { staffId }) => {
    const made = { tokenHash: 'a-hash', holder: { staffId }, now: at.now, expiresAt: FAR_AHEAD }
    return session.insertSession(at.tx, at.tenantId, made)
  },
  revokeSessions: (at, { staffId }) => session.revokeSessions(at.tx, at.tenantId, { holder: { staffId }, now: at.now }),
  findOpenid: (at, b) => session.findOpenid(at.tx, at.tenantId, b.memberSecret),
  findNthStaff: (at) => session.findNthStaff(at.tx, at.tenantId, 'owner', 0),
  findNthMember: (at) => session.findNthMember(at.tx, at.tenantId, 0),
  findStaffBy: (at, b) => session.findStaffBy(at.tx, at.tenantId, { phone: b.staffPhone }),
  upsertMember: (at, { openid }) =>
    session.upsertMember(at.tx, at.tenantId, { id: at.newId(), openid, unionid: 'a-unionid', now: at.now }),
  loadMe: (at, { staffId }) => session.loadMe(at.tx, at.tenantId, { staffId }),
  lockCode: (at, b) => session.lockCode(at.tx, at.tenantId, b.staffPhone),
  saveCode: (at, b) => {
    const code = { phone: b.staffPhone, codeHash: 'another-hash', now: at.now, expiresAt: FAR_AHEAD }
    return session.saveCode(at.tx, at.tenantId, code)
  },
  settleCode: (at, b) => session.settleCode(at.tx, at.tenantId, b.staffPhone, 'used'),
}

const departments: AttemptsOf<typeof department> = {
  listDepartmentRows: (at) => department.listDepartmentRows(at.tx, at.tenantId),
  lockPaths: async (at) => [...(await department.lockPaths(at.tx, at.tenantId))],
  insertDepartment: (at, b) => {
    const path = `${b.departmentId}/new/`
    return department.insertDepartment(at.tx, at.tenantId, {
      id: brandId('new'),
      name: '新',
      parentId: b.departmentId,
      path,
    })
  },
  moveDepartment: (at, b) => {
    const move = { id: b.departmentId, name: '别的部门', parentId: b.rootId }
    const paths = { fromPath: `${b.rootId}/${b.departmentId}/`, toPath: 'elsewhere/' }
    return department.moveDepartment(at.tx, at.tenantId, { ...move, ...paths })
  },
}

const staffs: AttemptsOf<typeof staff> = {
  listStaffRows: (at, b) => staff.listStaffRows(at.tx, at.tenantId, { scope: [b.staffId], hasInactive: true }),
  insertStaff: (at, b) => staff.insertStaff(at.tx, at.tenantId, { ...colleague(b), id: at.newId() }, at.now),
  updateStaff: (at, b) => staff.updateStaff(at.tx, at.tenantId, colleague(b), 1),
  isTaken: (at, b) => {
    const other: staff.StaffDraft = { ...colleague(b), id: at.newId(), phone: b.staffPhone }
    return staff.isTaken(at.tx, at.tenantId, other)
  },
  updateDuty: (at, b) => staff.updateDuty(at.tx, at.tenantId, { staffId: b.staffId, isOnDuty: false, scope: null }),
  listDutyStaff: (at, b) => staff.listDutyStaff(at.tx, at.tenantId, { staffIds: [], departmentId: b.departmentId }),
  findManager: (at, b) => staff.findManager(at.tx, at.tenantId, b.staffId),
  findStaffName: (at, b) => staff.findStaffName(at.tx, at.tenantId, b.staffId),
  listColleagues: (at) => staff.listColleagues(at.tx, at.tenantId),
  listArrangers: (at) => staff.listArrangers(at.tx, at.tenantId),
}

const tenants: AttemptsOf<typeof tenant> = {
  readSettingsRow: (at) => tenant.readSettingsRow(at.tx, at.tenantId),
  lockTenant: (at) => tenant.lockTenant(at.tx, at.tenantId),
  saveSetting: (at) => tenant.saveSetting(at.tx, at.tenantId, { key: 'lead', value: {}, now: at.now }),
  insertTenant: (at) =>
    tenant.insertTenant(at.tx, { id: at.tenantId, code: 'another-code', name: '别家', now: at.now }),
  loadTenant: (at) => tenant.loadTenant(at.tx, at.tenantId),
  listAuditRows: (at, b) => {
    const filter = { subjectId: null, actorKeys: [`staff:${b.staffId}`], from: null, limit: 99 }
    return tenant.listAuditRows(at.tx, at.tenantId, filter)
  },
}

export const peopleAttempts = {
  'session/session': sessions,
  'staff/department': departments,
  'staff/staff': staffs,
  'tenant/tenant': tenants,
}
