import { sql, type RawBuilder } from 'kysely'
import type { CustomerId, FileId, MemberId, StaffId, TicketId } from '@shared/kernel/ids'
import { addMs, MINUTE_MS } from '@shared/kernel/instant'
import type { EntryKind, Standing, TicketState } from '@shared/ticket/ticket.types'
import { ticketUrgency } from '@shared/ticket/ticket-urgency.rules'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'

/** One line of a thread before it is kept. */
export interface EntryDraft {
  id: string
  kind: EntryKind
  /** Never reaches the customer. */
  isInternal: boolean
  author: 'customer' | 'staff' | 'system'
  staffId: StaffId | null
  authorName: string
  words: string
  fileIds: readonly FileId[]
}

const inserted = (at: At, entries: readonly EntryDraft[], ticket: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  insert into ticket_entry (tenant_id, id, ticket_id, at, kind, is_internal, author, staff_id, author_name, words, file_ids,
    revision)
  select ${at.tenantId}, e.id, ticket.id, ${at.now}::timestamptz, e.kind, e."isInternal", e.author, e."staffId",
    e."authorName", e.words, array(select jsonb_array_elements_text(e."fileIds")), ticket.revision
  from jsonb_to_recordset(${jsonText(entries)}::jsonb) as e(id text, kind text, "isInternal" boolean, author text,
    "staffId" text, "authorName" text, words text, "fileIds" jsonb) cross join ${ticket} ticket`

export interface NewTicket {
  id: TicketId
  number: string
  standing: Standing
  memberId: MemberId | null
  customerId: CustomerId | null
  contactName: string
  phone: string | null
  orderId: string | null
  words: string
  entries: readonly EntryDraft[]
}

/** The same words again within this time are a second tap, not a second trouble. */
const SAME_MINUTES = 10

const sameOf = (at: At, { memberId, standing, words, orderId }: NewTicket): RawBuilder<unknown> => sql`
  select t.id from ticket t
  where t.tenant_id = ${at.tenantId} and t.member_id = ${memberId} and t.kind = ${standing.kind} and t.words = ${words}
    and t.order_id is not distinct from ${orderId} and t.state <> 'closed'
    and t.created_at > ${addMs(at.now, -SAME_MINUTES * MINUTE_MS)}
  order by t.created_at desc limit 1`

/**
 * Keeps a new ticket with the beginning of its thread, in one statement. The member's row must be held, so that two
 * submissions of one person come one after the other.
 * @returns false when the same person wrote the same a moment ago; `findSame` finds it
 */
export async function insertTicket(at: At, ticket: NewTicket): Promise<boolean> {
  const { tx, tenantId, now } = at
  const { standing: s } = ticket
  const result = await sql`
    with made as (
      insert into ticket (tenant_id, id, number, kind, priority, state, member_id, customer_id, contact_name, phone, order_id,
        words, agent_id, first_due_at, resolve_due_at, assigned_at, urgent_at, created_at, updated_at)
      select ${tenantId}, ${ticket.id}, ${ticket.number}, ${s.kind}, ${s.priority}, ${s.state}, ${ticket.memberId},
        ${ticket.customerId}, ${ticket.contactName}, ${ticket.phone}, ${ticket.orderId}, ${ticket.words}, ${s.agentId},
        ${s.firstDueAt}::timestamptz, ${s.resolveDueAt}::timestamptz, ${s.assignedAt}::timestamptz,
        ${ticketUrgency(s)}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
      where not exists (${sameOf(at, ticket)})
      returning id, revision
    ), told as (${inserted(at, ticket.entries, sql`made`)})
    select id from made`.execute(tx)
  return result.rows.length === 1
}

/** The ticket that the same words made a moment ago. */
export async function findSame(at: At, ticket: NewTicket): Promise<TicketId> {
  const result = await sql<{ id: TicketId }>`${sameOf(at, ticket)}`.execute(at.tx)
  return found(result.rows[0]).id
}

export interface Kept {
  version: number
  revision: number
  state: TicketState
}

/** Keeps where a ticket stands now and what its thread says about it, in one statement; what the customer's page shows raises the revision. */
export async function saveTicket(
  at: At,
  change: {
    ticketId: TicketId
    standing: Standing
    entries: readonly EntryDraft[]
    links?: { orderId?: string; customerId?: CustomerId }
  },
): Promise<Kept> {
  const { ticketId, standing: s, entries, links = {} } = change
  const isWritten = entries.some((entry) => !entry.isInternal)
  // Whatever the customer's page shows: the thread, where it stands, whose it is and the promised time.
  const isTold = sql`(${isWritten}::boolean or state <> ${s.state} or agent_id is distinct from ${s.agentId}
    or first_due_at is distinct from ${s.firstDueAt}::timestamptz or resolve_due_at is distinct from ${s.resolveDueAt}::timestamptz)`
  const result = await sql<Kept>`
    with changed as (
      update ticket set priority = ${s.priority}, state = ${s.state}, agent_id = ${s.agentId},
        first_due_at = ${s.firstDueAt}, first_responded_at = ${s.firstRespondedAt},
        first_response_working_minutes = ${s.firstResponseWorkingMinutes}, first_risk = ${s.firstRisk},
        resolve_due_at = ${s.resolveDueAt}, resolve_left_ms = ${s.resolveLeftMs}, resolve_risk = ${s.resolveRisk},
        waiting_since = ${s.waitingSince}, waited_working_minutes = ${s.waitedWorkingMinutes},
        assigned_at = ${s.assignedAt}, started_at = ${s.startedAt}, resolved_at = ${s.resolvedAt},
        resolve_working_minutes = ${s.resolveWorkingMinutes}, resolved_by = ${s.resolvedBy}, closed_at = ${s.closedAt},
        reopened = ${s.reopened}, merged_into_id = ${s.mergedIntoId}, urgent_at = ${ticketUrgency(s)},
        order_id = coalesce(${links.orderId ?? null}, order_id), customer_id = coalesce(${links.customerId ?? null}, customer_id),
        version = version + 1, revision = revision + case when ${isTold} then 1 else 0 end,
        updated_at = case when ${isTold} then ${at.now}::timestamptz else updated_at end
      where tenant_id = ${at.tenantId} and id = ${ticketId} returning id, version, revision, state
    ), told as (${inserted(at, entries, sql`changed`)})
    select version, revision, state from changed`.execute(at.tx)
  return found(result.rows[0])
}
