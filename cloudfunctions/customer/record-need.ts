import { customerContract } from '@shared/customer/customer.contract'
import { customerFieldLabels } from '@shared/customer/customer.labels'
import { mayRecordNeed } from '@shared/customer/customer.policy'
import { accept } from '@shared/kernel/decision'
import { normaliseText } from '@shared/kernel/text'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { lockVisibleCustomer, recordNeed as keepNeed } from './customer.service'

export const recordNeed = implement(customerContract.recordNeed, mayRecordNeed, async (call) => {
  const { input, actor, tx, after } = call
  const { customerId, words } = input
  if (normaliseText(words) === '') throw invalidInput({ words: customerFieldLabels.needEmpty })
  await lockVisibleCustomer(tx, actor.tenantId, actor.scope, customerId)
  const need = await keepNeed(call, { customerId, words, source: '卡片上记下', recordedBy: actor.name })
  after.audit({ action: 'customer.need', subjectKind: 'customer', subjectId: customerId })
  return accept(need)
})
