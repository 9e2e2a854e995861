import { mayReleaseRow } from '@shared/customer/customer.policy'
import { followupContract } from '@shared/followup/followup.contract'
import { mayRelease } from '@shared/followup/followup.policy'
import { poolWhy } from '@shared/followup/pool.labels'
import { accept, refuse } from '@shared/kernel/decision'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { changeOwner, loadVisibleCustomer, lockPooled } from '../customer/customer.service'
import { closeInbox } from './followup.service'

/** 放回公海: the customer with everything it has; only what was planned for it ends, since nobody follows it now. */
export const release = implement(followupContract.release, mayRelease, async ({ input, actor, ...at }) => {
  const { tx, tenantId, after } = at
  const { customerId, reason, words } = input
  if (reason === 'other' && words === '') return refuse('SAY_WHY')
  await loadVisibleCustomer(tx, tenantId, actor.scope, customerId)
  const { ownerId, isLocked } = found(await lockPooled(tx, tenantId, customerId))
  if (!mayReleaseRow(actor, ownerId)) return refuse('ONLY_OWNER')
  if (isLocked) return refuse('LOCKED')
  const why = poolWhy.released(reason, words)
  await changeOwner(at, { customerId, staffId: null, poolReason: reason, why, actorName: actor.name })
  await closeInbox(tx, tenantId, { subjectId: customerId, closedBy: at.newId() })
  after.audit({
    action: 'customer.released',
    subjectKind: 'customer',
    subjectId: customerId,
    detail: { reason, ownerId },
  })
  return accept({})
})
