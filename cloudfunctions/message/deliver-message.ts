import type { DeliveryOutcome, Settlement } from '@shared/message/delivery.rules'
import { roomAt, settleDelivery } from '@shared/message/delivery.rules'
import type { StaffId } from '@shared/kernel/ids'
import { messageLabels, sayWay } from '@shared/message/message.labels'
import { isPurpose, purposes } from '@shared/message/purpose.rules'
import type { EventCall, EventScope } from '../_kernel/event-handler'
import { findFull, lockMessage, markSending, settleMessage, type DueMessage } from './message.repository'
import { queueStaffMessage } from './message.service'
import { blacklistPhone } from './reach.repository'
import { sendMessage, type Ready } from './send-message'
import { tellInstead } from './tell-member'
import { findTemplate } from './template.repository'
import { WECOM_MEMBER_LIMITS } from './wecom-client.quota'
import { changePurse, type PurseChange } from './wallet.repository'

async function findTemplateOf(
  { tx, tenantId }: EventScope,
  { channel, purpose }: DueMessage,
): Promise<Ready['template']> {
  if (channel === 'wecom_app' || purpose === null) return null
  return findTemplate(tx, tenantId, { channel, use: isPurpose(purpose) ? purposes[purpose].template : 'code' })
}

/** Puts the message off until its recipient's limits have room; it was not tried. @returns whether it has to wait */
async function waitsForRoom({ tx, tenantId, now, after }: EventScope, message: DueMessage): Promise<boolean> {
  if (message.channel !== 'wecom_app' || message.staffId === null) return false
  const { staffId, id: messageId } = message
  const full = await findFull(tx, tenantId, { staffId, messageId }, { now, ...WECOM_MEMBER_LIMITS })
  const runAt = roomAt(full, WECOM_MEMBER_LIMITS.perMinute)
  if (runAt === null) return false
  after.append('message.deliver', { messageId: message.id }, { runAt })
  return true
}

/** Takes the message for this try; null when there is nothing to send. */
const take = (event: EventCall<{ messageId: string }>): Promise<Ready | null> =>
  event.transact(async (scope) => {
    const { tx, tenantId, now } = scope
    const message = await lockMessage(tx, tenantId, event.payload.messageId)
    if (message?.state === 'sending') {
      // The process that sent it died before noting the answer: nobody knows, so nobody sends again.
      await settleMessage(tx, tenantId, message.id, { state: 'unknown', failure: messageLabels.CRASHED, at: now })
      return null
    }
    if (message?.state !== 'intended' || (await waitsForRoom(scope, message))) return null
    const template = await findTemplateOf(scope, message)
    await markSending(tx, tenantId, message.id)
    return { message, template }
  })

/** What happens to the credit of a message that did not arrive: the platform took it, or says it never was there. */
function purseChangeOf(outcome: DeliveryOutcome): PurseChange {
  const lesson = outcome.status === 'failed' ? outcome.lesson : undefined
  if (lesson === 'credits_gone') return 'emptied'
  return lesson === 'template_banned' ? 'banned' : 'returned'
}

/** A colleague's login code that no SMS could carry. */
const tellByWecom = (scope: EventScope, { id, title, body }: DueMessage, staffId: StaffId, failure: string) =>
  queueStaffMessage(scope, {
    staffId,
    title,
    body,
    page: null,
    reason: sayWay.byWecom(failure),
    occasionKey: `instead:${id}`,
  })

/** What a definite failure teaches, and the next way it leaves open. */
async function learn(scope: EventScope, message: DueMessage, outcome: DeliveryOutcome, failure: string): Promise<void> {
  const { tx, tenantId, now } = scope
  const { channel, memberId, filling, phone } = message
  if (channel === 'sms' && phone !== null && outcome.status === 'failed' && outcome.lesson === 'phone_refused')
    await blacklistPhone(tx, tenantId, { phone, reason: failure, now })
  if (channel === 'sms' && message.staffId !== null) await tellByWecom(scope, message, message.staffId, failure)
  if (channel !== 'subscribe' || memberId === null || !filling?.template) return
  await changePurse(tx, tenantId, { memberId, template: filling.template, change: purseChangeOf(outcome), now })
  await tellInstead(scope, { ...message, failure })
}

async function settle(scope: EventScope, message: DueMessage, outcome: DeliveryOutcome): Promise<void> {
  const settled: Settlement = settleDelivery(outcome, message.attempts + 1, scope.now)
  await settleMessage(scope.tx, scope.tenantId, message.id, { ...settled, at: scope.now })
  if (settled.state === 'intended')
    scope.after.append('message.deliver', { messageId: message.id }, { runAt: settled.retryAt })
  if (settled.state === 'failed') await learn(scope, message, outcome, settled.failure)
}

/** intended → sending → (the platform) → sent, failed or unknown: each step committed before the next. */
export async function deliverMessage(event: EventCall<{ messageId: string }>): Promise<void> {
  const ready = await take(event)
  if (ready === null) return
  const outcome = await sendMessage(event.ports, event.tenantId, ready)
  await event.finish((scope) => settle(scope, ready.message, outcome))
}
