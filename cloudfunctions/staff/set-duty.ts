import './staff.events'
import { accept } from '@shared/kernel/decision'
import { staffContract } from '@shared/staff/staff.contract'
import { maySetDuty } from '@shared/staff/staff.policy'
import { notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { updateDuty } from './staff.repository'

export const setDuty = implement(staffContract.setDuty, maySetDuty, async ({ input, actor, tx, after }) => {
  const scope = actor.role === 'owner' || actor.role === 'manager' ? actor.scope : [actor.staffId]
  if (!(await updateDuty(tx, actor.tenantId, { ...input, scope }))) throw notFound()
  if (input.isOnDuty) after.append('staff.onDuty', { staffId: input.staffId })
  return accept({ isOnDuty: input.isOnDuty })
})
