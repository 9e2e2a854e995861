import { sql } from 'kysely'
import type { InboxFace, InboxKind, WhyFacts } from '@shared/followup/inbox.types'
import { inboxUrgency } from '@shared/followup/urgency.rules'
import type { CustomerId, LeadId, StaffId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

/** Something for one colleague's inbox. At most one open item per (colleague, kind, subject). */
export interface InboxDraft extends Omit<InboxFace, 'grade' | 'phone'>, Partial<Pick<InboxFace, 'grade' | 'phone'>> {
  staffId: StaffId
  kind: InboxKind
  /** What it is about: usually the lead's or the customer's id. */
  subjectId: string
  leadId?: LeadId | null
  customerId?: CustomerId | null
  ticketId?: TicketId | null
  why: WhyFacts
  dueAt?: Instant | null
}

/** Adds items, all in one statement; an item that is still open is told anew and comes back into sight. */
export async function upsertItems(at: At, drafts: readonly InboxDraft[]): Promise<void> {
  const rows = drafts.map((draft) => {
    const { dueAt = null, grade = null, kind } = draft
    return {
      id: at.newId(),
      staff_id: draft.staffId,
      kind,
      subject_id: draft.subjectId,
      lead_id: draft.leadId ?? null,
      customer_id: draft.customerId ?? null,
      ticket_id: draft.ticketId ?? null,
      title: draft.title,
      why: draft.why,
      tags: draft.tags,
      grade,
      phone: draft.phone ?? null,
      due_at: dueAt,
      urgent_at: inboxUrgency({ kind, dueAt, grade, createdAt: at.now }),
    }
  })
  await sql`
    insert into inbox_item (tenant_id, id, staff_id, kind, subject_id, lead_id, customer_id, ticket_id, title, why, tags,
      grade, phone, due_at, urgent_at, state, created_at)
    select ${at.tenantId}, i.id, i.staff_id, i.kind, i.subject_id, i.lead_id, i.customer_id, i.ticket_id, i.title, i.why, i.tags,
      i.grade, i.phone, i.due_at, i.urgent_at, 'open', ${at.now}::timestamptz
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as i(id text, staff_id text, kind text, subject_id text, lead_id text,
      customer_id text, ticket_id text, title text, why jsonb, tags jsonb, grade text, phone text, due_at timestamptz, urgent_at timestamptz)
    on conflict (tenant_id, staff_id, kind, subject_id) where state in ('open', 'snoozed') do update
      set lead_id = excluded.lead_id, customer_id = excluded.customer_id, ticket_id = excluded.ticket_id, title = excluded.title, why = excluded.why,
        tags = excluded.tags, grade = excluded.grade, phone = excluded.phone, due_at = excluded.due_at,
        urgent_at = excluded.urgent_at, state = 'open', wake_at = null`.execute(at.tx)
}

export interface InboxClosing {
  subjectId: string
  /** Default: every kind. */
  kinds?: readonly InboxKind[]
  /** Default: everybody's. */
  staffId?: StaffId
  /** The row that settled it, e.g. the assignment's or follow-up's id. */
  closedBy: string
}

/**
 * Closes items of a subject; with a follow-up item goes its plan, so that nothing reminds of it. One statement.
 * @returns the customers whose plan was dropped
 */
export async function closeItems(tx: Tx, tenantId: TenantId, closing: InboxClosing): Promise<CustomerId[]> {
  const { subjectId, kinds = null, staffId = null, closedBy } = closing
  const result = await sql<{ customer_id: CustomerId }>`
    with items as (
      update inbox_item set state = 'done', closed_by = ${closedBy}
      where tenant_id = ${tenantId} and subject_id = ${subjectId} and state in ('open', 'snoozed')
        and (${kinds}::text[] is null or kind = any(${kinds}::text[]))
        and (${staffId}::text is null or staff_id = ${staffId})
      returning id
    ), plans as (
      update followup_plan set state = 'replaced', closed_by = ${closedBy}
      where tenant_id = ${tenantId} and (customer_id = ${subjectId} or lead_id = ${subjectId}) and state = 'open'
        and (${kinds}::text[] is null or 'followup' = any(${kinds}::text[]))
        and (${staffId}::text is null or staff_id = ${staffId})
        -- Items before plans, as everywhere: two who close the same lead wait for each other instead of dying.
        and (select count(*) from items) >= 0
      returning customer_id
    )
    select customer_id from plans where customer_id is not null`.execute(tx)
  return result.rows.map((row) => row.customer_id)
}

/** What else was asked about a lead is asked about its customer from now on. */
export async function moveItems(
  tx: Tx,
  tenantId: TenantId,
  move: { fromLeadId: LeadId; toCustomerId: CustomerId },
): Promise<void> {
  await sql`
    update inbox_item set customer_id = ${move.toCustomerId}
    where tenant_id = ${tenantId} and lead_id = ${move.fromLeadId} and customer_id is null
      and state in ('open', 'snoozed')`.execute(tx)
}
