import { customerContract } from '@shared/customer/customer.contract'
import { mayLock, mayReassign } from '@shared/customer/customer.policy'
import { poolTimeline } from '@shared/customer/pool.labels'
import { accept, refuse } from '@shared/kernel/decision'
import { notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { appendTimeline, lockVisibleCustomer } from './customer.service'
import { saveLock } from './pool.repository'

/** 锁定 or 解除锁定, with a line on the timeline. Only who manages the owner may. */
export const lock = implement(customerContract.lock, mayLock, async ({ input, actor, ...at }) => {
  const { tx, tenantId, now, after } = at
  const { customerId, isLocked, words } = input
  const { ownerId } = await lockVisibleCustomer(tx, tenantId, actor.scope, customerId)
  if (ownerId === null) return refuse('ONLY_OWNED')
  if (!mayReassign(actor, ownerId)) throw notFound()
  await saveLock(tx, tenantId, { customerId, isLocked, words, now })
  const title = isLocked ? poolTimeline.locked : poolTimeline.unlocked
  await appendTimeline(at, [{ customerId, kind: 'owner', title, words, actorName: actor.name }])
  after.audit({ action: 'customer.locked', subjectKind: 'customer', subjectId: customerId, detail: { isLocked } })
  return accept({})
})
