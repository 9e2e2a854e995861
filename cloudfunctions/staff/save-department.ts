import { accept, refuse } from '@shared/kernel/decision'
import { staffContract } from '@shared/staff/staff.contract'
import { maySaveDepartment } from '@shared/staff/staff.policy'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { insertDepartment, lockPaths, moveDepartment } from './department.repository'

export const saveDepartment = implement(
  staffContract.saveDepartment,
  maySaveDepartment,
  async ({ input, actor, tx, newId }) => {
    const { tenantId } = actor
    const paths = await lockPaths(tx, tenantId)
    const parentPath = input.parentId === null ? '' : found(paths.get(input.parentId))
    if (input.id === null) {
      const id = newId<'Department'>()
      await insertDepartment(tx, tenantId, { ...input, id, path: `${parentPath}${id}/` })
      return accept({ departmentId: id })
    }
    const fromPath = found(paths.get(input.id))
    if (parentPath.startsWith(fromPath)) return refuse('DEPARTMENT_CIRCLE')
    await moveDepartment(tx, tenantId, { ...input, id: input.id, fromPath, toPath: `${parentPath}${input.id}/` })
    return accept({ departmentId: input.id })
  },
)
