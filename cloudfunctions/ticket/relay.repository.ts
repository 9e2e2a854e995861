import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { ticketUrgency } from '@shared/ticket/ticket-urgency.rules'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import { ticketColumns, ticketTables, type TicketRow } from './ticket.repository'

/** Tickets in the order of their ids whose promise runs beyond that moment, held until this transaction ends. */
export async function lockRunning(
  tx: Tx,
  tenantId: TenantId,
  page: { changedAt: Instant; afterId: string; limit: number },
): Promise<TicketRow[]> {
  const result = await sql<TicketRow>`
    select ${ticketColumns} from ${ticketTables(tenantId)}
    where t.tenant_id = ${tenantId} and t.id > ${page.afterId} and t.state in ('submitted', 'assigned', 'in_progress')
      and (t.first_due_at > ${page.changedAt}::timestamptz or t.resolve_due_at > ${page.changedAt}::timestamptz)
    order by t.id limit ${page.limit} for no key update of t`.execute(tx)
  return result.rows
}

/** Promises that moved, all in one statement; open pages show the new time. */
export async function saveDues(at: At, tickets: readonly TicketRow[]): Promise<void> {
  const rows = tickets.map((ticket) => {
    const { id, firstDueAt, resolveDueAt } = ticket
    return { id, firstDueAt, resolveDueAt, urgentAt: ticketUrgency(ticket) }
  })
  await sql`
    update ticket t set first_due_at = d."firstDueAt", resolve_due_at = d."resolveDueAt", urgent_at = d."urgentAt",
      version = t.version + 1, revision = t.revision + 1
    from jsonb_to_recordset(${jsonText(rows)}::jsonb)
      as d(id text, "firstDueAt" timestamptz, "resolveDueAt" timestamptz, "urgentAt" timestamptz)
    where t.tenant_id = ${at.tenantId} and t.id = d.id`.execute(at.tx)
}
