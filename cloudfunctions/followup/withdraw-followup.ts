import { followupContract } from '@shared/followup/followup.contract'
import { mayWithdraw } from '@shared/followup/followup.policy'
import { decideWithdraw } from '@shared/followup/withdraw.rules'
import { accept } from '@shared/kernel/decision'
import type { CustomerId, LeadId, TenantId } from '@shared/kernel/ids'
import { notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import type { Tx } from '../_kernel/transaction'
import { lockVisibleCustomer, noteFollowupFacts, removeTimelineOf } from '../customer/customer.service'
import './followup.events'
import { lockLeadInHand } from './followup.repository'
import type { Subject } from './subject'
import { loadOwnFollowup, loadWithdrawable, undoFollowup } from './withdraw.repository'

/** One may take back one's own words also when the customer is somebody else's by now, so the scope is not asked. */
async function lockSubject(
  tx: Tx,
  tenantId: TenantId,
  { customerId, leadId }: { customerId: CustomerId | null; leadId: LeadId | null },
): Promise<Subject> {
  if (customerId !== null) {
    await lockVisibleCustomer(tx, tenantId, null, customerId)
    return { customerId, leadId }
  }
  if (leadId === null) throw notFound()
  await lockLeadInHand(tx, tenantId, null, leadId)
  return { leadId }
}

export const withdraw = implement(followupContract.withdraw, mayWithdraw, async ({ input, actor, tx, now, after }) => {
  const { tenantId, staffId } = actor
  const { followupId } = input
  const subject = await lockSubject(tx, tenantId, await loadOwnFollowup(tx, tenantId, { followupId, staffId }))
  const followup = await loadWithdrawable(tx, tenantId, { followupId, subject })
  const decision = decideWithdraw(followup, now)
  if (!decision.ok) return decision
  if (decision.value === 'again') return accept({})
  const undone = await undoFollowup(tx, tenantId, { id: followupId, at: followup.at, subject }, now)
  await removeTimelineOf(tx, tenantId, followupId)
  if (subject.customerId)
    await noteFollowupFacts(tx, tenantId, subject.customerId, {
      followups: -1,
      lastFollowupAt: undone.lastValidAt,
      nextFollowupAt: undone.dueAt,
      nextFollowupWhat: undone.what,
    })
  // Its reminders may have passed it by while it was closed; a step that is too early waits, one that was taken is skipped.
  if (undone.planId !== null) after.append('followup.step', { planId: undone.planId, step: 'due' })
  const { leadId } = subject
  if (leadId) {
    const isPlanned = undone.planId !== null
    after.append('followup.withdrawn', { followupId, leadId, at: followup.at, isPlanned })
  }
  return accept({})
})
