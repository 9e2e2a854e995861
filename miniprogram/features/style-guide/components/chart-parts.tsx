import { BarList } from '@/ui/bar-list'
import { ChartCard } from '@/ui/chart-card'
import { Columns } from '@/ui/columns'
import { Funnel } from '@/ui/funnel'
import { LineChart } from '@/ui/line-chart'
import { Section } from '@/ui/section'
import { StatStrip } from '@/ui/stats'
import { BOARD, CHANNELS, LAST_YEAR, MONTHS, PEOPLE, STAGES } from './sample-figures'

/** Figures: a strip, then one chart per question with the finding as its title. */
export function ChartParts() {
  return (
    <Section title="看板" note="本月 · 华南组">
      <StatStrip stats={BOARD} />
      <ChartCard
        title="方案制定变慢：中位 11 → 19 天"
        note="63 个商机，p = 0.01；其余阶段与上季无明显差别"
        table={{ columns: ['阶段', '个数 · 金额'], rows: STAGES.map((stage) => [stage.label, stage.figure]) }}
      >
        <Funnel stages={STAGES} />
      </ChartCard>
      <ChartCard
        title="三个渠道带来八成成交"
        table={{ columns: ['渠道', '成交'], rows: CHANNELS.map((channel) => [channel.label, channel.figure]) }}
      >
        <Columns columns={CHANNELS} />
      </ChartCard>
      <ChartCard
        title="成交连涨四个月"
        note="比去年同月多 43%"
        table={{ columns: ['月份', '成交'], rows: MONTHS.map((month) => [month.label, `¥${month.value} 万`]) }}
      >
        <LineChart points={MONTHS} before={LAST_YEAR} beforeLabel="去年同月" say={(value) => `¥${value} 万`} />
      </ChartCard>
      <ChartCard
        title="王珂和欧阳若兰做了七成"
        table={{ columns: ['同事', '成交'], rows: PEOPLE.map((person) => [person.label, person.figure]) }}
      >
        <BarList bars={PEOPLE} />
      </ChartCard>
    </Section>
  )
}
