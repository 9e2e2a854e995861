import { findResponse } from '@shared/lead/findings.rules'
import { BarList } from '@/ui/bar-list'
import { ChartCard } from '@/ui/chart-card'
import type { Report } from './dashboard.calls'
import { sayMinutes, type Doors } from './figures'

interface ResponseChartProps {
  report: Report
  doors: Doors
}

/** More bars than this are read as a table. */
const MOST_BARS = 8
/** The slow and the quick tell apart from here on, against the median of all. */
const SLOW_TIMES = 1.5

type Rep = Report['byRep'][number]

const sayRep = ({ medianWorkingMinutes, accepted, expired }: Rep): string =>
  `${sayMinutes(medianWorkingMinutes)} · 接受 ${accepted}${expired > 0 ? ` · 超时 ${expired}` : ''}`

const isKnown = (rep: Rep): rep is Rep & { medianWorkingMinutes: number } => rep.medianWorkingMinutes !== null

/** Who answers how fast, slowest first: median working minutes, accepted, expired. */
export function ResponseChart({ report, doors }: ResponseChartProps) {
  const { title, note } = findResponse({ ...report, reps: report.byRep })
  const median = report.medianWorkingMinutes ?? 0
  const slowest = report.byRep
    .filter(isKnown)
    .sort((a, b) => b.medianWorkingMinutes - a.medianWorkingMinutes)
    .slice(0, MOST_BARS)
  return (
    <ChartCard
      title={title}
      {...(note === '' ? {} : { note })}
      table={{
        columns: ['同事', '线索', '接受', '超时', '中位', '客户'],
        rows: report.byRep.map((rep) => [
          rep.name,
          String(rep.leads),
          String(rep.accepted),
          String(rep.expired),
          sayMinutes(rep.medianWorkingMinutes),
          String(rep.customers),
        ]),
      }}
    >
      <BarList
        bars={slowest.map((rep) => ({
          label: rep.name,
          value: rep.medianWorkingMinutes,
          figure: sayRep(rep),
          tone: rep.medianWorkingMinutes > median * SLOW_TIMES ? 'warn' : 'accent',
          onTap: () => doors.leads({ ownerId: rep.staffId, result: 'answered' }),
        }))}
      />
    </ChartCard>
  )
}
