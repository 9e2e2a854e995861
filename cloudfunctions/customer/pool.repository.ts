import { sql, type RawBuilder } from 'kysely'
import type { ClaimSituation } from '@shared/customer/pool.rules'
import type { PoolReason } from '@shared/customer/pool.labels'
import type { CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import type { CustomerKind, Grade } from './customer.types'

export interface PoolRow {
  id: CustomerId
  name: string
  kind: CustomerKind
  grade: Grade | null
  province: string
  city: string
  district: string
  industry: string
  reason: PoolReason
  pooledAt: Instant
  lastFollowupAt: Instant | null
  orderCount: number
  amountTotalFen: number
  wasOwner: boolean
}

export interface PoolFilter {
  /** Who looks: their past ownership is told. */
  staffId: StaffId
  grade: Grade | null
  reason: PoolReason | null
  province: string
  from: Keyset | null
  limit: number
}

const narrowed = ({ grade, reason, province, from }: PoolFilter): RawBuilder<unknown> => {
  const parts = [
    ...(grade === null ? [] : [sql`and c.grade = ${grade}`]),
    ...(reason === null ? [] : [sql`and c.pool_reason = ${reason}`]),
    ...(province === '' ? [] : [sql`and c.province ^@ ${province}`]),
    ...(from === null ? [] : [sql`and (c.pooled_at, c.id) < (${from.key}::timestamptz, ${from.id})`]),
  ]
  return sql.join(parts, sql` `)
}

/** One page of the pool, what came last first. One statement. */
export async function listPoolRows(tx: Tx, tenantId: TenantId, filter: PoolFilter): Promise<PoolRow[]> {
  const result = await sql<PoolRow>`
    select c.id, c.name, c.kind, c.grade, c.province, c.city, c.district, c.industry, c.pool_reason as reason,
      c.pooled_at as "pooledAt", f.last_followup_at as "lastFollowupAt", coalesce(f.order_count, 0) as "orderCount",
      coalesce(f.amount_total_fen, 0) as "amountTotalFen",
      exists (select from customer_past_owner p where p.tenant_id = ${tenantId} and p.customer_id = c.id
        and p.staff_id = ${filter.staffId}) as "wasOwner"
    from customer c left join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.id
    where c.tenant_id = ${tenantId} and c.owner_id is null ${narrowed(filter)}
    order by c.pooled_at desc, c.id desc limit ${filter.limit}`.execute(tx)
  return result.rows
}

/**
 * How many customers a colleague claimed since a moment: the audit log only knows those that succeeded. Holds the colleague until
 * the end, so that what they claim or look at is counted one after the other.
 */
export async function countClaims(
  tx: Tx,
  tenantId: TenantId,
  by: { staffId: StaffId; since: Instant },
): Promise<number> {
  await sql`select from staff where tenant_id = ${tenantId} and id = ${by.staffId} for no key update`.execute(tx)
  const result = await sql<{ claims: number }>`
    select count(*)::int as claims from audit_log
    where tenant_id = ${tenantId} and actor_key = ${`staff:${by.staffId}`} and action = 'customer.claim' and at >= ${by.since}`.execute(
    tx,
  )
  return found(result.rows[0]).claims
}

/** A customer somebody wants, held against everybody else who wants it. @throws NOT_FOUND */
export async function lockWanted(
  tx: Tx,
  tenantId: TenantId,
  wanted: { customerId: CustomerId; staffId: StaffId },
): Promise<Omit<ClaimSituation, 'claimsToday'>> {
  const result = await sql<Omit<ClaimSituation, 'claimsToday'>>`
    select c.owner_id as "ownerId", c.pooled_at as "pooledAt",
      exists (select from customer_past_owner p where p.tenant_id = ${tenantId} and p.customer_id = c.id
        and p.staff_id = ${wanted.staffId}) as "wasOwner",
      (select count(*)::int from customer o where o.tenant_id = ${tenantId} and o.owner_id = ${wanted.staffId}) as owned
    from customer c where c.tenant_id = ${tenantId} and c.id = ${wanted.customerId} for update of c`.execute(tx)
  return found(result.rows[0])
}

/** What a colleague saw of the pool on a day. */
export async function listViewed(
  tx: Tx,
  tenantId: TenantId,
  of: { staffId: StaffId; day: string },
): Promise<CustomerId[]> {
  const result = await sql<{ ids: CustomerId[] }>`
    select customer_ids as ids from pool_view
    where tenant_id = ${tenantId} and staff_id = ${of.staffId} and day = ${of.day}::date`.execute(tx)
  return result.rows[0]?.ids ?? []
}

export async function saveViewed(
  tx: Tx,
  tenantId: TenantId,
  of: { staffId: StaffId; day: string; customerIds: readonly CustomerId[] },
): Promise<void> {
  await sql`
    insert into pool_view (tenant_id, staff_id, day, customer_ids)
    values (${tenantId}, ${of.staffId}, ${of.day}::date, ${[...of.customerIds]}::text[])
    on conflict (tenant_id, staff_id, day) do update set customer_ids = excluded.customer_ids`.execute(tx)
}

/** Locks an owned customer against being taken back, or frees it: the time it was locked stands in its holds. */
export async function saveLock(
  tx: Tx,
  tenantId: TenantId,
  lock: { customerId: CustomerId; isLocked: boolean; words: string; now: Instant },
): Promise<void> {
  const { customerId, isLocked, words, now } = lock
  await sql`
    with freed as (
      update customer_fact f set holds = f.holds || jsonb_build_array(jsonb_build_object('from', c.locked_at, 'to', ${now}::timestamptz))
      from customer c
      where c.tenant_id = ${tenantId} and c.id = ${customerId} and c.locked_at is not null and not ${isLocked}::boolean
        and f.tenant_id = ${tenantId} and f.customer_id = c.id
    )
    update customer set locked_at = case when ${isLocked}::boolean then coalesce(locked_at, ${now}::timestamptz) end,
      lock_words = ${words}, version = version + 1
    where tenant_id = ${tenantId} and id = ${customerId}`.execute(tx)
}

/** Remembers that its owner was warned. */
export async function saveWarning(
  tx: Tx,
  tenantId: TenantId,
  warned: { customerId: CustomerId; warning: number; now: Instant },
): Promise<void> {
  await sql`
    update customer set reclaim_warnings = ${warned.warning}, reclaim_warned_at = ${warned.now}
    where tenant_id = ${tenantId} and id = ${warned.customerId}`.execute(tx)
}

/** The customer as the pool knows it, held; null when it does not exist. */
export async function lockPooled(
  tx: Tx,
  tenantId: TenantId,
  customerId: CustomerId,
): Promise<{ ownerId: StaffId | null; isLocked: boolean } | null> {
  const result = await sql<{ ownerId: StaffId | null; isLocked: boolean }>`
    select owner_id as "ownerId", locked_at is not null as "isLocked" from customer
    where tenant_id = ${tenantId} and id = ${customerId} for update`.execute(tx)
  return result.rows[0] ?? null
}
