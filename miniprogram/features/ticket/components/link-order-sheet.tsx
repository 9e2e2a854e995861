import { sayFailure } from '@/platform/say-failure'
import { OptionList } from '@/ui/option-list'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, PartialData } from '@/ui/states'
import { useLinkOrder, useOrdersOf } from '../desk.calls'
import type { DeskSheetProps } from './desk-sheet.types'

/** 关联订单: which order it is about. */
export function LinkOrderSheet({ desk, isOpen, onClose, onDone }: DeskSheetProps) {
  const { data: orders, error, refetch } = useOrdersOf(desk.id, isOpen)
  const linking = useLinkOrder()
  const choose = async (orderId: string) => {
    const done = await linking.run({ ticketId: desk.id, orderId })
    if (done !== null) onDone('已关联订单')
  }
  return (
    <Sheet isOpen={isOpen} title="是哪一单的事" onClose={onClose}>
      {linking.failure && <PartialData text={linking.failure.message} />}
      {orders === undefined && error === null && <Skeleton shape="list" rows={3} />}
      {orders === undefined && error !== null && <ErrorState {...sayFailure(error)} onRetry={refetch} />}
      {orders?.length === 0 && <EmptyState icon="box" title="这位客户还没有订单" />}
      {orders !== undefined && orders.length > 0 && (
        <OptionList
          label="订单"
          value={desk.order?.id}
          onChoose={(orderId) => void choose(orderId)}
          options={orders.map(({ id, number, summary }) => ({
            value: id,
            label: summary || number,
            note: `单号 ${number}`,
          }))}
        />
      )}
    </Sheet>
  )
}
