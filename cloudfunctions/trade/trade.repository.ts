import { sql } from 'kysely'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import type { NewOrder, NewProduct } from './trade.types'

export async function insertProducts(tx: Tx, tenantId: TenantId, products: readonly NewProduct[]): Promise<void> {
  await sql`
    insert into product (tenant_id, id, name, category, price_fen)
    select ${tenantId}, p.id, p.name, p.category, p."priceFen"
    from jsonb_to_recordset(${jsonText(products)}::jsonb) as p(id text, name text, category text, "priceFen" bigint)`.execute(
    tx,
  )
}

/** Orders with their lines, in one statement; an order's amount is the sum of its lines. */
export async function insertOrders(tx: Tx, tenantId: TenantId, orders: readonly NewOrder[]): Promise<void> {
  const rows = orders.map(({ lines, ...order }) => ({
    ...order,
    amountFen: lines.reduce((sum, line) => sum + line.amountFen, 0),
  }))
  const lines = orders.flatMap((order) =>
    order.lines.map((line, index) => ({ ...line, orderId: order.id, line: index + 1 })),
  )
  await sql`
    with ordered as (
      insert into sales_order (tenant_id, id, number, customer_id, ordered_at, amount_fen, state)
      select ${tenantId}, o.id, o.number, o."customerId", o."orderedAt", o."amountFen", o.state
      from jsonb_to_recordset(${jsonText(rows)}::jsonb)
        as o(id text, number text, "customerId" text, "orderedAt" timestamptz, "amountFen" bigint, state text)
    )
    insert into sales_order_line (tenant_id, order_id, line, product_id, quantity, amount_fen)
    select ${tenantId}, l."orderId", l.line, l."productId", l.quantity, l."amountFen"
    from jsonb_to_recordset(${jsonText(lines)}::jsonb)
      as l("orderId" text, line integer, "productId" text, quantity integer, "amountFen" bigint)`.execute(tx)
}

/** Customers in the order of their ids, for work that goes through all of them. */
export async function listCustomerIds(
  tx: Tx,
  tenantId: TenantId,
  page: { afterId: string; limit: number },
): Promise<CustomerId[]> {
  const rows = await tx
    .selectFrom('customer')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`id > ${page.afterId}`)
    .orderBy('id')
    .limit(page.limit)
    .execute()
  return rows.map((row) => row.id)
}

export async function countCustomers(tx: Tx, tenantId: TenantId): Promise<number> {
  const row = await tx
    .selectFrom('customer')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow()
  return row.count
}
