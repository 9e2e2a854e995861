import { sql } from 'kysely'
import type { Role } from '@shared/kernel/actor'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'

export interface ColleagueRow {
  id: StaffId
  name: string
  role: Role
  isActive: boolean
}

/** Several colleagues, held in the order of their ids until this transaction ends. */
export async function lockColleagues(tx: Tx, tenantId: TenantId, ids: readonly StaffId[]): Promise<ColleagueRow[]> {
  const result = await sql<ColleagueRow>`
    select id, name, role, is_active as "isActive" from staff
    where tenant_id = ${tenantId} and id = any(${[...ids]}::text[]) order by id for update`.execute(tx)
  return result.rows
}

/** How many other owners the company has. */
export async function countOtherOwners(tx: Tx, tenantId: TenantId, staffId: StaffId): Promise<number> {
  const result = await sql<{ others: number }>`
    select count(*)::int as others from staff
    where tenant_id = ${tenantId} and role = 'owner' and is_active and id <> ${staffId}`.execute(tx)
  return found(result.rows[0]).others
}

/** Takes a colleague off duty for good. Only a departure calls it: whoever is deactivated has handed everything over. */
export async function deactivate(tx: Tx, tenantId: TenantId, staffId: StaffId): Promise<void> {
  await sql`
    update staff set is_active = false, is_on_duty = false, version = version + 1
    where tenant_id = ${tenantId} and id = ${staffId}`.execute(tx)
}
