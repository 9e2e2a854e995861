import { sayCount } from '@shared/kernel/speech-figures'
import type { StatProps } from '@/ui/stats'
import { sayMinutes } from '../dashboard/figures'
import type { Figure, ServiceReport } from './service.calls'

const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 1000) / 10}%`)

/** How a figure moved against the period before; nothing when there is nothing to compare with. */
function changeOf(now: number | null, before: number | null, isMoreGood: boolean): Pick<StatProps, 'change'> {
  if (now === null || before === null || before === 0) return {}
  const rounded = Math.round(Math.abs(now / before - 1) * 100)
  if (rounded === 0) return {}
  const isUp = now > before
  return { change: { text: `${rounded}%`, isUp, isGood: isUp === isMoreGood } }
}

/** The five figures a manager looks at first; each opens its tickets. */
export function toStats(report: ServiceReport, look: (figure: Figure) => void): StatProps[] {
  const { created, previousCreated, firstInTime, firstLate, complaintRate, satisfiedShare } = report
  const { firstMedianWorkingMinutes: median, previousFirstMedianWorkingMinutes: before } = report
  const answered = firstInTime + firstLate
  return [
    {
      label: '新工单',
      value: sayCount(created),
      onTap: () => look('created'),
      ...changeOf(created, previousCreated, false),
    },
    {
      label: '首次回复',
      value: sayMinutes(median),
      onTap: () => look('first_late'),
      ...changeOf(median, before, false),
    },
    {
      label: '按时回复',
      value: percent(answered === 0 ? null : firstInTime / answered),
      onTap: () => look('first_late'),
    },
    { label: '投诉率', value: percent(complaintRate), onTap: () => look('complaints') },
    { label: '满意', value: percent(satisfiedShare), onTap: () => look('rated') },
  ]
}

/** What the strip cannot hold. */
export const sayMore = (report: ServiceReport): string =>
  [
    report.firstMedianWallMinutes === null
      ? ''
      : `首次回复为工作时间中位，按钟表算 ${sayMinutes(report.firstMedianWallMinutes)}`,
    report.resolveMedianWorkingMinutes === null
      ? ''
      : `解决用 ${sayMinutes(report.resolveMedianWorkingMinutes)}，按钟表算 ${sayMinutes(report.resolveMedianWallMinutes)}`,
    report.complaintRate === null
      ? ''
      : `投诉 ${report.complaints} 件 ÷ 发货订单 ${sayCount(report.deliveredOrders)} 单`,
    report.rated === 0 ? '' : `${report.rated} 人评价，平均 ${report.satisfaction?.toFixed(1) ?? '—'} 分`,
  ]
    .filter(Boolean)
    .join('；')
