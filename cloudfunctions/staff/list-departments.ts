import { accept } from '@shared/kernel/decision'
import { staffContract } from '@shared/staff/staff.contract'
import { mayListDepartments } from '@shared/staff/staff.policy'
import { implement } from '../_kernel/implement'
import { listDepartmentRows } from './department.repository'

export const listDepartments = implement(staffContract.listDepartments, mayListDepartments, async ({ actor, tx }) =>
  accept({ items: await listDepartmentRows(tx, actor.tenantId) }),
)
