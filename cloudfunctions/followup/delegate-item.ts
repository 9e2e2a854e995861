import { pageOf, reminderLabels, sayAccount, timelineLabels } from '@shared/followup/followup.labels'
import { followupContract } from '@shared/followup/followup.contract'
import { mayDelegate } from '@shared/followup/followup.policy'
import { accept, refuse } from '@shared/kernel/decision'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { addCollaborator, appendTimeline, lockVisibleCustomer } from '../customer/customer.service'
import { queueStaffMessage } from '../message/message.service'
import { findStaffName } from '../staff/staff.service'
import { handPlan } from './followup.service'
import { loadOwnItem } from './item.repository'

/**
 * Gives a follow-up to a colleague on duty, who may work on the customer from then on; the owner stays. The plan starts
 * anew with them, so that its silence is theirs.
 */
export const delegate = implement(followupContract.delegate, mayDelegate, async ({ input, actor, ...at }) => {
  const { tx, tenantId } = at
  const { staffId, name: from } = actor
  const item = await loadOwnItem(tx, tenantId, { itemId: input.itemId, staffId })
  const { customerId } = item
  if (item.kind !== 'followup' || customerId === null) return refuse('CANNOT_DELEGATE')
  const customer = await lockVisibleCustomer(tx, tenantId, actor.scope, customerId)
  const colleague = found(await findStaffName(tx, tenantId, input.staffId))
  if (!colleague.isActive || !colleague.isOnDuty) return refuse('NOT_ON_DUTY')
  if (colleague.id === staffId) return accept({})
  const who = sayAccount(customer)
  const face = { title: who, tags: [], grade: customer.grade, phone: null }
  if (colleague.id !== customer.ownerId) await addCollaborator(at, { customerId, staffId: colleague.id })
  const hand = { customerId, fromStaffId: staffId, toStaffId: colleague.id, face }
  const { planId, what } = found(await handPlan(at, hand))
  await appendTimeline(at, [
    { customerId, kind: 'note', title: timelineLabels.delegated(from, colleague.name), words: what, actorName: from },
  ])
  await queueStaffMessage(at, {
    ...reminderLabels.delegated({ who, what, from }),
    staffId: colleague.id,
    page: pageOf({ customerId, leadId: null }),
    occasionKey: `followup-delegated:${planId}`,
  })
  return accept({})
})
