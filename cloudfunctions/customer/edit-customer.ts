import { decideEdit, needsNewIndex } from '@shared/customer/card-edit.rules'
import { customerContract } from '@shared/customer/customer.contract'
import { customerFieldLabels } from '@shared/customer/customer.labels'
import { mayEdit } from '@shared/customer/customer.policy'
import { accept, refuse } from '@shared/kernel/decision'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { refreshIndex } from './customer.service'
import { isCreditCodeTaken, lockEditable, saveEdit } from './edit.repository'

export const editCustomer = implement(customerContract.edit, mayEdit, async (call) => {
  const { input, actor, tx, after: aftermath } = call
  const { customerId, version, patch } = input
  const { tenantId } = actor
  const kept = await lockEditable(tx, tenantId, actor.scope, customerId)
  if (kept.version !== version) return refuse('CUSTOMER_CHANGED')
  const decision = decideEdit(kept.before, patch)
  if (!decision.ok) {
    if (decision.code === 'CREDIT_CODE_WRONG') return refuse(decision.code)
    throw invalidInput({ 'patch.region': customerFieldLabels.regionUnknown })
  }
  const { after, changed, words } = decision.value
  if (changed.length === 0) return accept({ version })
  const { creditCode } = after
  if (changed.includes('creditCode') && creditCode !== null) {
    const isTaken = await isCreditCodeTaken(tx, tenantId, { creditCode, exceptCustomerId: customerId })
    if (isTaken) throw invalidInput({ 'patch.creditCode': customerFieldLabels.creditCodeTaken })
  }
  const saved = await saveEdit(call, { customerId, version, after, words, actorName: actor.name })
  if (saved === null) return refuse('CUSTOMER_CHANGED')
  if (needsNewIndex(changed)) await refreshIndex(call, customerId)
  aftermath.audit({
    action: 'customer.edited',
    subjectKind: 'customer',
    subjectId: customerId,
    detail: { fields: changed.join(',') },
  })
  return accept({ version: saved })
})
