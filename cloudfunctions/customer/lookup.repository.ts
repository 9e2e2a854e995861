import { sql } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'
import { isVisible } from './customer.repository'

/**
 * When the nth newest 查重 of a colleague was, null when there were fewer since `since`. Locks the colleague first, so that calls
 * at the same time are counted one after the other.
 */
export async function findNthLookup(
  tx: Tx,
  tenantId: TenantId,
  by: { staffId: StaffId; nth: number; since: Instant },
): Promise<Instant | null> {
  await sql`select from staff where tenant_id = ${tenantId} and id = ${by.staffId} for update`.execute(tx)
  const result = await sql<{ at: Instant }>`
    select at from audit_log
    where tenant_id = ${tenantId} and actor_key = ${`staff:${by.staffId}`} and action = 'customer.lookup' and at > ${by.since}
    order by at desc offset ${by.nth - 1} limit 1`.execute(tx)
  return result.rows[0]?.at ?? null
}

/** Customers of the whole company whose names hold a fragment, or whose phone ends with these digits. */
export async function listIdsLike(
  tx: Tx,
  tenantId: TenantId,
  like: { tokens: readonly number[]; fragment: string; digitsReversed: string; limit: number },
): Promise<CustomerId[]> {
  const result = await sql<{ id: CustomerId }>`
    (select customer_id as id
     from search_customers(${like.tokens}::integer[], ${like.fragment}, null, ${like.limit})
     where ${like.fragment} <> '')
    union
    (select customer_id from contact
     where tenant_id = ${tenantId} and ${like.digitsReversed}::text <> '' and phone_reversed ^@ ${like.digitsReversed}::text
     limit ${like.limit})`.execute(tx)
  return result.rows.map((row) => row.id)
}

/** Which of these customers a scope may open. */
export async function listVisibleIds(
  tx: Tx,
  tenantId: TenantId,
  scope: Scope,
  customerIds: readonly CustomerId[],
): Promise<CustomerId[]> {
  const result = await sql<{ id: CustomerId }>`
    select c.id from customer c
    where c.tenant_id = ${tenantId} and c.id = any(${customerIds}::text[]) and ${isVisible(tenantId, scope)}`.execute(
    tx,
  )
  return result.rows.map((row) => row.id)
}
