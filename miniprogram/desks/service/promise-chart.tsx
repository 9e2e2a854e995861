import { BarList } from '@/ui/bar-list'
import { ChartCard } from '@/ui/chart-card'
import type { Figure, ServiceReport } from './service.calls'

interface PromiseChartProps {
  report: ServiceReport
  onOpen: (figure: Figure) => void
}

const troubles = [
  { figure: 'first_late', label: '首次回复超时' },
  { figure: 'resolve_late', label: '解决超时' },
  { figure: 'reopened', label: '重新打开' },
  { figure: 'unhappy', label: '1–2 星' },
] as const

/** What went wrong, and in how many tickets. */
export function PromiseChart({ report, onOpen }: PromiseChartProps) {
  const counts = { first_late: report.firstLate, resolve_late: report.resolveLate, ...report }
  const rows = troubles.map(({ figure, label }) => ({ figure, label, count: counts[figure] }))
  const worst = rows.reduce((top, row) => (row.count > top.count ? row : top), rows[0] ?? { label: '', count: 0 })
  const title = worst.count === 0 ? '没有超时，也没有返工' : `最多的毛病是${worst.label}：${worst.count} 件`
  return (
    <ChartCard
      title={title}
      table={{ columns: ['毛病', '件数'], rows: rows.map(({ label, count }) => [label, String(count)]) }}
    >
      <BarList
        bars={rows.map(({ figure, label, count }) => ({
          label,
          value: count,
          figure: `${count} 件`,
          tone: 'warn',
          onTap: () => onOpen(figure),
        }))}
      />
    </ChartCard>
  )
}
