import { findDays } from '@shared/lead/findings.rules'
import { sayDay } from '@shared/lead/findings.labels'
import { ChartCard } from '@/ui/chart-card'
import { LineChart } from '@/ui/line-chart'
import type { Report } from './dashboard.calls'

interface DayChartProps {
  report: Report
  before: Report | undefined
}

/** How leads came in, day by day, over the days before as a dashed line. */
export function DayChart({ report, before }: DayChartProps) {
  const { title, note } = findDays(report)
  const { byDay } = report
  const isComparable = before !== undefined && before.byDay.length === byDay.length
  return (
    <ChartCard
      title={title}
      {...(note === '' ? {} : { note })}
      table={{ columns: ['日期', '线索'], rows: byDay.map(({ day, leads }) => [sayDay(day), String(leads)]) }}
    >
      <LineChart
        points={byDay.map(({ day, leads }) => ({ label: sayDay(day), value: leads }))}
        say={(leads) => `${leads} 条`}
        {...(isComparable ? { before: before.byDay.map(({ leads }) => leads), beforeLabel: '上一段同样长的日子' } : {})}
      />
    </ChartCard>
  )
}
