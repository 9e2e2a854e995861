import { noticeLabels, pageOf, reminderLabels, timelineLabels } from '@shared/followup/followup.labels'
import { decideHandOver, type Successor } from '@shared/followup/hand-over.rules'
import type { CustomerId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { addCollaborator, appendTimeline, changeOwner } from '../customer/customer.service'
import { queueStaffMessage } from '../message/message.service'
import { findManager } from '../staff/staff.service'
import { makePlan, pushInbox, type InboxDraft } from './followup.service'
import { listSuccessors } from './open-plan.repository'
import type { SilentCase } from './silent-case'
import './followup.events'

/** A customer whose plan stayed silent to the end goes to a colleague; a lead is given on by the word lead. */
export async function giveAway(at: At, silent: SilentCase): Promise<void> {
  const { plan, ownerId } = silent
  const { customerId, leadId, staffId: holderId } = plan
  if (customerId === null) {
    if (leadId !== null) at.after.append('followup.silent', { leadId, planId: plan.id })
    return
  }
  const colleagues = await listSuccessors(at.tx, at.tenantId, { customerId, holderId, ownerId })
  const decision = decideHandOver({ holderId, ownerId, colleagues })
  if (decision.kind === 'nobody') return tellNobody(at, silent)
  await hand(at, silent, { customerId, to: decision.to, changesOwner: decision.changesOwner })
  await tellAll(at, silent, decision.to)
}

/** Nobody can take over: it stays where it is, and the manager's notice says so. */
async function tellNobody(at: At, { plan, settings }: SilentCase): Promise<void> {
  const manager = await findManager(at.tx, at.tenantId, plan.staffId)
  if (manager === null) return
  const { title, tags, grade, customerId } = plan
  const why = { kind: 'words', words: noticeLabels.nobody(plan.staffName, settings.reassignDay) } as const
  await pushInbox(at, [
    { staffId: manager.id, kind: 'notice', subjectId: plan.id, customerId, title, tags, grade, why },
  ])
}

interface Handing {
  customerId: CustomerId
  to: Successor
  changesOwner: boolean
}

/** The customer, or at least the work on it, and the plan with the due time it had. */
async function hand(at: At, { plan, ownerId, settings }: SilentCase, handing: Handing): Promise<void> {
  const { customerId, to, changesOwner } = handing
  const { dueAt, what, title, tags, grade, phone } = plan
  const why = timelineLabels.silent(settings.reassignDay)
  const actorName = timelineLabels.system
  if (changesOwner) await changeOwner(at, { customerId, staffId: to.id, why, actorName })
  else {
    if (to.id !== ownerId) await addCollaborator(at, { customerId, staffId: to.id })
    const handed = timelineLabels.delegated(plan.staffName, to.name)
    await appendTimeline(at, [{ customerId, kind: 'note', title: handed, words: why, actorName }])
  }
  await makePlan(at, { customerId, staffId: to.id, dueAt, what, face: { title, tags, grade, phone } })
}

/** The successor, the colleague who was silent, and the manager: by message, the latter two also by notice. */
async function tellAll(at: At, { plan, settings }: SilentCase, to: Successor): Promise<void> {
  const { title, tags, grade, customerId, what, staffName: holder } = plan
  const manager = await findManager(at.tx, at.tenantId, plan.staffId)
  const silence = { who: title, what, holder, days: settings.reassignDay }
  const notice = { kind: 'notice', subjectId: plan.id, title, tags, grade } as const
  const notices: InboxDraft[] = [
    // Without the customer's id: the card is no longer theirs to open.
    { ...notice, staffId: plan.staffId, why: { kind: 'words', words: noticeLabels.taken(to.name) } },
  ]
  if (manager !== null && manager.id !== to.id) {
    const words = noticeLabels.given(holder, to.name)
    notices.push({ ...notice, staffId: manager.id, customerId, why: { kind: 'words', words } })
  }
  await pushInbox(at, notices)
  const given = { ...reminderLabels.given(silence), staffId: to.id, page: pageOf({ customerId, leadId: null }) }
  await queueStaffMessage(at, { ...given, occasionKey: `followup-given:${plan.id}` })
  const taken = {
    ...reminderLabels.taken(silence, to.name),
    staffId: plan.staffId,
    page: pageOf({ customerId: null, leadId: null }),
  }
  await queueStaffMessage(at, { ...taken, occasionKey: `followup-taken:${plan.id}` })
}
