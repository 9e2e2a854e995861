import { sql, type RawBuilder } from 'kysely'
import type { InboxFace } from '@shared/followup/inbox.types'
import { inboxUrgency } from '@shared/followup/urgency.rules'
import type { CustomerId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import { subjectIdOf, type Subject } from './subject'

/** Rows of this subject; a converted lead's rows carry the customer as well. */
export const isOfSubject = ({ customerId, leadId }: Subject): RawBuilder<boolean> =>
  customerId ? sql`customer_id = ${customerId}` : sql`lead_id = ${leadId}`

interface NewPlan {
  planId: string
  itemId: string
  subject: Subject
  staffId: StaffId
  dueAt: Instant
  what: string
  face: InboxFace
  /** When the item comes into sight; null for at once. */
  wakeAt: Instant | null
}

/** One statement: the open plan is replaced by this one, and so is its item in whoever's inbox. */
export async function insertPlan({ tx, tenantId, now }: At, plan: NewPlan): Promise<void> {
  const { planId, subject, staffId, dueAt, what, face, wakeAt } = plan
  const { customerId = null, leadId = null } = subject
  const urgentAt = inboxUrgency({ kind: 'followup', dueAt, grade: face.grade, createdAt: now })
  await sql`
    with replaced as (
      update followup_plan set state = 'replaced', closed_by = ${planId}
      where tenant_id = ${tenantId} and ${isOfSubject(subject)} and state = 'open' returning id
    ), gone as (
      update inbox_item set state = 'done', closed_by = ${planId}
      where tenant_id = ${tenantId} and subject_id = ${subjectIdOf(subject)} and kind = 'followup'
        and state in ('open', 'snoozed') returning id
    ), planned as (
      insert into followup_plan (tenant_id, id, customer_id, lead_id, staff_id, due_at, what, state, created_at)
      select ${tenantId}, ${planId}, ${customerId}, ${leadId}, ${staffId}, ${dueAt}, ${what}, 'open', ${now}
      -- Asking for the count makes the old rows go first: at most one plan and item may be open.
      where (select count(*) from replaced) >= 0
    )
    insert into inbox_item (tenant_id, id, staff_id, kind, subject_id, lead_id, customer_id, title, why, tags, grade, phone,
      due_at, urgent_at, state, wake_at, created_at)
    select ${tenantId}, ${plan.itemId}, ${staffId}, 'followup', ${subjectIdOf(subject)}, ${leadId}, ${customerId}, ${face.title},
      ${jsonText({ kind: 'plan', dueAt, what })}::jsonb, ${jsonText(face.tags)}::jsonb, ${face.grade}, ${face.phone},
      ${dueAt}, ${urgentAt}, ${wakeAt === null ? 'open' : 'snoozed'}, ${wakeAt}, ${now}
    where (select count(*) from gone) >= 0`.execute(tx)
}

/** What was planned for customers who are about to go leaves nothing behind. Two statements. */
export async function deletePlansOf(tx: Tx, tenantId: TenantId, customerIds: readonly CustomerId[]): Promise<void> {
  for (const table of ['inbox_item', 'followup_plan'])
    await sql`delete from ${sql.table(table)}
      where tenant_id = ${tenantId} and customer_id = any(${customerIds}::text[])`.execute(tx)
}

/** How an item of this subject looked last. */
export async function findItemFace(tx: Tx, tenantId: TenantId, subject: Subject): Promise<InboxFace | null> {
  const result = await sql<InboxFace>`
    select title, tags, grade, phone from inbox_item
    where tenant_id = ${tenantId} and ${isOfSubject(subject)} order by created_at desc, id desc limit 1`.execute(tx)
  return result.rows[0] ?? null
}

interface MovedWork {
  followups: number
  lastValidAt: Instant | null
  nextAt: Instant | null
  nextWhat: string | null
}

/**
 * What was done and planned for a lead becomes its customer's, in one statement. A customer that has a plan of its own
 * keeps that one, and the lead's is dropped.
 */
export async function movePlanRows(
  tx: Tx,
  tenantId: TenantId,
  { fromLeadId, toCustomerId }: { fromLeadId: LeadId; toCustomerId: CustomerId },
): Promise<MovedWork | null> {
  const result = await sql<MovedWork>`
    with taken as (
      select from followup_plan where tenant_id = ${tenantId} and customer_id = ${toCustomerId} and state = 'open'
    ), told as (
      update followup set customer_id = ${toCustomerId}
      where tenant_id = ${tenantId} and lead_id = ${fromLeadId} and customer_id is null returning at, is_valid, withdrawn_at
    ), items as (
      update inbox_item set customer_id = ${toCustomerId}, subject_id = ${toCustomerId}, phone = null,
        state = case when exists (select from taken) then 'done' else state end
      where tenant_id = ${tenantId} and subject_id = ${fromLeadId} and kind = 'followup'
        and state in ('open', 'snoozed') returning id
    ), plans as (
      update followup_plan set customer_id = ${toCustomerId},
        state = case when exists (select from taken) then 'replaced' else state end
      where tenant_id = ${tenantId} and lead_id = ${fromLeadId} and customer_id is null and state = 'open'
        -- Items before plans, as everywhere.
        and (select count(*) from items) >= 0
      returning due_at, what, state
    )
    select (select count(*)::int from told where withdrawn_at is null) as followups,
      (select max(at) from told where is_valid and withdrawn_at is null) as "lastValidAt",
      p.due_at as "nextAt", p.what as "nextWhat"
    from (select) one left join plans p on p.state = 'open'`.execute(tx)
  return result.rows[0] ?? null
}
