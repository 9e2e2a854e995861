import { accept } from '@shared/kernel/decision'
import { staffContract } from '@shared/staff/staff.contract'
import { mayListStaff } from '@shared/staff/staff.policy'
import { implement } from '../_kernel/implement'
import { listStaffRows } from './staff.repository'

/** Colleagues one may give work to: a rep sees the company's names (to hand over), a manager their people, the owner all. */
export const list = implement(staffContract.list, mayListStaff, async ({ input, actor, tx }) => {
  const scope = actor.role === 'manager' ? actor.scope : null
  return accept({ items: await listStaffRows(tx, actor.tenantId, { scope, hasInactive: input.includeInactive }) })
})
