import type { CustomerId } from '@shared/kernel/ids'
import { addMs, DAY_MS } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import { saveOrderFacts } from '../customer/customer.service'
import { listRecentOrders, sumOrders, type OrderRow } from './order-facts.repository'

const SHOWN_ORDERS = 20

/** 秋款卫衣等 3 款 200 件 */
export const sayOrder = ({
  productName,
  quantity,
  products,
}: Pick<OrderRow, 'productName' | 'quantity' | 'products'>): string =>
  productName === null ? '没有明细' : `${productName}${products > 1 ? `等 ${products} 款` : ''} ${quantity} 件`

/** Counts these customers' orders anew and pushes what they say to the word customer. Three statements, however many customers. */
export async function countOrders(at: At, customerIds: readonly CustomerId[]): Promise<void> {
  if (customerIds.length === 0) return
  const { tx, tenantId, now } = at
  const sums = await sumOrders(tx, tenantId, { customerIds, yearAgo: addMs(now, -365 * DAY_MS) })
  const rows = await listRecentOrders(tx, tenantId, { customerIds, perCustomer: SHOWN_ORDERS })
  const recent = new Map<CustomerId, OrderRow[]>()
  for (const row of rows) recent.set(row.customerId, [...(recent.get(row.customerId) ?? []), row])
  await saveOrderFacts(
    tx,
    tenantId,
    sums.map((sum) => ({
      ...sum,
      recentOrders: (recent.get(sum.customerId) ?? []).map((row) => ({
        id: row.id,
        number: row.number,
        orderedAt: row.orderedAt,
        amountFen: row.amountFen,
        state: row.state,
        summary: sayOrder(row),
      })),
    })),
  )
}
