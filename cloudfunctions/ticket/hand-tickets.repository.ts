import { sql } from 'kysely'
import type { StaffId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'

/** The open tickets somebody answers, held until this transaction ends. */
export async function lockTicketsOf(tx: Tx, tenantId: TenantId, staffId: StaffId): Promise<TicketId[]> {
  const result = await sql<{ id: TicketId }>`
    select id from ticket where tenant_id = ${tenantId} and agent_id = ${staffId}
      and state in ('submitted', 'assigned', 'in_progress', 'waiting') order by id for no key update`.execute(tx)
  return result.rows.map(({ id }) => id)
}

/** What somebody was to make good goes to their successor; they answer no kind of ticket any more. @returns how many 改进单 moved */
export async function moveRecoveries(
  tx: Tx,
  tenantId: TenantId,
  handing: { fromId: StaffId; toId: StaffId },
): Promise<number> {
  const result = await sql`
    with unlisted as (
      delete from service_agent where tenant_id = ${tenantId} and staff_id = ${handing.fromId}
    )
    update recovery set staff_id = ${handing.toId}, version = version + 1
    where tenant_id = ${tenantId} and staff_id = ${handing.fromId} and state <> 'done'`.execute(tx)
  return Number(result.numAffectedRows)
}
