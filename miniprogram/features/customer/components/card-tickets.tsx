import { sayMoment } from '@shared/kernel/speech-time'
import { kindWords, priorityWords } from '@shared/ticket/ticket.labels'
import type { TicketState } from '@shared/ticket/ticket.types'
import { open } from '@/platform/navigate'
import { now } from '@/platform/now'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'
import { Timeline, type TimelineEntry } from '@/ui/timeline'
import { callName } from '../show/customer-words'
import { useTicketsOf, type CustomerCard, type TicketOf } from '../customer.calls'

const stateWords: Record<TicketState, string> = {
  submitted: '待分派',
  assigned: '已分派',
  in_progress: '处理中',
  waiting: '等客户',
  resolved: '已解决',
  closed: '已结束',
}

const isOver = (state: TicketState): boolean => state === 'resolved' || state === 'closed'

/** One ticket as the card tells of it; late in red only. */
function toEntry({ id, number, kind, state, priority, words, why, isLate, createdAt }: TicketOf): TimelineEntry {
  const urgent = priority === 'normal' ? '' : `${priorityWords[priority]} · `
  return {
    id,
    title: `${kindWords[kind]} · ${stateWords[state]}`,
    time: sayMoment(createdAt, now()),
    text: [`${urgent}${number}：${words}`, ...(isLate ? [{ late: ` ${why}` }] : [])],
    state: isOver(state) ? 'done' : 'now',
    onTap: () => void open('/desks/ticket/index', { ticketId: id }),
  }
}

/** 工单: what they asked of after-sales, and one tap to write down what they just said. */
export function CardTickets({ card }: { card: CustomerCard }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useTicketsOf(card.id)
  const tickets = data?.pages.flatMap(({ items }) => items) ?? []
  const enter = () => open('/features/ticket/pages/enter/index', { customerId: card.id, title: callName(card) })
  return (
    <Card>
      {data === undefined && error === null && <Skeleton shape="list" rows={2} />}
      {data === undefined && error !== null && <ErrorState {...sayFailure(error)} onRetry={refetch} />}
      {data !== undefined && tickets.length === 0 && (
        <EmptyState icon="chat" title="没有售后" text="客户打电话来说的问题，录一张，就有人按时回复" />
      )}
      <Timeline entries={tickets.map(toEntry)} />
      {hasNextPage && (
        <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
          看更早的
        </Button>
      )}
      <Button wide icon="plus" onTap={enter}>
        录入工单
      </Button>
    </Card>
  )
}
