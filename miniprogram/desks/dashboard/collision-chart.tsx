import { findCollisions } from '@shared/lead/findings.rules'
import { outcomeWords } from '@shared/lead/lead-desk.labels'
import { ChartCard } from '@/ui/chart-card'
import { Columns } from '@/ui/columns'
import type { Report } from './dashboard.calls'
import type { Doors } from './figures'

interface CollisionChartProps {
  report: Report
  doors: Doors
}

const outcomes = ['owner_keeps', 'newcomer_gets', 'shared', 'open'] as const

/** How collisions (撞单) ended. */
export function CollisionChart({ report, doors }: CollisionChartProps) {
  const { title, note } = findCollisions(report)
  const counted = outcomes.map((outcome) => ({ outcome, count: report.outcomes[outcome] ?? 0 }))
  return (
    <ChartCard
      title={title}
      {...(note === '' ? {} : { note })}
      table={{
        columns: ['结果', '次数'],
        rows: counted.map(({ outcome, count }) => [outcomeWords[outcome], String(count)]),
      }}
    >
      <Columns
        columns={counted.map(({ outcome, count }) => ({
          label: outcomeWords[outcome],
          value: count,
          figure: String(count),
          tone: outcome === 'open' ? 'warn' : 'accent',
          onTap: doors.collisions,
        }))}
      />
    </ChartCard>
  )
}
