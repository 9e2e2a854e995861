import { sql } from 'kysely'
import type { MemberId, TenantId } from '@shared/kernel/ids'
import { addMs, type Instant } from '@shared/kernel/instant'
import { CODE_PAUSE_MS, type SentPhoneCode } from '@shared/session/session.rules'
import type { Tx } from '../_kernel/transaction'

/** A member's last code, held until this transaction ends. */
export async function lockPhoneCode(
  tx: Tx,
  tenantId: TenantId,
  memberId: MemberId,
): Promise<(SentPhoneCode & { codeHash: string }) | null> {
  const row = await tx
    .selectFrom('phone_code')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const { phone, code_hash: codeHash, sent_at: sentAt, expires_at: expiresAt, tries, sent_today: sentToday } = row
  return { phone, codeHash, sentAt, expiresAt, tries, sentToday }
}

/** Whether anybody had a code sent to this phone within the last minute. */
export async function isPhoneBusy(tx: Tx, tenantId: TenantId, phone: string, now: Instant): Promise<boolean> {
  const row = await tx
    .selectFrom('phone_code')
    .select('member_id')
    .where('tenant_id', '=', tenantId)
    .where('phone', '=', phone)
    .where('sent_at', '>', addMs(now, -CODE_PAUSE_MS))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function savePhoneCode(
  tx: Tx,
  tenantId: TenantId,
  code: { memberId: MemberId; phone: string; codeHash: string; now: Instant; expiresAt: Instant; sentToday: number },
): Promise<void> {
  await sql`
    insert into phone_code (tenant_id, member_id, phone, code_hash, sent_at, expires_at, sent_today)
    values (${tenantId}, ${code.memberId}, ${code.phone}, ${code.codeHash}, ${code.now}, ${code.expiresAt}, ${code.sentToday})
    on conflict (tenant_id, member_id) do update set phone = excluded.phone, code_hash = excluded.code_hash,
      sent_at = excluded.sent_at, expires_at = excluded.expires_at, sent_today = excluded.sent_today, tries = 0`.execute(
    tx,
  )
}

/** Counts a wrong guess, or ends a code that was used; how many were sent today stays known. */
export async function settlePhoneCode(
  tx: Tx,
  tenantId: TenantId,
  memberId: MemberId,
  outcome: 'wrong' | 'used',
): Promise<void> {
  await tx
    .updateTable('phone_code')
    .set(outcome === 'used' ? { code_hash: '' } : (row) => ({ tries: row('tries', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('member_id', '=', memberId)
    .execute()
}

/** Keeps a phone that was proved. */
export async function saveMemberPhone(
  tx: Tx,
  tenantId: TenantId,
  member: { memberId: MemberId; phone: string; now: Instant },
): Promise<void> {
  await tx
    .updateTable('member')
    .set({ phone: member.phone, phone_verified_at: member.now })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', member.memberId)
    .execute()
}
