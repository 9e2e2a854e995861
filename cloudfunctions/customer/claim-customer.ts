import { customerContract } from '@shared/customer/customer.contract'
import { mayClaim } from '@shared/customer/customer.policy'
import { poolTimeline } from '@shared/customer/pool.labels'
import { decideClaim, startOfDay } from '@shared/customer/pool.rules'
import { accept } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { loadSettings } from '../tenant/tenant.service'
import { changeOwner } from './customer.service'
import { countClaims, lockWanted } from './pool.repository'

/**
 * 领取: the claimer is held before the customer, so that quotas are counted one after the other, and two who want one customer
 * wait for each other: exactly one gets it.
 */
export const claim = implement(customerContract.claim, mayClaim, async ({ input, actor, ...at }) => {
  const { tx, tenantId, now, after } = at
  const { staffId, name } = actor
  const { customerId } = input
  const { pool } = await loadSettings(tx, tenantId)
  const claimsToday = await countClaims(tx, tenantId, { staffId, since: startOfDay(now) })
  const wanted = await lockWanted(tx, tenantId, { customerId, staffId })
  const decision = decideClaim({ ...wanted, claimsToday }, pool, now)
  if (!decision.ok) return decision
  await changeOwner(at, { customerId, staffId, title: poolTimeline.claimed(name), why: '', actorName: name })
  after.audit({ action: 'customer.claimed', subjectKind: 'customer', subjectId: customerId })
  return accept({ claimsLeft: pool.claimsPerDay - claimsToday - 1 })
})
