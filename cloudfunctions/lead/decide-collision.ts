import type { StaffActor } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import type { StaffId } from '@shared/kernel/ids'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { outcomeWords, sayDecision } from '@shared/lead/lead-desk.labels'
import { mayDecideBetween, mayDecideCollision } from '@shared/lead/lead-desk.policy'
import { customerPage } from '@shared/lead/lead-messages.labels'
import type { At } from '../_kernel/at'
import { Boundary, found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { addCollaborator, appendTimeline, changeOwner, loadVisibleCustomer } from '../customer/customer.service'
import { closeInbox, handPlan } from '../followup/followup.service'
import { queueStaffMessage } from '../message/message.service'
import {
  lockCollision,
  settleCollision,
  type CollisionOutcome,
  type LockedCollision,
} from './collision-desk.repository'

interface Verdict {
  collisionId: string
  outcome: Exclude<CollisionOutcome, 'open'>
  words: string
}

/** What the outcome means for who works with the customer. */
async function applyOutcome(at: At, locked: LockedCollision, verdict: Verdict, actor: StaffActor): Promise<void> {
  const { customerId, newcomerId } = locked
  const why = sayDecision(verdict.outcome, verdict.words)
  if (newcomerId !== null && verdict.outcome === 'newcomer_gets') {
    await changeOwner(at, { customerId, staffId: newcomerId, why, actorName: actor.name })
    await handPlan(at, { customerId, fromStaffId: locked.ownerId, toStaffId: newcomerId })
  }
  if (newcomerId !== null && verdict.outcome === 'shared')
    await addCollaborator(at, { customerId, staffId: newcomerId })
  await appendTimeline(at, [
    {
      customerId,
      leadId: locked.leadId,
      kind: 'collision',
      title: `撞单裁决：${outcomeWords[verdict.outcome]}`,
      words: verdict.words,
      actorName: actor.name,
      sourceId: verdict.collisionId,
    },
  ])
}

async function tellBoth(at: At, locked: LockedCollision, verdict: Verdict): Promise<void> {
  const { name } = await loadVisibleCustomer(at.tx, at.tenantId, null, locked.customerId)
  const sides = [locked.ownerId, locked.newcomerId].flatMap((staffId): StaffId[] => (staffId === null ? [] : [staffId]))
  for (const staffId of sides) {
    const maySee = staffId === locked.ownerId || verdict.outcome !== 'owner_keeps'
    await queueStaffMessage(at, {
      staffId,
      title: '撞单有结果了',
      body: `${maySee ? name : '您的新线索'}：${sayDecision(verdict.outcome, verdict.words)}`,
      page: maySee ? customerPage(locked.customerId) : null,
      reason: '撞单结果要告诉双方',
      occasionKey: `collision-decided:${verdict.collisionId}:${staffId}`,
    })
  }
}

export const decideCollision = implement(
  leadDeskContract.decideCollision,
  mayDecideCollision,
  async ({ input, actor, ...at }) => {
    const { tx, tenantId, now } = at
    const locked = found(await lockCollision(tx, tenantId, { collisionId: input.collisionId, scope: actor.scope }))
    if (!mayDecideBetween(actor, locked)) throw new Boundary('NOT_ALLOWED')
    if (locked.outcome !== 'open') return refuse('ALREADY_DECIDED')
    await settleCollision(tx, tenantId, { ...input, decidedBy: actor.name, now })
    await applyOutcome(at, locked, input, actor)
    await closeInbox(tx, tenantId, { subjectId: input.collisionId, closedBy: input.collisionId })
    await tellBoth(at, locked, input)
    return accept({ outcome: input.outcome })
  },
)
