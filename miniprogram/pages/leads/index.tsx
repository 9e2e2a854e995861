import { View } from '@tarojs/components'
import { useLeads, type LeadFilter } from '@/features/lead/lead.calls'
import { changeLeadFilter, isFiltered, useLeadFilter } from '@/features/lead/show/lead-shelf'
import { open, openLink } from '@/platform/navigate'
import { usePullDown, useReachBottom, useShown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useMe } from '@/platform/session'
import { useIsOnline, useIsWide } from '@/platform/system'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { BoardFilter, LeadFilters } from './lead-filters'
import { LeadRows, LeadTable } from './lead-list'
import { toStateSegments, type StateShelf } from './lead-row-look'
import './index.scss'

const enter = () => open('/features/lead/pages/entry/index')

interface FoundProps {
  filter: LeadFilter
  isManaging: boolean
}

function Found({ filter, isManaging }: FoundProps) {
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useLeads(filter)
  const isWide = useIsWide()
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  if (isPending) return <Skeleton shape="list" rows={5} />
  if (data === undefined) {
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="线索" who="主管或老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) {
    if (isFiltered(filter)) return <EmptyState icon="funnel" title="没有这样的线索" text="换个条件看看" />
    const text = '有人来电、来店或加了微信，先录进来，系统会查重并提醒跟进'
    return <EmptyState icon="funnel" title="还没有线索" text={text} action={{ label: '录入线索', onTap: enter }} />
  }
  return (
    <>
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      {isWide ? <LeadTable rows={rows} /> : <LeadRows rows={rows} isManaging={isManaging} />}
      {hasNextPage && (
        <View className="leads__more">
          <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
            再看一些
          </Button>
        </View>
      )}
    </>
  )
}

/** 线索: a rep's own by state; a manager's whole team by state, channel and colleague. */
export default function LeadsPage() {
  const me = useMe()
  const isManaging = me?.role === 'manager' || me?.role === 'owner'
  const isOnline = useIsOnline()
  const filter = useLeadFilter()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['lead', 'list'] })
  useShown(() => void refresh())
  usePullDown(refresh)
  const shelf: StateShelf = filter.state ?? 'all'
  return (
    <Screen width="wide" isOffline={!isOnline}>
      <PageTitle
        title={isManaging ? '团队的线索' : '我的线索'}
        aside={
          <View className="leads__aside">
            {isManaging && (
              <Button size="small" look="soft" icon="chart" onTap={() => openLink('/desks/dashboard/index')}>
                看板
              </Button>
            )}
            <Button size="small" look="primary" icon="plus" onTap={enter}>
              录入线索
            </Button>
          </View>
        }
      />
      <Segments
        label="按状态看"
        segments={toStateSegments(isManaging)}
        value={shelf}
        onChange={(state) => changeLeadFilter({ state: state === 'all' ? null : state })}
      />
      {isManaging && <LeadFilters filter={filter} onChange={changeLeadFilter} />}
      <BoardFilter filter={filter} onClear={() => changeLeadFilter({ result: null, from: null, to: null })} />
      <Found filter={filter} isManaging={isManaging} />
    </Screen>
  )
}
