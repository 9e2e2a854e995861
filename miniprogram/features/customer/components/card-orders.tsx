import { View } from '@tarojs/components'
import { sayMoney } from '@shared/kernel/speech-figures'
import { sayMoment } from '@shared/kernel/speech-time'
import { orderStateLabels } from '@shared/customer/customer.labels'
import { now } from '@/platform/now'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/states'
import { Tag } from '@/ui/tag'
import type { CustomerCard } from '../customer.calls'

type Order = CustomerCard['orders'][number]

function OrderLine({ order }: { order: Order }) {
  const { number, orderedAt, amountFen, summary, state } = order
  return (
    <View className="customer-card__order">
      <View className="customer-card__order-words">
        <View className="customer-card__order-title">{summary || number}</View>
        <View className="customer-card__order-meta">{`${sayMoment(orderedAt, now())} · ${number}`}</View>
      </View>
      <View className="customer-card__order-sum">
        <View className="customer-card__order-title">{sayMoney(amountFen)}</View>
        <Tag text={orderStateLabels[state] ?? state} tone={state === 'open' ? 'warn' : 'plain'} />
      </View>
    </View>
  )
}

/** 订单: the latest ones; the strip above counts all. */
export function CardOrders({ card }: { card: CustomerCard }) {
  const { orders, figures } = card
  if (orders.length === 0) {
    return (
      <Card>
        <EmptyState icon="box" title="还没有下过单" text="记下需求，报个价，第一单就近了" />
      </Card>
    )
  }
  return (
    <Card>
      {orders.map((order) => (
        <OrderLine key={order.id} order={order} />
      ))}
      {figures.orderCount > orders.length && (
        <View className="customer-card__order-meta">{`这里是最近 ${orders.length} 单，一共 ${figures.orderCount} 单`}</View>
      )}
    </Card>
  )
}
