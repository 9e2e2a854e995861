import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import { hashToken } from '../../../cloudfunctions/_kernel/session-actor'
import type { Tx } from '../../../cloudfunctions/_kernel/transaction'
import type { Theirs } from '../two-companies'

/** By what B's people are reached. */
export async function addReach(tx: Tx, tenantId: TenantId, { memberId, phone, company }: Theirs) {
  const at = '2026-11-18T02:00:00.000Z'
  await sql`insert into member (tenant_id, id, openid, name, created_at)
    values (${tenantId}, 'strangerofb', 'openid-of-a-stranger', '乙的生客', ${at})`.execute(tx)
  await sql`insert into session (tenant_id, token_hash, member_id, created_at, expires_at)
    values (${tenantId}, ${hashToken('secret-of-a-stranger')}, 'strangerofb', ${at}, '2099-01-01')`.execute(tx)
  await sql`insert into ticket (tenant_id, id, number, kind, priority, state, member_id, words, urgent_at, created_at, updated_at)
    values (${tenantId}, 'unclaimedofb', 'UNCLAIMED-OF-B', 'return', 'normal', 'closed', 'strangerofb', '乙的路人的事', ${at}, ${at}, ${at})`.execute(
    tx,
  )
  await sql`insert into survey (tenant_id, id, member_id, state, asked_at)
    values (${tenantId}, 'strangersurveyofb', 'strangerofb', 'asked', ${at})`.execute(tx)
  await sql`insert into message_template (tenant_id, channel, purpose, template_id, fields)
    values (${tenantId}, 'subscribe', 'ticket', 'template-of-b', '["thing1"]')`.execute(tx)
  await sql`insert into credit_wallet (tenant_id, member_id, template, credits, updated_at)
    values (${tenantId}, ${memberId}, 'template-of-b', 3, ${at})`.execute(tx)
  await sql`insert into sms_account (tenant_id, sdk_app_id, sign_name, secret_id, secret_cipher, updated_at)
    values (${tenantId}, 'app-of-b', '乙的签名', 'secret-id-of-b', 'cipher-of-b-sms', ${at})`.execute(tx)
  await sql`insert into message (tenant_id, id, channel, state, staff_id, recipient_name, title, body, reason, occasion_key,
      platform_id, created_at, settled_at)
    values (${tenantId}, 'smsofb', 'sms', 'sent', null, '乙的客户', '乙的短信', '乙的短信', '乙', 'sms-of-b', 'serial-of-b', ${at}, ${at}),
      (${tenantId}, 'wecomofb', 'wecom_app', 'sent', ${company.repOne.id}, '乙的销售', '乙的消息', '乙的消息', '乙', 'wecom-of-b', 'msgid-of-b', ${at}, ${at})`.execute(
    tx,
  )
  await sql`insert into phone_code (tenant_id, member_id, phone, code_hash, sent_at, expires_at)
    values (${tenantId}, ${memberId}, ${phone}, 'phone-hash-of-b', ${at}, '2099-01-01')`.execute(tx)
}
