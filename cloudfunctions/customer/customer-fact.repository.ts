import { sql } from 'kysely'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import type { FollowupFacts, OrderFacts } from './customer.types'

/** What follow-ups changed about a customer; fields left out stay. */
export async function noteFollowupFacts(
  tx: Tx,
  tenantId: TenantId,
  customerId: CustomerId,
  facts: FollowupFacts,
): Promise<void> {
  const { followups = 0, lastFollowupAt, nextFollowupAt, nextFollowupWhat } = facts
  await tx
    .updateTable('customer_fact')
    .set((row) => ({
      followup_count: row('followup_count', '+', followups),
      ...(lastFollowupAt === undefined ? {} : { last_followup_at: lastFollowupAt }),
      ...(nextFollowupAt === undefined ? {} : { next_followup_at: nextFollowupAt }),
      ...(nextFollowupWhat === undefined ? {} : { next_followup_what: nextFollowupWhat }),
    }))
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', customerId)
    .execute()
}

/**
 * Replaces what orders say about these customers, in one statement: their facts, their place in lists (a new order moves them up),
 * and a new customer who orders is an active one.
 */
export async function saveOrderFacts(tx: Tx, tenantId: TenantId, facts: readonly OrderFacts[]): Promise<void> {
  if (facts.length === 0) return
  await sql`
    with told as (
      select * from jsonb_to_recordset(${jsonText(facts)}::jsonb) as f("customerId" text, "orderCount" integer,
        "amountTotalFen" bigint, "amount12MonthsFen" bigint, "firstOrderAt" timestamptz, "lastOrderAt" timestamptz,
        "favouriteCategories" jsonb, "recentOrders" jsonb)
    ), moved as (
      update customer c set activity_at = greatest(c.activity_at, f."lastOrderAt"),
        stage = case when c.stage = 'new' then 'active' else c.stage end
      from told f where c.tenant_id = ${tenantId} and c.id = f."customerId" and f."orderCount" > 0
        and (c.activity_at < f."lastOrderAt" or c.stage = 'new')
    )
    insert into customer_fact (tenant_id, customer_id, order_count, amount_total_fen, amount_12_months_fen,
      first_order_at, last_order_at, favourite_categories, recent_orders)
    select ${tenantId}, f."customerId", f."orderCount", f."amountTotalFen", f."amount12MonthsFen", f."firstOrderAt",
      f."lastOrderAt", array(select jsonb_array_elements_text(f."favouriteCategories")), f."recentOrders"
    from told f
    on conflict (tenant_id, customer_id) do update set order_count = excluded.order_count,
      amount_total_fen = excluded.amount_total_fen, amount_12_months_fen = excluded.amount_12_months_fen,
      first_order_at = excluded.first_order_at, last_order_at = excluded.last_order_at,
      favourite_categories = excluded.favourite_categories, recent_orders = excluded.recent_orders`.execute(tx)
}

/** Replaces the last ratings of a customer, newest first. */
export async function saveScores(
  tx: Tx,
  tenantId: TenantId,
  customerId: CustomerId,
  scores: readonly number[],
): Promise<void> {
  await sql`
    update customer_fact set scores = ${[...scores]}::integer[]
    where tenant_id = ${tenantId} and customer_id = ${customerId}`.execute(tx)
}
