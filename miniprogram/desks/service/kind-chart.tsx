import { findKinds } from '@shared/ticket/service-findings.rules'
import { kindWords } from '@shared/ticket/ticket.labels'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { BarList } from '@/ui/bar-list'
import { ChartCard } from '@/ui/chart-card'
import type { ServiceReport } from './service.calls'

interface KindChartProps {
  report: ServiceReport
  onOpen: (kind: TicketKind) => void
}

const sayStars = (stars: number | null): string => (stars === null ? '—' : `${stars.toFixed(1)} 分`)

/** What people come for, and what leaves them unhappy. */
export function KindChart({ report, onOpen }: KindChartProps) {
  const { title, note } = findKinds(report.byKind, report.complaints)
  const kinds = report.byKind.filter(({ created }) => created > 0).sort((a, b) => b.created - a.created)
  return (
    <ChartCard
      title={title}
      {...(note === '' ? {} : { note })}
      table={{
        columns: ['问题', '工单', '满意度'],
        rows: report.byKind.map(({ kind, created, satisfaction }) => [
          kindWords[kind],
          String(created),
          sayStars(satisfaction),
        ]),
      }}
    >
      <BarList
        bars={kinds.map(({ kind, created, satisfaction }) => ({
          label: kindWords[kind],
          value: created,
          figure: satisfaction === null ? `${created} 件` : `${created} 件 · ${sayStars(satisfaction)}`,
          tone: kind === 'complaint' ? 'bad' : 'accent',
          onTap: () => onOpen(kind),
        }))}
      />
    </ChartCard>
  )
}
