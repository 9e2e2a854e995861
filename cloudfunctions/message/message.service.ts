import './message.events'
import type { At } from '../_kernel/at'
import { seal } from '../_kernel/seal'
import { insertMessage, type MessageDraft } from './message.repository'
import { saveWecomApp } from './wecom-app.repository'

export { hearReply, hearReports } from './hear-reports'
export { tellMember } from './tell-member'
export type { Telling, Told } from './tell-member'

type StaffDraft = Omit<MessageDraft, 'id' | 'channel' | 'sms'>

async function queue(at: At, draft: Omit<MessageDraft, 'id'>): Promise<boolean> {
  const id = at.newId()
  const isNew = await insertMessage(at.tx, at.tenantId, { ...draft, id }, at.now)
  if (isNew) at.after.append('message.deliver', { messageId: id })
  return isNew
}

/**
 * Notes a message to a colleague and queues its delivery; it leaves after the commit. The same occasion is told once, ever.
 * @returns false when this occasion was told before
 */
export const queueStaffMessage = (at: At, draft: StaffDraft): Promise<boolean> =>
  queue(at, { ...draft, channel: 'wecom_app' })

/** As `queueStaffMessage`, to the colleague's phone, for a code they wait for. */
export const queueStaffSms = (at: At, draft: StaffDraft, to: { phone: string; code: string }): Promise<boolean> =>
  queue(at, {
    ...draft,
    channel: 'sms',
    sms: { phone: to.phone, purpose: 'code', filling: { template: null, words: [to.code] } },
  })

/** Keeps the company's WeCom app, its secret sealed with the deployment's key. One statement. */
export const bindWecom = (
  at: At,
  app: { corpId: string; agentId: number; secret: string },
  secretKey: Buffer,
): Promise<void> =>
  saveWecomApp(at.tx, at.tenantId, {
    corpId: app.corpId,
    agentId: app.agentId,
    secretCipher: seal(secretKey, app.secret),
    now: at.now,
  })
