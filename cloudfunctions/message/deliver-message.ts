import type { DeliveryOutcome } from '@shared/message/delivery.rules'
import { settleDelivery } from '@shared/message/delivery.rules'
import { messageLabels } from '@shared/message/message.labels'
import type { TenantId } from '@shared/kernel/ids'
import type { EventCall } from '../_kernel/event-handler'
import type { Ports } from '../_kernel/ports'
import { lockMessage, markSending, settleMessage, type DueMessage } from './message.repository'

const definite = (code: keyof typeof messageLabels): DeliveryOutcome => ({
  status: 'failed',
  code,
  reason: messageLabels[code],
  isRetryable: false,
})

async function send(ports: Ports, tenantId: TenantId, message: DueMessage): Promise<DeliveryOutcome> {
  const client = await ports.wecomOf(tenantId)
  if (client === null) return definite('NOT_BOUND')
  if (message.wecomUserid === null) return definite('NO_ACCOUNT')
  const report = await client.sendAppMessage({
    toUserids: [message.wecomUserid],
    kind: 'textcard',
    title: message.title,
    lines: [{ text: message.reason, tone: 'gray' }, { text: message.body }],
    url: ports.pageLink(message.page ?? '/pages/start/index'),
    buttonText: '打开',
  })
  const outcome = report.recipients[0]
  if (outcome === undefined || outcome.status === 'unknown')
    return { status: 'unknown', reason: outcome?.reason ?? messageLabels.CRASHED }
  if (outcome.status === 'sent') return { status: 'sent', platformId: outcome.msgid }
  const { code, reason, isRetryable, retryAfterMs } = outcome
  return { status: 'failed', code, reason, isRetryable, ...(retryAfterMs ? { retryAfterMs } : {}) }
}

/** Takes the message for this try; null when there is nothing to send. */
const take = (event: EventCall<{ messageId: string }>): Promise<DueMessage | null> =>
  event.transact(async ({ tx, tenantId, now }) => {
    const message = await lockMessage(tx, tenantId, event.payload.messageId)
    if (message?.state === 'sending') {
      // The process that sent it died before noting the answer: nobody knows, so nobody sends again.
      await settleMessage(tx, tenantId, message.id, { state: 'unknown', failure: messageLabels.CRASHED, at: now })
      return null
    }
    if (message?.state !== 'intended') return null
    await markSending(tx, tenantId, message.id)
    return message
  })

/** intended → sending → (the platform) → sent, failed or unknown: each step committed before the next. */
export async function deliverMessage(event: EventCall<{ messageId: string }>): Promise<void> {
  const message = await take(event)
  if (message === null) return
  const outcome = await send(event.ports, event.tenantId, message)
  await event.finish(async ({ tx, tenantId, now, after }) => {
    const settled = settleDelivery(outcome, message.attempts + 1, now)
    await settleMessage(tx, tenantId, message.id, { ...settled, at: now })
    if (settled.state === 'intended')
      after.append('message.deliver', { messageId: message.id }, { runAt: settled.retryAt })
  })
}
