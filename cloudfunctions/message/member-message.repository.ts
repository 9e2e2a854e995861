import { sql } from 'kysely'
import type { CustomerId, MemberId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'

/** What the template is filled with, and which template it was when the credit was taken. */
export interface Filling {
  template: string | null
  words: readonly string[]
}

export interface MemberMessage {
  id: string
  channel: 'subscribe' | 'sms'
  memberId: MemberId
  customerId: CustomerId | null
  recipientName: string
  phone: string | null
  purpose: string
  filling: Filling
  quotaLeft: number | null
  priority: number
  title: string
  body: string
  page: string | null
  reason: string
  occasionKey: string
  fallsBackFrom: string | null
}

/** Notes the intention to write to a customer's member. @returns false when this occasion was already noted */
export async function insertMemberMessage({ tx, tenantId, now }: At, draft: MemberMessage): Promise<boolean> {
  const result = await sql`
    insert into message (tenant_id, id, channel, state, member_id, customer_id, recipient_name, phone, purpose, fields,
      quota_left, priority, title, body, page, reason, occasion_key, falls_back_from, created_at)
    values (${tenantId}, ${draft.id}, ${draft.channel}, 'intended', ${draft.memberId}, ${draft.customerId},
      ${draft.recipientName}, ${draft.phone}, ${draft.purpose}, ${jsonText(draft.filling)}::jsonb, ${draft.quotaLeft},
      ${draft.priority}, ${draft.title}, ${draft.body}, ${draft.page}, ${draft.reason}, ${draft.occasionKey},
      ${draft.fallsBackFrom}, ${now})
    on conflict (tenant_id, occasion_key) do nothing`.execute(tx)
  return result.numAffectedRows === 1n
}
