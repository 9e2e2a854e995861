import { morningOf } from '@shared/followup/silence.rules'
import { sayAccount } from '@shared/followup/followup.labels'
import type { InboxFace } from '@shared/followup/inbox.types'
import type { CustomerId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'
import { loadVisibleCustomer, noteFollowupFacts } from '../customer/customer.service'
import './followup.events'
import { closeItems, moveItems, upsertItems, type InboxClosing, type InboxDraft } from './inbox.repository'
import { lockOpenPlanOf } from './open-plan.repository'
import { deletePlansOf, findItemFace, insertPlan, movePlanRows } from './plan.repository'
import type { Subject } from './subject'

export { handWork } from './hand-work'
export { appointSweep } from './sweep-pool'
export type { InboxClosing, InboxDraft } from './inbox.repository'

/** Puts items into colleagues' inboxes, once per (colleague, kind, subject) while open. One statement. */
export async function pushInbox(at: At, drafts: readonly InboxDraft[]): Promise<void> {
  if (drafts.length > 0) await upsertItems(at, drafts)
}

/** Closes what the inboxes say about a subject; its open plan ends with its follow-up item. One statement, and one per customer whose plan ended. */
export async function closeInbox(tx: Tx, tenantId: TenantId, closing: InboxClosing): Promise<void> {
  for (const customerId of await closeItems(tx, tenantId, closing))
    await noteFollowupFacts(tx, tenantId, customerId, { nextFollowupAt: null, nextFollowupWhat: null })
}

type PlanDraft = Subject & {
  staffId: StaffId
  dueAt: Instant
  what: string
  /** How the item looks; without it, as the customer is called or as the lead's last item looked. */
  face?: InboxFace
}

async function faceOf({ tx, tenantId }: At, subject: Subject): Promise<InboxFace> {
  if (!subject.customerId) {
    const face = await findItemFace(tx, tenantId, subject)
    if (face === null) throw new Error('a plan for a lead that was in no inbox needs a face')
    return face
  }
  const customer = await loadVisibleCustomer(tx, tenantId, null, subject.customerId)
  return { title: sayAccount(customer), tags: [], grade: customer.grade, phone: null }
}

/**
 * Sets the next step of a customer or lead in place of the one before, puts it into the inbox from the morning of its day,
 * and starts its reminders. One statement when the face is given, else two.
 */
export async function makePlan(at: At, draft: PlanDraft): Promise<{ planId: string }> {
  const { staffId, dueAt, what } = draft
  const face = draft.face ?? (await faceOf(at, draft))
  const [planId, itemId, morning] = [at.newId(), at.newId(), morningOf(dueAt)]
  const wakeAt = morning > at.now ? morning : null
  await insertPlan(at, { planId, itemId, subject: draft, staffId, dueAt, what, face, wakeAt })
  if (wakeAt !== null) at.after.append('followup.wake', { itemId }, { runAt: wakeAt })
  at.after.append('followup.step', { planId, step: 'due' }, { runAt: dueAt > at.now ? dueAt : at.now })
  return { planId }
}

/** As `makePlan`, and the customer's card knows it. */
export async function planNext(at: At, draft: PlanDraft): Promise<{ planId: string }> {
  const plan = await makePlan(at, draft)
  if (draft.customerId) {
    const { dueAt: nextFollowupAt, what: nextFollowupWhat } = draft
    await noteFollowupFacts(at.tx, at.tenantId, draft.customerId, { nextFollowupAt, nextFollowupWhat })
  }
  return plan
}

/** The plans of customers whose making is undone go with them. */
export const dropPlans = ({ tx, tenantId }: At, customerIds: readonly CustomerId[]): Promise<void> =>
  deletePlansOf(tx, tenantId, customerIds)

/**
 * Gives a customer's open plan to a colleague with the due time it had, and its silence starts anew: whoever changes an
 * owner calls it too. Two or three statements; null when `fromStaffId` holds none.
 */
export async function handPlan(
  at: At,
  hand: { customerId: CustomerId; fromStaffId: StaffId; toStaffId: StaffId; face?: InboxFace },
): Promise<{ planId: string; what: string } | null> {
  const { customerId, fromStaffId, toStaffId, face } = hand
  const plan = await lockOpenPlanOf(at.tx, at.tenantId, { customerId, staffId: fromStaffId })
  if (plan === null) return null
  const made = await makePlan(at, { ...plan, customerId, staffId: toStaffId, ...(face ? { face } : {}) })
  return { ...made, what: plan.what }
}

/** A lead became this customer (new or known): its follow-ups and its open plan go with it. Two statements. */
export async function movePlans(at: At, move: { fromLeadId: LeadId; toCustomerId: CustomerId }): Promise<void> {
  const { tx, tenantId } = at
  const moved = await movePlanRows(tx, tenantId, move)
  if (moved === null || (moved.followups === 0 && moved.nextAt === null)) return
  await noteFollowupFacts(tx, tenantId, move.toCustomerId, {
    followups: moved.followups,
    ...(moved.lastValidAt === null ? {} : { lastFollowupAt: moved.lastValidAt }),
    ...(moved.nextAt === null ? {} : { nextFollowupAt: moved.nextAt, nextFollowupWhat: moved.nextWhat }),
  })
}

/** What else stands in inboxes about the lead is about this customer from now on. One statement. */
export const moveInbox = (at: At, move: { fromLeadId: LeadId; toCustomerId: CustomerId }): Promise<void> =>
  moveItems(at.tx, at.tenantId, move)
