import { sql } from 'kysely'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

/** What the orders of a customer add up to. */
export interface OrderSums {
  customerId: CustomerId
  orderCount: number
  amountTotalFen: number
  amount12MonthsFen: number
  firstOrderAt: Instant | null
  lastOrderAt: Instant | null
  favouriteCategories: string[]
}

/** Counts, sums and dates over every order that was not cancelled; customers without one answer zeros. */
export async function sumOrders(
  tx: Tx,
  tenantId: TenantId,
  { customerIds, yearAgo }: { customerIds: readonly CustomerId[]; yearAgo: Instant },
): Promise<OrderSums[]> {
  const result = await sql<OrderSums>`
    with valid as (
      select id, customer_id, ordered_at, amount_fen from sales_order
      where tenant_id = ${tenantId} and customer_id = any(${customerIds}::text[]) and state <> 'cancelled'
    ), liked as (
      select v.customer_id, p.category,
        row_number() over (partition by v.customer_id order by sum(l.amount_fen) desc, p.category) as nth
      from valid v
      join sales_order_line l on l.tenant_id = ${tenantId} and l.order_id = v.id
      join product p on p.tenant_id = ${tenantId} and p.id = l.product_id
      group by v.customer_id, p.category
    )
    select asked.id as "customerId", count(v.id)::int as "orderCount",
      coalesce(sum(v.amount_fen), 0)::bigint as "amountTotalFen",
      coalesce(sum(v.amount_fen) filter (where v.ordered_at > ${yearAgo}), 0)::bigint as "amount12MonthsFen",
      min(v.ordered_at) as "firstOrderAt", max(v.ordered_at) as "lastOrderAt",
      array(select category from liked where liked.customer_id = asked.id and nth <= 3 order by nth) as "favouriteCategories"
    from unnest(${customerIds}::text[]) asked(id)
    left join valid v on v.customer_id = asked.id
    group by asked.id`.execute(tx)
  return result.rows
}

export interface OrderRow {
  customerId: CustomerId
  id: string
  number: string
  orderedAt: Instant
  amountFen: number
  state: string
  /** The product of the largest line; null for an order without lines. */
  productName: string | null
  quantity: number
  products: number
}

/** The newest orders of each of these customers, cancelled ones too. */
export async function listRecentOrders(
  tx: Tx,
  tenantId: TenantId,
  { customerIds, perCustomer }: { customerIds: readonly CustomerId[]; perCustomer: number },
): Promise<OrderRow[]> {
  const result = await sql<OrderRow>`
    select o.customer_id as "customerId", o.id, o.number, o.ordered_at as "orderedAt", o.amount_fen as "amountFen", o.state,
      l.name as "productName", coalesce(l.quantity, 0)::int as quantity, coalesce(l.products, 0)::int as products
    from unnest(${customerIds}::text[]) asked(id)
    cross join lateral (
      select * from sales_order
      where tenant_id = ${tenantId} and customer_id = asked.id order by ordered_at desc, id desc limit ${perCustomer}
    ) o
    left join lateral (
      select (array_agg(p.name order by n.amount_fen desc, n.line))[1] as name, sum(n.quantity) as quantity, count(*) as products
      from sales_order_line n join product p on p.tenant_id = ${tenantId} and p.id = n.product_id
      where n.tenant_id = ${tenantId} and n.order_id = o.id
    ) l on true
    order by o.customer_id, o.ordered_at desc, o.id desc`.execute(tx)
  return result.rows
}
