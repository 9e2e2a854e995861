import { customerContract } from '@shared/customer/customer.contract'
import { maySetTags } from '@shared/customer/customer.policy'
import { accept } from '@shared/kernel/decision'
import { normaliseText } from '@shared/kernel/text'
import { implement } from '../_kernel/implement'
import { lockVisibleCustomer, setTagNames } from './customer.service'

export const setTags = implement(customerContract.setTags, maySetTags, async (call) => {
  const { input, actor, tx, after } = call
  const { customerId } = input
  await lockVisibleCustomer(tx, actor.tenantId, actor.scope, customerId)
  const tagNames = input.tagNames.map(normaliseText).filter((name) => name !== '')
  const tags = await setTagNames(call, { customerId, tagNames })
  after.audit({
    action: 'customer.tags',
    subjectKind: 'customer',
    subjectId: customerId,
    detail: { tags: tags.length },
  })
  return accept({ tags })
})
