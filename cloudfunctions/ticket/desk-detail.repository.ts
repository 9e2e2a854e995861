import { sql } from 'kysely'
import type { FileId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { EntryKind } from '@shared/ticket/ticket.types'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { ticketColumns, ticketTables, type TicketRow } from './ticket.repository'
import { isVisibleTicket, type Viewer } from './visible.repository'

interface DeskEntry {
  id: string
  at: Instant
  kind: EntryKind
  isInternal: boolean
  author: 'customer' | 'staff' | 'system'
  name: string
  words: string
  fileIds: FileId[]
}

export interface DeskTicketRow extends TicketRow {
  ownerName: string | null
  orderCount: number
  amountTotalFen: number
  lastOrderAt: Instant | null
  pastTickets: number
  complaints: number
  scores: number[]
  order: { id: string; number: string; amountFen: number; summary: string | null } | null
  mergedNumber: string | null
  entries: DeskEntry[]
}

/** The whole ticket with who asks and everything that was said, in one statement; NOT_FOUND when it is not the viewer's. */
export async function loadDeskTicket(
  tx: Tx,
  tenantId: TenantId,
  which: { ticketId: TicketId; viewer: Viewer },
): Promise<DeskTicketRow> {
  const result = await sql<DeskTicketRow>`
    select ${ticketColumns}, w.name as "ownerName", coalesce(f.order_count, 0) as "orderCount",
      coalesce(f.amount_total_fen, 0) as "amountTotalFen", f.last_order_at as "lastOrderAt",
      greatest(coalesce(f.ticket_count, 1) - 1, 0) as "pastTickets", coalesce(f.complaint_count, 0) as complaints,
      coalesce(f.scores, '{}') as scores,
      (select jsonb_build_object('id', o.id, 'number', o.number, 'amountFen', o.amount_fen, 'summary',
          (select r->>'summary' from jsonb_array_elements(f.recent_orders) r where r->>'id' = o.id))
        from sales_order o where o.tenant_id = ${tenantId} and o.id = t.order_id) as "order",
      (select into_ticket.number from ticket into_ticket
        where into_ticket.tenant_id = ${tenantId} and into_ticket.id = t.merged_into_id) as "mergedNumber",
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'at',
          to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'kind', e.kind, 'isInternal', e.is_internal,
          'author', e.author, 'name', e.author_name, 'words', e.words, 'fileIds', to_jsonb(e.file_ids)) order by e.at, e.revision, e.author = 'system', e.id)
        from ticket_entry e where e.tenant_id = ${tenantId} and e.ticket_id = t.id), '[]') as entries
    from ${ticketTables(tenantId)}
    left join staff w on w.tenant_id = ${tenantId} and w.id = c.owner_id
    left join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.id
    where t.tenant_id = ${tenantId} and t.id = ${which.ticketId} and ${isVisibleTicket(tenantId, which.viewer)}`.execute(
    tx,
  )
  return found(result.rows[0])
}
