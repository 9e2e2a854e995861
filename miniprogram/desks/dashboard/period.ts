import { toDate, toEpochDay, weekdayOf } from '@shared/calendar/epoch-day'
import type { CalendarDate } from '@shared/kernel/instant'

export interface DayRange {
  from: CalendarDate
  to: CalendarDate
}

export type PeriodKind = 'week' | 'month' | 'last30' | 'own'

export const periodOptions: readonly { value: PeriodKind; label: string }[] = [
  { value: 'week', label: '本周' },
  { value: 'month', label: '本月' },
  { value: 'last30', label: '近 30 天' },
  { value: 'own', label: '自选' },
]

/** The days a period means today; weeks begin on Monday. */
export function rangeOf(kind: Exclude<PeriodKind, 'own'>, today: CalendarDate): DayRange {
  const day = toEpochDay(today)
  if (kind === 'week') return { from: toDate(day - weekdayOf(day)), to: today }
  return { from: kind === 'month' ? `${today.slice(0, 8)}01` : toDate(day - 29), to: today }
}

/** As many days just before, to compare with. */
export function rangeBefore({ from, to }: DayRange): DayRange {
  const start = toEpochDay(from)
  return { from: toDate(start - (toEpochDay(to) - start + 1)), to: toDate(start - 1) }
}

const countDays = ({ from, to }: DayRange): number => toEpochDay(to) - toEpochDay(from) + 1

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Why two typed days are no period, or null when they are. The server reads 400 days at most. */
export function wrongRange({ from, to }: DayRange): string | null {
  const isReal = (day: string) => DAY.test(day) && !Number.isNaN(toEpochDay(day))
  if (!isReal(from) || !isReal(to)) return '日期请写成 2026-11-01 这样'
  if (to < from) return '结束日期不能早于开始日期'
  return countDays({ from, to }) > 400 ? '一次最多看 400 天' : null
}
