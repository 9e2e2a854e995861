import { poolTimeline } from '@shared/customer/pool.labels'
import { followupContract } from '@shared/followup/followup.contract'
import { pageOf, sayAccount } from '@shared/followup/followup.labels'
import { mayAssign } from '@shared/followup/followup.policy'
import { poolWhy, reclaimMessages, reclaimNotices } from '@shared/followup/pool.labels'
import { isInScope } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import { found, notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { changeOwner, loadVisibleCustomer, lockPooled } from '../customer/customer.service'
import { queueStaffMessage } from '../message/message.service'
import { findStaffName } from '../staff/staff.service'
import { pushInbox } from './followup.service'

/** A customer of the pool goes to one of the manager's people, who reads of it at once. */
export const assign = implement(followupContract.assign, mayAssign, async ({ input, actor, ...at }) => {
  const { tx, tenantId, after } = at
  const { customerId, staffId } = input
  const { ownerId } = found(await lockPooled(tx, tenantId, customerId))
  if (ownerId !== null) return refuse('NOT_IN_POOL')
  const colleague = found(await findStaffName(tx, tenantId, staffId))
  if (!isInScope(actor.scope, staffId)) throw notFound()
  if (!colleague.isActive) return refuse('NOT_ACTIVE')
  const title = poolTimeline.assigned(colleague.name)
  await changeOwner(at, { customerId, staffId, title, why: poolWhy.assigned, actorName: actor.name })
  const who = sayAccount(await loadVisibleCustomer(tx, tenantId, null, customerId))
  const why = { kind: 'words', words: reclaimNotices.given(actor.name) } as const
  await pushInbox(at, [{ staffId, kind: 'notice', subjectId: customerId, customerId, title: who, tags: [], why }])
  await queueStaffMessage(at, {
    ...reclaimMessages.given(who, actor.name),
    staffId,
    page: pageOf({ customerId, leadId: null }),
    occasionKey: `pool-given:${customerId}:${at.now}`,
  })
  after.audit({ action: 'customer.assigned', subjectKind: 'customer', subjectId: customerId, detail: { staffId } })
  return accept({})
})
