import type { StaffId } from '@shared/kernel/ids'
import { findAnswers } from '@shared/ticket/service-findings.rules'
import { BarList } from '@/ui/bar-list'
import { ChartCard } from '@/ui/chart-card'
import { sayMinutes } from '../dashboard/figures'
import type { ServiceReport } from './service.calls'

interface AnswerChartProps {
  report: ServiceReport
  onOpen: (staffId: StaffId) => void
}

/** More bars than this are read as a table. */
const MOST_BARS = 8

type Agent = ServiceReport['byAgent'][number]

const isKnown = (agent: Agent): agent is Agent & { firstMedianWorkingMinutes: number } =>
  agent.firstMedianWorkingMinutes !== null

const sayStars = (stars: number | null): string => (stars === null ? '—' : stars.toFixed(1))

/** Who answers how fast, slowest first. */
export function AnswerChart({ report, onOpen }: AnswerChartProps) {
  const { title, note } = findAnswers({ ...report, agents: report.byAgent })
  const slowest = report.byAgent
    .filter(isKnown)
    .sort((a, b) => b.firstMedianWorkingMinutes - a.firstMedianWorkingMinutes)
    .slice(0, MOST_BARS)
  return (
    <ChartCard
      title={title}
      note={note}
      table={{
        columns: ['同事', '解决', '在办', '首次回复', '解决用时', '超时', '满意度'],
        rows: report.byAgent.map((agent) => [
          agent.name,
          String(agent.resolved),
          String(agent.open),
          sayMinutes(agent.firstMedianWorkingMinutes),
          sayMinutes(agent.resolveMedianWorkingMinutes),
          String(agent.late),
          sayStars(agent.satisfaction),
        ]),
      }}
    >
      <BarList
        bars={slowest.map((agent) => ({
          label: agent.name,
          value: agent.firstMedianWorkingMinutes,
          figure: `${sayMinutes(agent.firstMedianWorkingMinutes)} · 解决 ${agent.resolved}${agent.late > 0 ? ` · 超时 ${agent.late}` : ''}`,
          tone: agent.late > 0 ? 'warn' : 'accent',
          onTap: () => onOpen(agent.staffId),
        }))}
      />
    </ChartCard>
  )
}
