import { back } from '@/platform/navigate'
import { usePullDown, useReachBottom, useShown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Rows } from '@/ui/rows'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { BoxRow } from '../../components/box-row'
import { useBox } from '../../message.calls'

function Box() {
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useBox()
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  if (isPending) return <Skeleton shape="list" rows={5} />
  if (data === undefined) {
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="消息盒子" who="老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  const entries = data.pages.flatMap((page) => page.items)
  if (entries.length === 0) {
    return <EmptyState icon="bell" title="还没有消息" text="有新线索、到期跟进或撞单时，提醒会先到企业微信，这里留底" />
  }
  return (
    <>
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      <Rows rows={entries}>{(entry) => <BoxRow key={entry.id} entry={entry} />}</Rows>
      {hasNextPage && (
        <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
          再看一些
        </Button>
      )}
    </>
  )
}

/** 消息盒子: every message, to whom, why, and whether it arrived. */
export default function BoxPage() {
  const isOnline = useIsOnline()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['message', 'box'] })
  useShown(() => void refresh())
  usePullDown(refresh)
  return (
    <Screen isOffline={!isOnline} bar={{ title: '消息盒子', onBack: () => void back('/pages/me/index') }}>
      <PageTitle title="谁收到了什么提醒" />
      <Box />
    </Screen>
  )
}
