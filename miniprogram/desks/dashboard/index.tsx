import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { toCalendarDate } from '@shared/kernel/instant'
import { sayDay } from '@shared/lead/findings.labels'
import { showLeads } from '@/features/lead/show/lead-shelf'
import { back, open } from '@/platform/navigate'
import { now } from '@/platform/now'
import { usePullDown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { StatStrip } from '@/ui/stats'
import { ChannelChart } from './channel-chart'
import { CollisionChart } from './collision-chart'
import { useReport } from './dashboard.calls'
import { DayChart } from './day-chart'
import { sayMore, toStats, type Doors } from './figures'
import { OwnPeriod } from './own-period'
import { periodOptions, rangeBefore, rangeOf, type DayRange, type PeriodKind } from './period'
import { ResponseChart } from './response-chart'
import './index.scss'

/** Every figure opens its rows: those of its period. */
const doorsOf = ({ from, to }: DayRange): Doors => ({
  leads: (parts = {}) => showLeads({ from, to, ...parts }),
  collisions: () => void open('/desks/collisions/index', { from, to }),
})

function Board({ range }: { range: DayRange }) {
  const doors = doorsOf(range)
  const { data, error, isPending, refetch } = useReport(range)
  const { data: before } = useReport(rangeBefore(range))
  if (isPending) return <Skeleton shape="card" rows={6} />
  if (data === undefined) {
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="团队的看板" who="主管或老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  if (data.leads === 0 && data.previousLeads === 0) {
    return <EmptyState icon="chart" title="这段时间还没有线索" text="换一段时间，或先把渠道码放到店里" />
  }
  return (
    <>
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      <StatStrip stats={toStats(data, before, doors)} />
      <View className="board__note">{sayMore(data)}</View>
      <View className="board__charts">
        <ChannelChart report={data} doors={doors} />
        <ResponseChart report={data} doors={doors} />
        <DayChart report={data} before={before} />
        <CollisionChart report={data} doors={doors} />
      </View>
    </>
  )
}

/** 看板: five figures, then one chart for each question a manager asks about leads. */
export default function DashboardPage() {
  const isOnline = useIsOnline()
  const today = toCalendarDate(now())
  const [kind, setKind] = useState<PeriodKind>('month')
  const [own, setOwn] = useState<DayRange | null>(null)
  const [isPicking, setPicking] = useState(false)
  const range = useMemo(
    () => (kind === 'own' && own ? own : rangeOf(kind === 'own' ? 'month' : kind, today)),
    [kind, own, today],
  )
  usePullDown(() => queryClient.invalidateQueries({ queryKey: ['lead', 'report'] }))
  const choose = (next: PeriodKind) => (next === 'own' ? setPicking(true) : setKind(next))
  const pick = (picked: DayRange) => {
    setOwn(picked)
    setKind('own')
    setPicking(false)
  }
  return (
    <Screen width="wide" isOffline={!isOnline} bar={{ title: '看板', onBack: () => void back('/pages/leads/index') }}>
      <PageTitle title="线索看板" eyebrow={`${sayDay(range.from)} – ${sayDay(range.to)}，和前一段同样长的日子比`} />
      <Segments label="看哪一段" segments={periodOptions} value={kind} onChange={choose} />
      <Board range={range} />
      <OwnPeriod isOpen={isPicking} start={range} onClose={() => setPicking(false)} onPick={pick} />
    </Screen>
  )
}
