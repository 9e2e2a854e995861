import { createHmac, randomBytes } from 'node:crypto'
import type { CustomerId, MemberId, StaffId, TenantId } from '@shared/kernel/ids'
import { addMs, type Instant } from '@shared/kernel/instant'
import { SESSION_MS } from '@shared/session/session.rules'
import type { At } from '../_kernel/at'
import { hashToken } from '../_kernel/session-actor'
import type { Tx } from '../_kernel/transaction'
import { appendTimeline } from '../customer/customer.service'
import './session.events'
import { saveLink } from './member-link.repository'
import { insertSession, loadMe, revokeSessions, type Holder, type Me } from './session.repository'

export interface OpenedSession {
  session: string
  me: Me & { kind: 'staff' | 'member' }
}

/** Opens a session for somebody whose identity has been proved. Only the hash of the secret is kept. */
export async function openSession(
  { tx, tenantId, now }: Pick<At, 'tx' | 'tenantId' | 'now'>,
  holder: Holder,
): Promise<OpenedSession> {
  const secret = randomBytes(24).toString('base64url')
  await insertSession(tx, tenantId, { tokenHash: hashToken(secret), holder, now, expiresAt: addMs(now, SESSION_MS) })
  const me = await loadMe(tx, tenantId, holder)
  return { session: `${tenantId}.${secret}`, me: { ...me, kind: 'staffId' in holder ? 'staff' : 'member' } }
}

/** The six digits of a login code: derived, so that what waits in the outbox is a nonce and never the code itself. */
export function deriveCode(secretKey: Buffer, parts: { tenantId: string; phone: string; nonce: string }): string {
  const digest = createHmac('sha256', secretKey)
    .update(`login-code|${parts.tenantId}|${parts.phone}|${parts.nonce}`)
    .digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** Makes a member one of a customer's people, who may see its orders from then on; the timeline says how it came about. */
export async function linkMember(
  at: At,
  link: { memberId: MemberId; customerId: CustomerId; why: string },
): Promise<void> {
  const linked = await saveLink(at.tx, at.tenantId, link)
  if (linked === null) return
  const title = `关联微信用户${linked.name === '' ? '' : ` ${linked.name}`}`
  const { memberId, customerId } = link
  await appendTimeline(at, [{ customerId, kind: 'note', title, words: link.why }])
  at.after.append('session.memberLinked', { memberId, customerId })
}

/** Ends every session of a colleague who leaves. */
export const endSessions = (tx: Tx, tenantId: TenantId, which: { staffId: StaffId; now: Instant }): Promise<void> =>
  revokeSessions(tx, tenantId, { holder: { staffId: which.staffId }, now: which.now })
