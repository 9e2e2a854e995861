import { sql } from 'kysely'
import type { MemberId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Role } from '@shared/kernel/actor'
import type { SentCode } from '@shared/session/session.rules'
import { found } from '../_kernel/boundary'
import { hashToken } from '../_kernel/session-actor'
import type { Tx } from '../_kernel/transaction'

export type Holder = { staffId: StaffId } | { memberId: MemberId }

interface NewSession {
  tokenHash: string
  holder: Holder
  now: Instant
  expiresAt: Instant
}

export async function insertSession(tx: Tx, tenantId: TenantId, session: NewSession): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      tenant_id: tenantId,
      token_hash: session.tokenHash,
      staff_id: 'staffId' in session.holder ? session.holder.staffId : null,
      member_id: 'memberId' in session.holder ? session.holder.memberId : null,
      created_at: session.now,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** Ends one session, or with no hash every session of a person who leaves. */
export async function revokeSessions(
  tx: Tx,
  tenantId: TenantId,
  which: { holder: Holder; tokenHash?: string; now: Instant },
): Promise<void> {
  let rows = tx
    .updateTable('session')
    .set({ revoked_at: which.now })
    .where('tenant_id', '=', tenantId)
    .where('revoked_at', 'is', null)
  rows =
    'staffId' in which.holder
      ? rows.where('staff_id', '=', which.holder.staffId)
      : rows.where('member_id', '=', which.holder.memberId)
  if (which.tokenHash !== undefined) rows = rows.where('token_hash', '=', which.tokenHash)
  await rows.execute()
}

/** The nth active colleague of a role, oldest first: who a demo visitor becomes. */
export async function findNthStaff(tx: Tx, tenantId: TenantId, role: Role, nth: number): Promise<StaffId | null> {
  const row = await tx
    .selectFrom('staff')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('role', '=', role)
    .where('is_active', '=', true)
    .orderBy('id')
    .offset(nth)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function findNthMember(tx: Tx, tenantId: TenantId, nth: number): Promise<MemberId | null> {
  const row = await tx
    .selectFrom('member')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .orderBy('id')
    .offset(nth)
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

export async function findStaffBy(
  tx: Tx,
  tenantId: TenantId,
  by: { phone: string } | { wecomUserid: string },
): Promise<StaffId | null> {
  const rows = tx.selectFrom('staff').select('id').where('tenant_id', '=', tenantId).where('is_active', '=', true)
  const row = await (
    'phone' in by ? rows.where('phone', '=', by.phone) : rows.where('wecom_userid', '=', by.wecomUserid)
  ).executeTakeFirst()
  return row?.id ?? null
}

/** The member of an openid, made on the first visit; a unionid that became known later is added. */
export async function upsertMember(
  tx: Tx,
  tenantId: TenantId,
  member: { id: MemberId; openid: string; unionid: string | null; now: Instant },
): Promise<MemberId> {
  const result = await sql<{ id: MemberId }>`
    insert into member (tenant_id, id, openid, unionid, created_at)
    values (${tenantId}, ${member.id}, ${member.openid}, ${member.unionid}, ${member.now})
    on conflict (tenant_id, openid) do update set unionid = coalesce(excluded.unionid, member.unionid)
    returning id`.execute(tx)
  return found(result.rows[0]).id
}

export interface Me {
  tenantName: string
  tenantCode: string
  mode: 'demo' | 'production'
  name: string
  role: Role | null
  staffId: StaffId | null
  departmentName: string | null
  isOnDuty: boolean | null
}

export async function loadMe(tx: Tx, tenantId: TenantId, holder: Holder): Promise<Me> {
  const staffId = 'staffId' in holder ? holder.staffId : null
  const memberId = 'memberId' in holder ? holder.memberId : null
  const result = await sql<Me>`
    select t.name as "tenantName", t.code as "tenantCode", t.mode, coalesce(s.name, m.name, '') as name, s.role,
      s.id as "staffId", d.name as "departmentName", s.is_on_duty as "isOnDuty"
    from tenant t
    left join staff s on s.tenant_id = t.tenant_id and s.id = ${staffId}
    left join department d on d.tenant_id = s.tenant_id and d.id = s.department_id
    left join member m on m.tenant_id = t.tenant_id and m.id = ${memberId}
    where t.tenant_id = ${tenantId}`.execute(tx)
  return found(result.rows[0])
}

export async function lockCode(
  tx: Tx,
  tenantId: TenantId,
  phone: string,
): Promise<(SentCode & { codeHash: string }) | null> {
  const row = await tx
    .selectFrom('login_code')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('phone', '=', phone)
    .forUpdate()
    .executeTakeFirst()
  return row ? { codeHash: row.code_hash, sentAt: row.sent_at, expiresAt: row.expires_at, tries: row.tries } : null
}

export async function saveCode(
  tx: Tx,
  tenantId: TenantId,
  code: { phone: string; codeHash: string; now: Instant; expiresAt: Instant },
): Promise<void> {
  await sql`
    insert into login_code (tenant_id, phone, code_hash, sent_at, expires_at)
    values (${tenantId}, ${code.phone}, ${code.codeHash}, ${code.now}, ${code.expiresAt})
    on conflict (tenant_id, phone) do update
      set code_hash = excluded.code_hash, sent_at = excluded.sent_at, expires_at = excluded.expires_at, tries = 0`.execute(
    tx,
  )
}

/** Counts a wrong try, or forgets the code once it was used. */
export async function settleCode(tx: Tx, tenantId: TenantId, phone: string, outcome: 'wrong' | 'used'): Promise<void> {
  if (outcome === 'used') {
    await tx.deleteFrom('login_code').where('tenant_id', '=', tenantId).where('phone', '=', phone).execute()
    return
  }
  await tx
    .updateTable('login_code')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('phone', '=', phone)
    .execute()
}

/** Who WeChat knows the holder of a session as; null for colleagues, strangers and sessions that are over. */
export async function findOpenid(tx: Tx, tenantId: TenantId, secret: string): Promise<string | null> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('member', (join) =>
      join.onRef('member.tenant_id', '=', 'session.tenant_id').onRef('member.id', '=', 'session.member_id'),
    )
    .select('member.openid')
    .where('session.tenant_id', '=', tenantId)
    .where('session.token_hash', '=', hashToken(secret))
    .where('session.revoked_at', 'is', null)
    .executeTakeFirst()
  return row?.openid ?? null
}
