import { sql } from 'kysely'
import type { CustomerId, MemberId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { TemplateUse } from '@shared/message/purpose.rules'
import { todayFrom } from '@shared/message/reach.rules'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'

/** Who is to be told: a member, or whichever member of a customer can be reached best. */
export type Audience = { memberId: MemberId } | { customerId: CustomerId }

/** A member and by which ways they could be written to for one use. */
export interface KnownMember {
  memberId: MemberId
  customerId: CustomerId | null
  name: string
  phone: string | null
  template: string | null
  templateFields: readonly string[] | null
  credits: number
  isBanned: boolean
  hasSms: boolean
  smsFields: readonly string[] | null
  isBlacklisted: boolean
  smsToday: number
}

/** Everything the choice of the way needs, in one statement; null for a customer of whom nobody uses the mini-program. */
export async function findReach(
  { tx, tenantId, now }: Pick<At, 'tx' | 'tenantId' | 'now'>,
  to: Audience,
  use: TemplateUse,
): Promise<KnownMember | null> {
  const [column, id] = 'memberId' in to ? [sql.ref('m.id'), to.memberId] : [sql.ref('m.customer_id'), to.customerId]
  const result = await sql<KnownMember>`
    select m.id as "memberId", m.customer_id as "customerId", m.name, m.phone,
      t.template_id as template, t.fields as "templateFields", coalesce(w.credits, 0) as credits,
      coalesce(w.is_banned, false) as "isBanned", a.tenant_id is not null as "hasSms", s.fields as "smsFields",
      exists (select from sms_blacklist b where b.tenant_id = ${tenantId} and b.phone = m.phone) as "isBlacklisted",
      (select count(*) from message d where d.tenant_id = ${tenantId} and d.phone = m.phone and d.channel = 'sms'
        and d.created_at >= ${todayFrom(now)} and d.state <> 'failed')::int as "smsToday"
    from member m
    left join message_template t on t.tenant_id = ${tenantId} and t.channel = 'subscribe' and t.purpose = ${use}
    left join credit_wallet w on w.tenant_id = ${tenantId} and w.member_id = m.id and w.template = t.template_id
    left join message_template s on s.tenant_id = ${tenantId} and s.channel = 'sms' and s.purpose = ${use}
    left join sms_account a on a.tenant_id = ${tenantId}
    where m.tenant_id = ${tenantId} and ${column} = ${id}
    order by (coalesce(w.credits, 0) > 0 and not coalesce(w.is_banned, false)) desc, (m.phone is not null) desc, m.created_at desc
    limit 1`.execute(tx)
  return result.rows[0] ?? null
}

/** Never again an SMS to this number. */
export async function blacklistPhone(
  tx: Tx,
  tenantId: TenantId,
  { phone, reason, now }: { phone: string; reason: string; now: Instant },
): Promise<void> {
  await tx
    .insertInto('sms_blacklist')
    .values({ tenant_id: tenantId, phone, reason, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
