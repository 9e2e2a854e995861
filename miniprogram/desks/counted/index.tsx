import { View } from '@tarojs/components'
import { brandId } from '@shared/kernel/ids'
import { sayMoment } from '@shared/kernel/speech-time'
import { sayDay } from '@shared/lead/findings.labels'
import { kindWords } from '@shared/ticket/ticket.labels'
import { ticketKinds } from '@shared/ticket/ticket.types'
import { kindIcons, kindTone, toDeskStateTag } from '@/features/ticket/show/ticket-words'
import { back, open } from '@/platform/navigate'
import { now } from '@/platform/now'
import { usePageQuery, useReachBottom } from '@/platform/page'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { PageTitle } from '@/ui/page-title'
import { Rows } from '@/ui/rows'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission } from '@/ui/states'
import { useCounted, type CountedTicket, type Figure } from '../service/service.calls'

const figureWords: Record<Figure, string> = {
  created: '新工单',
  resolved: '解决的工单',
  first_late: '首次回复超时',
  resolve_late: '解决超时',
  reopened: '重新打开过',
  complaints: '投诉',
  rated: '客户评价过',
  unhappy: '1–2 星',
}

const isFigure = (text: string): text is Figure => text in figureWords

function CountedRow({ ticket }: { ticket: CountedTicket }) {
  const { id, number, kind, state, title, words, agentName, score, createdAt } = ticket
  return (
    <ListRow
      icon={kindIcons[kind]}
      tone={kindTone(kind)}
      title={`${title} · ${kindWords[kind]}`}
      why={words}
      tags={[
        toDeskStateTag(state),
        ...(score === null ? [] : [{ text: `${score} 星`, tone: score <= 2 ? ('bad' as const) : ('plain' as const) }]),
        { text: number },
        { text: agentName ?? '还没有人接' },
        { text: sayMoment(createdAt, now()) },
      ]}
      onOpen={() => void open('/desks/ticket/index', { ticketId: id })}
    />
  )
}

/** The tickets behind a figure of 服务质量: `?from=&to=&figure=&kind=&agentId=`. */
export default function CountedPage() {
  const { from = '', to = '', figure = '', kind, agentId } = usePageQuery()
  const isOnline = useIsOnline()
  const counted = useCounted({
    from,
    to,
    figure: isFigure(figure) ? figure : 'created',
    kind: ticketKinds.find((one) => one === kind) ?? null,
    agentId: agentId === undefined ? null : brandId(agentId),
  })
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = counted
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  const tickets = data?.pages.flatMap(({ items }) => items) ?? []
  const title = isFigure(figure) ? figureWords[figure] : '工单'
  return (
    <Screen width="wide" isOffline={!isOnline} bar={{ title, onBack: () => void back('/desks/service/index') }}>
      <PageTitle title={title} eyebrow={`${sayDay(from)} – ${sayDay(to)}`} />
      {data === undefined && error === null && <Skeleton shape="list" rows={5} />}
      {data === undefined && error !== null && <Unread error={error} onRetry={refetch} />}
      {data !== undefined && tickets.length === 0 && <EmptyState icon="note" title="一件也没有" />}
      <Rows rows={tickets}>{(ticket) => <CountedRow key={ticket.id} ticket={ticket} />}</Rows>
      {hasNextPage && (
        <View>
          <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
            再看一些
          </Button>
        </View>
      )}
    </Screen>
  )
}

function Unread({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const failure = sayFailure(error)
  if (failure.isForbidden) return <NoPermission what="服务质量" who="主管或老板" />
  return <ErrorState {...failure} onRetry={onRetry} />
}
