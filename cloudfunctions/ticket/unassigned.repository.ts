import { sql } from 'kysely'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'
import { ticketColumns, ticketTables, type TicketRow } from './ticket.repository'

/**
 * What nobody has, the most urgent first, held until this transaction ends. Tickets that somebody is just taking are left
 * to them: waiting for them while the agents' loads are held could wait forever.
 */
export async function lockUnassigned(
  tx: Tx,
  tenantId: TenantId,
  limit: number,
): Promise<(TicketRow & { lastAgentId: StaffId | null })[]> {
  const result = await sql<TicketRow & { lastAgentId: StaffId | null }>`
    select ${ticketColumns},
      (select l.agent_id from ticket l where l.tenant_id = ${tenantId} and l.member_id = t.member_id and l.agent_id is not null
        order by l.updated_at desc, l.id desc limit 1) as "lastAgentId"
    from ${ticketTables(tenantId)}
    where t.tenant_id = ${tenantId} and t.agent_id is null and t.state = 'submitted'
    order by t.urgent_at, t.id limit ${limit} for no key update of t skip locked`.execute(tx)
  return result.rows
}
