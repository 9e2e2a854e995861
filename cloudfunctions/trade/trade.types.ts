import type { CustomerId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'

export interface NewProduct {
  id: string
  name: string
  category: string
  priceFen: number
}

/** An order as the demo company, and later the counter, writes it. */
export interface NewOrder {
  id: string
  number: string
  customerId: CustomerId
  orderedAt: Instant
  state: 'open' | 'delivered' | 'cancelled'
  lines: { productId: string; quantity: number; amountFen: number }[]
}
