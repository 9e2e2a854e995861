import { sayMoney } from '@shared/kernel/speech-figures'
import type { At } from '../_kernel/at'
import { appendTimeline } from '../customer/customer.service'
import { countOrders } from './count-orders'
import { insertOrders, insertProducts } from './trade.repository'
import type { NewOrder, NewProduct } from './trade.types'

export { startRebuild } from './rebuild-facts'
export type * from './trade.types'

export const addProducts = (at: At, products: readonly NewProduct[]): Promise<void> =>
  insertProducts(at.tx, at.tenantId, products)

/** Keeps orders, tells their customers' timelines and pushes the new facts. Five statements, however many orders. */
export async function addOrders(at: At, orders: readonly NewOrder[]): Promise<void> {
  if (orders.length === 0) return
  await insertOrders(at.tx, at.tenantId, orders)
  await countOrders(at, [...new Set(orders.map((order) => order.customerId))])
  await appendTimeline(
    at,
    orders.map(({ id, number, customerId, orderedAt, lines }) => ({
      customerId,
      kind: 'order',
      at: orderedAt,
      title: `下单 ${sayMoney(lines.reduce((sum, line) => sum + line.amountFen, 0))}`,
      words: `单号 ${number}`,
      sourceId: id,
    })),
  )
}
