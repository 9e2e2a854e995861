import type { DeliveryOutcome } from '@shared/message/delivery.rules'
import { messageLabels } from '@shared/message/message.labels'
import { fillSms, fillTemplate } from '@shared/message/template-field.rules'
import type { TenantId } from '@shared/kernel/ids'
import type { Ports } from '../_kernel/ports'
import type { DueMessage } from './message.repository'
import { SUBSCRIBE_FAILURE } from './subscribe-errors'
import type { Template } from './template.repository'

/** A message on its way, with the company's template for it where its channel needs one. */
export interface Ready {
  message: DueMessage
  template: Template | null
}

const definite = (code: keyof typeof messageLabels): DeliveryOutcome => ({
  status: 'failed',
  code,
  reason: messageLabels[code],
  isRetryable: false,
})
const badWords: DeliveryOutcome = { status: 'failed', ...SUBSCRIBE_FAILURE.badWords }

async function sendByWecom(ports: Ports, tenantId: TenantId, { message }: Ready): Promise<DeliveryOutcome> {
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

async function sendBySubscribe({ subscribe }: Ports, { message, template }: Ready): Promise<DeliveryOutcome> {
  if (subscribe === null || message.openid === null) return definite('NO_WECHAT')
  // The credit belongs to the template that was accepted, not to whatever the company uses by now.
  if (template === null || template.templateId !== message.filling?.template) return definite('NO_TEMPLATE')
  const data = fillTemplate(template.fields, message.filling.words)
  if (data === null) return badWords
  return subscribe.send({ openid: message.openid, templateId: template.templateId, page: message.page, data })
}

async function sendBySms(ports: Ports, tenantId: TenantId, { message, template }: Ready): Promise<DeliveryOutcome> {
  const client = await ports.smsOf(tenantId)
  if (client === null || message.phone === null) return definite('NO_SMS')
  if (template === null) return definite('NO_TEMPLATE')
  const params = fillSms(template.fields, message.filling?.words ?? [])
  return params === null ? badWords : client.send({ phone: message.phone, templateId: template.templateId, params })
}

/** Hands a message to its channel. Nothing is thrown. */
export async function sendMessage(ports: Ports, tenantId: TenantId, ready: Ready): Promise<DeliveryOutcome> {
  switch (ready.message.channel) {
    case 'wecom_app':
      return sendByWecom(ports, tenantId, ready)
    case 'subscribe':
      return sendBySubscribe(ports, ready)
    case 'sms':
      return sendBySms(ports, tenantId, ready)
  }
}
