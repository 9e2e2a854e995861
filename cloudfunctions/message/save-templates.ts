import { accept } from '@shared/kernel/decision'
import { messageContract } from '@shared/message/message.contract'
import { maySetUpReach } from '@shared/message/message.policy'
import { smsFields } from '@shared/message/template-use.rules'
import { implement } from '../_kernel/implement'
import './message.ports'
import { presentReach } from './present-reach'
import { replaceTemplates, type Template } from './template.repository'

export const saveTemplates = implement(
  messageContract.saveTemplates,
  maySetUpReach,
  async ({ input, tx, tenantId, ports }) => {
    const sms = input.smsTemplates.map((one): Template => ({ ...one, channel: 'sms', fields: smsFields[one.use] }))
    const subscribe = input.subscribeTemplates.map((one): Template => ({ ...one, channel: 'subscribe' }))
    await replaceTemplates(
      tx,
      tenantId,
      [...sms, ...subscribe].filter(({ templateId }) => templateId !== ''),
    )
    return accept(await presentReach(tx, tenantId, ports))
  },
)
