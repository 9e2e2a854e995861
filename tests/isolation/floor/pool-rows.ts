import { sql } from 'kysely'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import type { Tx } from '../../../cloudfunctions/_kernel/transaction'

/** A customer nobody owns, what a colleague saw of the pool that day, and what they claimed. */
export async function addPool(tx: Tx, tenantId: TenantId, staffId: StaffId): Promise<void> {
  const at = '2026-11-18T02:00:00.000Z'
  await sql`insert into customer (tenant_id, id, name, first_seen_at, activity_at, search_text, created_at, updated_at)
    values (${tenantId}, 'pooledofb', '乙的公海客户', ${at}, ${at}, '', ${at}, ${at})`.execute(tx)
  await sql`insert into pool_view (tenant_id, staff_id, day, customer_ids)
    values (${tenantId}, ${staffId}, '2026-11-18', '{pooledofb}')`.execute(tx)
  await sql`insert into audit_log (tenant_id, id, at, actor_key, actor_name, action, detail)
    values (${tenantId}, 'claimofb', ${at}, ${`staff:${staffId}`}, '乙的销售', 'customer.claim', '{}')`.execute(tx)
}
