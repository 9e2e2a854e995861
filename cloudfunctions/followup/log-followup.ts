import { followupContract } from '@shared/followup/followup.contract'
import { sayAccount, timelineLabels } from '@shared/followup/followup.labels'
import { mayLogFollowup } from '@shared/followup/followup.policy'
import type { InboxFace } from '@shared/followup/inbox.types'
import { hasContent, isContact, isValidFollowup } from '@shared/followup/valid-followup.rules'
import { actorKey, type StaffActor } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import type { CustomerId, LeadId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import type { Tx } from '../_kernel/transaction'
import { appendTimeline, lockVisibleCustomer, noteFollowupFacts, touchCustomer } from '../customer/customer.service'
import { attachFiles } from '../file/file.service'
import { insertFollowup, lockLeadInHand, type NewFollowup } from './followup.repository'
import { makePlan } from './followup.service'
import { subjectIdOf, type Subject } from './subject'

interface Target {
  subject: Subject
  face: InboxFace
}

async function lockCustomer(tx: Tx, actor: StaffActor, customerId: CustomerId, leadId: LeadId | null): Promise<Target> {
  const customer = await lockVisibleCustomer(tx, actor.tenantId, actor.scope, customerId)
  const face = { title: sayAccount(customer), tags: [], grade: customer.grade, phone: null }
  return { subject: { customerId, leadId }, face }
}

/** Whom the follow-up is about, held until this is saved. A lead that became a customer in the meantime is that customer. */
async function lockTarget(
  tx: Tx,
  actor: StaffActor,
  input: { customerId: CustomerId | null; leadId: LeadId | null },
): Promise<Target> {
  if (input.customerId !== null) return lockCustomer(tx, actor, input.customerId, null)
  if (input.leadId === null) throw invalidInput({ customerId: '请先选客户或线索' })
  const { customerId, ...face } = await lockLeadInHand(tx, actor.tenantId, actor.scope, input.leadId)
  return customerId === null
    ? { subject: { leadId: input.leadId }, face }
    : lockCustomer(tx, actor, customerId, input.leadId)
}

interface NextStep {
  at: string
  what: string
}

/** The timeline and the card learn what was done and what comes next. */
async function tell(at: At, followup: NewFollowup, told: { next: NextStep | null; actorName: string }): Promise<void> {
  const { id, subject, isValid, way, result, words, fileIds } = followup
  const { next, actorName } = told
  const said = next === null ? [words] : [words, timelineLabels.next(next.what)]
  await appendTimeline(at, [
    {
      customerId: subject.customerId ?? null,
      leadId: subject.leadId ?? null,
      kind: 'followup',
      title: timelineLabels.title(way, result),
      words: said.filter((line) => line !== '').join('\n'),
      actorName,
      fileIds,
      sourceId: id,
    },
  ])
  if (!subject.customerId) return
  await noteFollowupFacts(at.tx, at.tenantId, subject.customerId, {
    followups: 1,
    ...(isValid ? { lastFollowupAt: at.now } : {}),
    nextFollowupAt: next?.at ?? null,
    nextFollowupWhat: next?.what ?? null,
  })
  await touchCustomer(at.tx, at.tenantId, subject.customerId, at.now)
}

export const log = implement(followupContract.log, mayLogFollowup, async ({ input, actor, ...at }) => {
  const { tx, tenantId, now } = at
  const { way, result, words, fileIds, next } = input
  const content = { way, result, words, fileCount: fileIds.length }
  if (!hasContent(content)) return refuse('NOTHING_WRITTEN')
  if (next !== null && next.at <= now) return refuse('NEXT_IN_PAST')
  const { subject, face } = await lockTarget(tx, actor, input)
  const id = at.newId()
  const isValid = isValidFollowup(content)
  const { staffId } = actor
  const followup = { id, subject, staffId, way, result, words, isValid, fileIds }
  await insertFollowup(tx, tenantId, followup, now)
  const plan = next === null ? null : await makePlan(at, { ...subject, staffId, dueAt: next.at, what: next.what, face })
  await tell(at, followup, { next, actorName: actor.name })
  const hangsOn = { kind: subject.customerId ? 'customer' : 'lead', id: subjectIdOf(subject) }
  await attachFiles(tx, tenantId, { fileIds, createdBy: actorKey(actor), ...hangsOn })
  if (subject.leadId) {
    const about = { followupId: id, customerId: subject.customerId ?? null, leadId: subject.leadId, staffId }
    at.after.append('followup.logged', { ...about, isValid, isContact: isContact(content), at: now })
  }
  return accept({ followupId: id, nextAt: next?.at ?? null, planId: plan?.planId ?? null })
})
