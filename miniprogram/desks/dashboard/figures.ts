import { MINUTE_MS } from '@shared/kernel/instant'
import { sayCount } from '@shared/kernel/speech-figures'
import { sayDuration } from '@shared/kernel/speech-time'
import type { LeadFilter } from '@/features/lead/lead.calls'
import type { StatProps } from '@/ui/stats'
import type { Report } from './dashboard.calls'

/** What a figure opens. */
export interface Doors {
  /** The leads of the period, or those of them meant by a figure. */
  leads: (parts?: Partial<LeadFilter>) => void
  collisions: () => void
}

export const sayMinutes = (minutes: number | null): string =>
  minutes === null ? '—' : sayDuration(Math.max(1, Math.round(minutes)) * MINUTE_MS)

const sayShare = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 1000) / 10}%`)

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

interface Comparison {
  now: number | null
  before: number | null | undefined
  /** Shares differ in points (个百分点), counts and times in per cent of before. */
  isShare?: boolean
  isMoreGood: boolean
}

/** How a figure moved; nothing when there is nothing to compare with or it did not move. */
function changeOf({ now, before, isShare = false, isMoreGood }: Comparison): Pick<StatProps, 'change'> {
  if (now === null || before === null || before === undefined || (!isShare && before === 0)) return {}
  const moved = isShare ? now - before : now / before - 1
  const rounded = Math.round(Math.abs(moved) * (isShare ? 1000 : 100)) / (isShare ? 10 : 1)
  if (rounded === 0) return {}
  const isUp = moved > 0
  return { change: { text: isShare ? `${rounded} 点` : `${rounded}%`, isUp, isGood: isUp === isMoreGood } }
}

/** The five figures a manager looks at first. */
export function toStats(report: Report, before: Report | undefined, doors: Doors): StatProps[] {
  return [
    {
      label: '线索',
      value: sayCount(report.leads),
      onTap: () => doors.leads(),
      ...changeOf({ now: report.leads, before: before?.leads, isMoreGood: true }),
    },
    {
      label: '有效',
      value: sayShare(shareOf(report.valid, report.leads)),
      onTap: () => doors.leads({ result: 'valid' }),
      ...changeOf({
        now: shareOf(report.valid, report.leads),
        before: before && shareOf(before.valid, before.leads),
        isShare: true,
        isMoreGood: true,
      }),
    },
    {
      label: '转客户',
      value: sayCount(report.customers),
      onTap: () => doors.leads({ result: 'customer' }),
      ...changeOf({ now: report.customers, before: before?.customers, isMoreGood: true }),
    },
    {
      label: '首次响应',
      value: sayMinutes(report.medianWorkingMinutes),
      onTap: () => doors.leads({ result: 'answered' }),
      ...changeOf({ now: report.medianWorkingMinutes, before: report.previousMedianWorkingMinutes, isMoreGood: false }),
    },
    {
      label: '撞单率',
      value: sayShare(report.collisionRate),
      onTap: doors.collisions,
      ...changeOf({ now: report.collisionRate, before: before?.collisionRate, isShare: true, isMoreGood: false }),
    },
  ]
}

/** What the strip cannot hold: the clock on the wall, and what still waits. */
export const sayMore = (report: Report): string =>
  [
    report.medianWallMinutes === null ? '' : `首次响应为工作时间中位，按钟表算 ${sayMinutes(report.medianWallMinutes)}`,
    report.waiting > 0 ? `还有 ${sayCount(report.waiting)} 条等人接受` : '',
  ]
    .filter(Boolean)
    .join('；')
