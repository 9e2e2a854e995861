import { sayDay } from '@shared/lead/findings.labels'
import { findFlow } from '@shared/ticket/service-findings.rules'
import { ChartCard } from '@/ui/chart-card'
import { LineChart } from '@/ui/line-chart'
import type { ServiceReport } from './service.calls'

/** Does the work pile up? What came in by day, over what was solved as a dashed line. */
export function FlowChart({ report }: { report: ServiceReport }) {
  const { title, note } = findFlow(report)
  const { byDay } = report
  return (
    <ChartCard
      title={title}
      {...(note === '' ? {} : { note })}
      table={{
        columns: ['日期', '新工单', '解决'],
        rows: byDay.map(({ day, created, resolved }) => [sayDay(day), String(created), String(resolved)]),
      }}
    >
      <LineChart
        points={byDay.map(({ day, created }) => ({ label: sayDay(day), value: created }))}
        say={(count) => `${count} 件`}
        before={byDay.map(({ resolved }) => resolved)}
        beforeLabel="当天解决"
      />
    </ChartCard>
  )
}
