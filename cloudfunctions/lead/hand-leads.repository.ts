import { sql } from 'kysely'
import type { LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'

/** The leads somebody works on or was offered, held until this transaction ends. */
export async function lockLeadsOf(tx: Tx, tenantId: TenantId, staffId: StaffId): Promise<LeadId[]> {
  const result = await sql<{ id: LeadId }>`
    select id from lead where tenant_id = ${tenantId} and owner_id = ${staffId} and state in ('offered', 'accepted')
    order by id for update`.execute(tx)
  return result.rows.map(({ id }) => id)
}

/** Whoever stands for somebody in a 撞单 that nobody decided yet. @returns how many were theirs */
export async function moveCollisions(
  tx: Tx,
  tenantId: TenantId,
  handing: { fromId: StaffId; customersTo: StaffId | null; leadsTo: StaffId | null },
): Promise<number> {
  const { fromId, customersTo, leadsTo } = handing
  const result = await sql`
    update collision set owner_id = case when owner_id = ${fromId} then coalesce(${customersTo}::text, owner_id) else owner_id end,
      newcomer_id = case when newcomer_id = ${fromId} then ${leadsTo}::text else newcomer_id end
    where tenant_id = ${tenantId} and outcome = 'open' and (newcomer_id = ${fromId}
      or owner_id = ${fromId} and ${customersTo}::text is not null)`.execute(tx)
  return Number(result.numAffectedRows)
}
