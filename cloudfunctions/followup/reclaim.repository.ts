import { sql } from 'kysely'
import type { Grade } from '@shared/followup/inbox.types'
import type { OwnedCustomer } from '@shared/followup/reclaim.rules'
import type { CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

/**
 * Owned customers whose clock may have run far enough, by id, from `afterId` on. Calendar days are a bound from below of
 * working days; the rule counts exactly, one customer at a time. @param before by grade: nothing valid since then
 */
export async function listIdleCustomers(
  tx: Tx,
  tenantId: TenantId,
  filter: { before: Record<Grade, Instant>; afterId: string; limit: number },
): Promise<CustomerId[]> {
  const { before } = filter
  const result = await sql<{ id: CustomerId }>`
    select c.id from customer c join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.id
    where c.tenant_id = ${tenantId} and c.owner_id is not null and c.locked_at is null and c.id > ${filter.afterId}
      and f.open_tickets <= 0
      and greatest(c.owned_since, f.last_followup_at) < case c.grade when 'A' then ${before.A}::timestamptz
        when 'B' then ${before.B}::timestamptz when 'D' then ${before.D}::timestamptz else ${before.C}::timestamptz end
    order by c.id limit ${filter.limit}`.execute(tx)
  return result.rows.map(({ id }) => id)
}

export interface Weighed extends OwnedCustomer {
  ownerId: StaffId
}

/** A customer that may have to go back to the pool, held until that is decided; null when nobody owns it. */
export async function lockWeighed(tx: Tx, tenantId: TenantId, customerId: CustomerId): Promise<Weighed | null> {
  const result = await sql<Weighed>`
    select c.owner_id as "ownerId", c.grade, c.owned_since as "ownedSince", f.last_followup_at as "lastFollowupAt",
      c.locked_at is not null as "isLocked", f.open_tickets as "openTickets", f.holds,
      c.reclaim_warnings as warnings, c.reclaim_warned_at as "warnedAt"
    from customer c join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.id
    where c.tenant_id = ${tenantId} and c.id = ${customerId} and c.owner_id is not null for update of c`.execute(tx)
  return result.rows[0] ?? null
}
