import './message.events'
import type { At } from '../_kernel/at'
import { seal } from '../_kernel/seal'
import { insertMessage, type MessageDraft } from './message.repository'
import { saveWecomApp } from './wecom-app.repository'

export { tellMember } from './tell-member'
export type { Telling, Told } from './tell-member'
export { listTemplateIds } from './template.repository'

/**
 * Notes a message to a colleague and queues its delivery; it leaves after the commit. The same occasion is told once, ever.
 * @returns false when this occasion was told before
 */
export async function queueStaffMessage(at: At, draft: Omit<MessageDraft, 'id' | 'channel' | 'sms'>): Promise<boolean> {
  const id = at.newId()
  const isNew = await insertMessage(at.tx, at.tenantId, { ...draft, id, channel: 'wecom_app' }, at.now)
  if (isNew) at.after.append('message.deliver', { messageId: id })
  return isNew
}

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
