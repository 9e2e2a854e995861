import { sql } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { CustomerId, FileId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { InboxFace } from '@shared/followup/inbox.types'
import type { FollowupWay } from '@shared/followup/valid-followup.rules'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { isOfSubject } from './plan.repository'
import { subjectIdOf, type Subject } from './subject'

interface LeadInHand extends InboxFace {
  /** Set once the lead became a customer. */
  customerId: CustomerId | null
}

/**
 * A lead within the scope, held against concurrent follow-ups. Leads stand above this word: whoever has the newest
 * item about one in their inbox (it may be done) is the one who works on it.
 */
export async function lockLeadInHand(tx: Tx, tenantId: TenantId, scope: Scope, leadId: LeadId): Promise<LeadInHand> {
  const result = await sql<LeadInHand>`
    select "customerId", title, tags, grade, phone from (
      select staff_id, case when kind = 'followup' then customer_id end as "customerId", title, tags, grade, phone
      from inbox_item
      where tenant_id = ${tenantId} and lead_id = ${leadId} and kind in ('lead_offer', 'followup')
      order by created_at desc, id desc limit 1 for update
    ) newest where ${scope}::text[] is null or staff_id = any(${scope}::text[])`.execute(tx)
  return found(result.rows[0])
}

export interface NewFollowup {
  id: string
  subject: Subject
  staffId: StaffId
  way: FollowupWay
  result: string
  words: string
  isValid: boolean
  fileIds: readonly FileId[]
}

/** One statement: what was done, the plan it fulfils, that plan's item, and what the manager was told of its silence. */
export async function insertFollowup(tx: Tx, tenantId: TenantId, followup: NewFollowup, now: Instant): Promise<void> {
  const { id, subject } = followup
  await sql`
    with done as (
      update followup_plan set state = 'done', closed_by = ${id}
      where tenant_id = ${tenantId} and ${isOfSubject(subject)} and state = 'open' returning id
    ), tidied as (
      update inbox_item set state = 'done', closed_by = ${id}
      where tenant_id = ${tenantId} and state in ('open', 'snoozed')
        and (subject_id = ${subjectIdOf(subject)} and (kind = 'followup' or kind = 'reclaim' and ${followup.isValid}::boolean) or subject_id = any(array(select id from done)))
    )
    insert into followup (tenant_id, id, customer_id, lead_id, staff_id, way, result, words, is_valid, file_ids, at)
    values (${tenantId}, ${id}, ${subject.customerId ?? null}, ${subject.leadId ?? null}, ${followup.staffId}, ${followup.way},
      ${followup.result}, ${followup.words}, ${followup.isValid}, ${[...followup.fileIds]}::text[], ${now})`.execute(tx)
}

/** What people of this company noted as a result lately, with how often. */
export async function countResults(
  tx: Tx,
  tenantId: TenantId,
  newest: number,
): Promise<{ result: string; uses: number }[]> {
  const result = await sql<{ result: string; uses: number }>`
    select result, count(*)::int as uses from (
      select result from followup where tenant_id = ${tenantId} order by id desc limit ${newest}
    ) lately where result <> '' group by result`.execute(tx)
  return result.rows
}
