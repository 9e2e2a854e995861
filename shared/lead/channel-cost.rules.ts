import { DAY_MS, type CalendarDate } from '../kernel/instant'

/** What a channel cost in one month; the month is written 2026-11. */
export interface MonthCost {
  month: string
  costFen: number
}

const dayNumber = (date: CalendarDate): number => Date.parse(`${date}T00:00:00.000Z`) / DAY_MS

/** The first day of a month and of the next. */
function spanOf(month: string): [first: number, next: number] {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return [Date.UTC(year, nth - 1, 1) / DAY_MS, Date.UTC(year, nth, 1) / DAY_MS]
}

/** What falls on the days `from` to `to`, both counted: each month's cost is spread evenly over its days. Fen, rounded. */
export function costOfDays(costs: readonly MonthCost[], from: CalendarDate, to: CalendarDate): number {
  const [begin, end] = [dayNumber(from), dayNumber(to) + 1]
  const parts = costs.map(({ month, costFen }) => {
    const [first, next] = spanOf(month)
    const days = Math.max(0, Math.min(end, next) - Math.max(begin, first))
    return (costFen * days) / (next - first)
  })
  return Math.round(parts.reduce((sum, part) => sum + part, 0))
}

/** A team bears a channel's cost by its share of the leads. */
export const shareOfCost = (costFen: number, leads: { own: number; all: number }): number =>
  leads.all === 0 ? costFen : Math.round((costFen * leads.own) / leads.all)

/** A month and those before it, newest first. */
export function monthsUntil(month: string, count: number): string[] {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  return Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, nth - 1 - i, 1)).toISOString().slice(0, 7))
}
