import { sayLoginCode, sayPhoneCode } from '@shared/message/message.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall, EventScope } from '../_kernel/event-handler'
import { deriveCode } from '../session/session.service'
import '../session/session.events'
import { insertMemberMessage } from './member-message.repository'
import { queueStaffMessage, queueStaffSms } from './message.service'
import { findSmsAccount } from './sms-binding.repository'
import { findTemplate } from './template.repository'

const codeOf = (scope: EventScope, sent: { phone: string; nonce: string }): string =>
  deriveCode(scope.ports.secretKey, { tenantId: scope.tenantId, ...sent })

async function canSmsCodes({ tx, tenantId }: EventScope): Promise<boolean> {
  if ((await findSmsAccount(tx, tenantId)) === null) return false
  return (await findTemplate(tx, tenantId, { channel: 'sms', use: 'code' })) !== null
}

/** A login code goes to the colleague's own phone: by SMS where the company has it, else by WeCom. */
export const tellCode = (event: EventCall<EventPayloads['session.codeRequested']>): Promise<void> =>
  event.finish(async (scope) => {
    const { staffId, phone, nonce } = event.payload
    const code = codeOf(scope, { phone, nonce })
    const draft = { staffId, ...sayLoginCode(code), page: null, occasionKey: `login-code:${nonce}` }
    await ((await canSmsCodes(scope)) ? queueStaffSms(scope, draft, { phone, code }) : queueStaffMessage(scope, draft))
  })

/** A customer's code goes to the phone it is to prove, at any hour: they wait for it. */
export const tellPhoneCode = (event: EventCall<EventPayloads['session.phoneCodeRequested']>): Promise<void> =>
  event.finish(async (scope) => {
    const { memberId, phone, nonce } = event.payload
    const code = codeOf(scope, { phone, nonce })
    const id = scope.newId()
    const isNew = await insertMemberMessage(scope, {
      id,
      channel: 'sms',
      memberId,
      customerId: null,
      recipientName: '微信用户',
      phone,
      purpose: 'code',
      filling: { template: null, words: [code] },
      quotaLeft: null,
      priority: 3,
      ...sayPhoneCode(code),
      page: null,
      occasionKey: `phone-code:${nonce}`,
      fallsBackFrom: null,
    })
    if (isNew) scope.after.append('message.deliver', { messageId: id })
  })
