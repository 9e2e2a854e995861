import { sql } from 'kysely'
import type { MemberId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { Full, Settlement } from '@shared/message/delivery.rules'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import type { Filling } from './member-message.repository'

export interface MessageDraft {
  id: string
  staffId: StaffId
  channel: 'wecom_app' | 'sms'
  title: string
  body: string
  page: string | null
  reason: string
  occasionKey: string
  /** For an SMS: whose number, and what fills its template. */
  sms?: { phone: string; purpose: string; filling: Filling }
}

/** Notes the intention to write to a colleague. @returns false when this occasion was already noted */
export async function insertMessage(tx: Tx, tenantId: TenantId, draft: MessageDraft, now: Instant): Promise<boolean> {
  const { sms } = draft
  const result = await sql`
    insert into message (tenant_id, id, channel, state, staff_id, recipient_name, title, body, page, reason, occasion_key,
      phone, purpose, fields, created_at)
    select ${tenantId}, ${draft.id}, ${draft.channel}, 'intended', s.id, s.name, ${draft.title}, ${draft.body}, ${draft.page},
      ${draft.reason}, ${draft.occasionKey}, ${sms?.phone ?? null}, ${sms?.purpose ?? null},
      ${sms ? jsonText(sms.filling) : null}::jsonb, ${now}
    from staff s where s.tenant_id = ${tenantId} and s.id = ${draft.staffId}
    on conflict (tenant_id, occasion_key) do nothing`.execute(tx)
  return result.numAffectedRows === 1n
}

export interface DueMessage {
  id: string
  channel: 'wecom_app' | 'sms' | 'subscribe'
  state: 'intended' | 'sending' | 'sent' | 'failed' | 'unknown'
  attempts: number
  title: string
  body: string
  page: string | null
  reason: string
  staffId: StaffId | null
  wecomUserid: string | null
  memberId: MemberId | null
  openid: string | null
  phone: string | null
  purpose: string | null
  filling: Filling | null
}

export async function lockMessage(tx: Tx, tenantId: TenantId, messageId: string): Promise<DueMessage | null> {
  const result = await sql<DueMessage>`
    select m.id, m.channel, m.state, m.attempts, m.title, m.body, m.page, m.reason, m.staff_id as "staffId", s.wecom_userid as "wecomUserid",
      m.member_id as "memberId", u.openid, m.phone, m.purpose, m.fields as filling
    from message m
    left join staff s on s.tenant_id = m.tenant_id and s.id = m.staff_id
    left join member u on u.tenant_id = m.tenant_id and u.id = m.member_id
    where m.tenant_id = ${tenantId} and m.id = ${messageId} for update of m`.execute(tx)
  return result.rows[0] ?? null
}

/** The messages that fill a colleague's limits: the one so many sends ago within each window, or null while there is room; and the queue. */
export async function findFull(
  tx: Tx,
  tenantId: TenantId,
  of: { staffId: StaffId; messageId: string },
  limit: { now: Instant; perMinute: number; perHour: number },
): Promise<Full> {
  const theirs = sql`from message where tenant_id = ${tenantId} and staff_id = ${of.staffId} and channel = 'wecom_app'
    and created_at > ${limit.now}::timestamptz - interval '1 day'`
  // What may have gone out counts too. A message waits a day at most, so older rows are not looked at.
  const sent = sql`select settled_at ${theirs} and state in ('sent', 'unknown')`
  const result = await sql<Full>`
    select
      (${sent} and settled_at > ${limit.now}::timestamptz - interval '1 minute'
        order by settled_at desc offset ${limit.perMinute - 1} limit 1) as minute,
      (${sent} and settled_at > ${limit.now}::timestamptz - interval '1 hour'
        order by settled_at desc offset ${limit.perHour - 1} limit 1) as hour,
      (select count(*)::int ${theirs} and state = 'intended' and id < ${of.messageId}) as ahead`.execute(tx)
  return found(result.rows[0])
}

export async function markSending(tx: Tx, tenantId: TenantId, messageId: string): Promise<void> {
  await tx
    .updateTable('message')
    .set((row) => ({ state: 'sending' as const, attempts: row('attempts', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', messageId)
    .execute()
}

export async function settleMessage(
  tx: Tx,
  tenantId: TenantId,
  messageId: string,
  settled: Settlement & { at: Instant },
): Promise<void> {
  await tx
    .updateTable('message')
    .set({
      state: settled.state,
      platform_id: settled.state === 'sent' ? settled.platformId : null,
      failure_code: 'failureCode' in settled ? settled.failureCode : null,
      failure: 'failure' in settled ? settled.failure : null,
      settled_at: settled.state === 'intended' ? null : settled.at,
    })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', messageId)
    .execute()
}

/** The newest messages: of one person, or of the whole company (the demo's box). */
export async function listMessages(
  tx: Tx,
  tenantId: TenantId,
  filter: { staffId: StaffId | null; from: Keyset | null; limit: number },
) {
  let rows = tx
    .selectFrom('message')
    .select([
      'id',
      'channel',
      'state',
      'recipient_name',
      'title',
      'body',
      'page',
      'reason',
      'failure',
      'delivered_at',
      'created_at',
    ])
    .where('tenant_id', '=', tenantId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
  if (filter.staffId !== null) rows = rows.where('staff_id', '=', filter.staffId)
  if (filter.from !== null)
    rows = rows.where(sql<boolean>`(created_at, id) < (${filter.from.key}::timestamptz, ${filter.from.id})`)
  return rows.execute()
}
