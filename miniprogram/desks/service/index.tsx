import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import { toCalendarDate } from '@shared/kernel/instant'
import { sayDay } from '@shared/lead/findings.labels'
import { back, open } from '@/platform/navigate'
import { now } from '@/platform/now'
import { usePullDown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/page-title'
import { Phrase } from '@/ui/phrase'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { StatStrip } from '@/ui/stats'
import { OwnPeriod } from '../dashboard/own-period'
import { periodOptions, rangeOf, type DayRange, type PeriodKind } from '../dashboard/period'
import { AnswerChart } from './answer-chart'
import { sayMore, toStats } from './figures'
import { FlowChart } from './flow-chart'
import { KindChart } from './kind-chart'
import { PromiseChart } from './promise-chart'
import { useServiceReport, type Counted, type ServiceReport } from './service.calls'
import { SurveySheet } from './survey-sheet'
import './index.scss'

/** What stands open now, whatever the period; late in red only. */
function Now({ report }: { report: ServiceReport }) {
  const { open: working, unassigned, atRisk, breached } = report
  return (
    <View className="service__now">
      <Card onTap={() => void open('/pages/tickets/index')} label="去工单">
        <Phrase
          words={[
            `现在在办 ${working} 件，待分派 ${unassigned} 件，快超时 ${atRisk} 件，`,
            breached > 0 ? { late: `已超时 ${breached} 件` } : '没有超时',
          ]}
        />
      </Card>
    </View>
  )
}

function Board({ range }: { range: DayRange }) {
  const { data, error, isPending, refetch } = useServiceReport(range)
  const look = (counted: Pick<Counted, 'figure' | 'kind' | 'agentId'>) =>
    void open('/desks/counted/index', { ...range, ...counted })
  if (isPending) return <Skeleton shape="card" rows={6} />
  if (data === undefined) {
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="服务质量" who="主管或老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  if (data.created === 0 && data.previousCreated === 0 && data.resolved === 0) {
    return (
      <>
        <Now report={data} />
        <EmptyState icon="chart" title="这段时间还没有工单" text="换一段时间，或把“我要售后”告诉客户" />
      </>
    )
  }
  return (
    <>
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      <Now report={data} />
      <StatStrip stats={toStats(data, (figure) => look({ figure }))} />
      <View className="service__note">{sayMore(data)}</View>
      <View className="service__charts">
        <FlowChart report={data} />
        <AnswerChart report={data} onOpen={(agentId) => look({ figure: 'created', agentId })} />
        <KindChart report={data} onOpen={(kind) => look({ figure: 'created', kind })} />
        <PromiseChart report={data} onOpen={(figure) => look({ figure })} />
      </View>
    </>
  )
}

/** 服务质量: what stands open, five figures, then one chart for each question; each figure opens its tickets. */
export default function ServicePage() {
  const isOnline = useIsOnline()
  const today = toCalendarDate(now())
  const [kind, setKind] = useState<PeriodKind>('month')
  const [own, setOwn] = useState<DayRange | null>(null)
  const [sheet, setSheet] = useState<'period' | 'survey' | null>(null)
  const range = useMemo(
    () => (kind === 'own' && own ? own : rangeOf(kind === 'own' ? 'month' : kind, today)),
    [kind, own, today],
  )
  usePullDown(() => queryClient.invalidateQueries({ queryKey: ['ticket', 'report'] }))
  const choose = (next: PeriodKind) => (next === 'own' ? setSheet('period') : setKind(next))
  const pick = (picked: DayRange) => {
    setOwn(picked)
    setKind('own')
    setSheet(null)
  }
  return (
    <Screen
      width="wide"
      isOffline={!isOnline}
      bar={{ title: '服务质量', onBack: () => void back('/pages/tickets/index') }}
    >
      <PageTitle
        title="售后"
        eyebrow={`${sayDay(range.from)} – ${sayDay(range.to)}`}
        aside={
          <View className="service__aside">
            <Button size="small" look="soft" onTap={() => setSheet('survey')}>
              发满意度
            </Button>
            <Button size="small" look="soft" onTap={() => open('/desks/recoveries/index')}>
              改进单
            </Button>
          </View>
        }
      />
      <Segments label="看哪一段" segments={periodOptions} value={kind} onChange={choose} />
      <Board range={range} />
      <OwnPeriod isOpen={sheet === 'period'} start={range} onClose={() => setSheet(null)} onPick={pick} />
      <SurveySheet isOpen={sheet === 'survey'} onClose={() => setSheet(null)} />
    </Screen>
  )
}
