import { sql } from 'kysely'
import type { KindCount } from '@shared/followup/inbox-counts.rules'
import type { Grade, InboxKind, InboxTag, WhyFacts } from '@shared/followup/inbox.types'
import type { CustomerId, LeadId, StaffId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { Tx } from '../_kernel/transaction'

/** The customer of a follow-up as it is now; null when it is no longer the holder's to work on. */
interface LiveCustomer {
  kind: 'company' | 'person' | 'dealer'
  name: string
  shortName: string
  contactName: string | null
  phone: string | null
  grade: Grade | null
  amountTotalFen: number
  lastFollowupAt: Instant | null
}

export interface InboxRow {
  id: string
  kind: InboxKind
  title: string
  why: WhyFacts
  tags: InboxTag[]
  phone: string | null
  dueAt: Instant | null
  urgentAt: Instant
  leadId: LeadId | null
  customerId: CustomerId | null
  ticketId: TicketId | null
  customer: LiveCustomer | null
}

/** One colleague's open items in the order of `inboxUrgency`, which the index `inbox_open` holds ready. */
export async function listInboxRows(
  tx: Tx,
  tenantId: TenantId,
  filter: { staffId: StaffId; kind: InboxKind | null; from: Keyset | null; limit: number },
): Promise<InboxRow[]> {
  const { staffId, kind, from, limit } = filter
  const isAfter = from === null ? sql`true` : sql`(i.urgent_at, i.id) > (${from.key}::timestamptz, ${from.id})`
  const isOfKind = kind === null ? sql`true` : sql`i.kind = ${kind}`
  const result = await sql<InboxRow>`
    select i.id, i.kind, i.title, i.why, i.tags, i.phone, i.due_at as "dueAt", i.urgent_at as "urgentAt",
      i.lead_id as "leadId", i.customer_id as "customerId", i.ticket_id as "ticketId", live.customer
    from inbox_item i left join lateral (
      select jsonb_build_object('kind', c.kind, 'name', c.name, 'shortName', c.short_name, 'grade', c.grade,
        'contactName', p.name, 'phone', p.phone, 'amountTotalFen', f.amount_total_fen,
        'lastFollowupAt', to_char(f.last_followup_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as customer
      from customer c
      join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.id
      left join lateral (select name, phone from contact
        where tenant_id = ${tenantId} and customer_id = c.id order by is_primary desc, created_at, id limit 1) p on true
      where c.tenant_id = ${tenantId} and c.id = i.customer_id and i.kind = 'followup'
        and (c.owner_id = ${staffId} or exists (select from customer_collaborator k
          where k.tenant_id = ${tenantId} and k.customer_id = c.id and k.staff_id = ${staffId}))
    ) live on true
    where i.tenant_id = ${tenantId} and i.staff_id = ${staffId} and i.state = 'open' and ${isOfKind} and ${isAfter}
    order by i.urgent_at, i.id limit ${limit}`.execute(tx)
  return result.rows
}

/** How many items of each kind are open and how many of them are late. */
export async function countInbox(
  tx: Tx,
  tenantId: TenantId,
  { staffId, now }: { staffId: StaffId; now: Instant },
): Promise<KindCount[]> {
  const result = await sql<KindCount>`
    select kind, count(*)::int as total, (count(*) filter (where due_at < ${now}))::int as late
    from inbox_item where tenant_id = ${tenantId} and staff_id = ${staffId} and state = 'open' group by kind`.execute(
    tx,
  )
  return result.rows
}
