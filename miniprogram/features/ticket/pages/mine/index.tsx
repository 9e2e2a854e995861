import { View } from '@tarojs/components'
import { back, open } from '@/platform/navigate'
import { usePullDown, useReachBottom, useShown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { Rows } from '@/ui/rows'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, PartialData } from '@/ui/states'
import { OwnTicketRow } from '../../components/own-ticket-row'
import { useMine } from '../../ticket.calls'
import '../../components/ticket.scss'

const submit = () => open('/features/ticket/pages/submit/index')

function Found() {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useMine()
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  if (data === undefined) {
    return error === null ? <Skeleton shape="list" rows={4} /> : <ErrorState {...sayFailure(error)} onRetry={refetch} />
  }
  const tickets = data.pages.flatMap(({ items }) => items)
  if (tickets.length === 0) {
    const text = '退换货、质量、物流、发票，遇到问题说一声，几点前回复您会写在上面'
    return <EmptyState icon="chat" title="还没有工单" text={text} />
  }
  return (
    <>
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      <Rows rows={tickets}>{(ticket) => <OwnTicketRow key={ticket.id} ticket={ticket} />}</Rows>
      {hasNextPage && (
        <View className="ticket__more">
          <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
            看更早的
          </Button>
        </View>
      )}
    </>
  )
}

/** 我的工单: what one asked, and where it stands. */
export default function MinePage() {
  const isOnline = useIsOnline()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['ticket', 'mine'] })
  useShown(() => void refresh())
  usePullDown(refresh)
  return (
    <Screen
      bar={{ title: '我的工单', onBack: () => void back('/features/ticket/pages/home/index') }}
      isOffline={!isOnline}
      footer={
        <Button wide look="primary" size="large" onTap={submit}>
          我要售后
        </Button>
      }
    >
      <Found />
    </Screen>
  )
}
