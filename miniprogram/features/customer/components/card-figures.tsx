import { DAY_MS, toCalendarDate, toEpochMs, type Instant } from '@shared/kernel/instant'
import { sayCount, sayMoney } from '@shared/kernel/speech-figures'
import { now } from '@/platform/now'
import { StatStrip, type StatProps } from '@/ui/stats'
import type { CustomerCard } from '../customer.calls'

/** ¥18.6 万 with its unit small. */
function money(amountFen: number): Pick<StatProps, 'value' | 'unit'> {
  const [value = '', unit] = sayMoney(amountFen).split(' ')
  return unit === undefined ? { value } : { value, unit }
}

const dayOf = (at: Instant): number => toEpochMs(toCalendarDate(at)) / DAY_MS

/** Days, because how long ago is what counts: 23 天前. */
function daysAgo(at: Instant): Pick<StatProps, 'value' | 'unit'> {
  const days = dayOf(now()) - dayOf(at)
  if (days < 2) return { value: days < 1 ? '今天' : '昨天' }
  return { value: sayCount(days), unit: '天前' }
}

const NONE = '—'
/** Stars; below, somebody should ask. */
const UNHAPPY_BELOW = 3.5

/** The four figures a conversation stands on. */
export function CardFigures({ card }: { card: CustomerCard }) {
  const { orderCount, amountTotalFen, amount12MonthsFen, lastOrderAt, satisfaction } = card.figures
  return (
    <StatStrip
      stats={[
        { ...money(amountTotalFen), label: `累计 · ${sayCount(orderCount)} 单` },
        { ...(lastOrderAt === null ? { value: NONE } : daysAgo(lastOrderAt)), label: '最近下单' },
        { ...money(amount12MonthsFen), label: '近 12 个月' },
        {
          value: satisfaction === null ? NONE : satisfaction.toFixed(1),
          label: '满意度',
          ...(satisfaction !== null && satisfaction < UNHAPPY_BELOW ? { tone: 'warn' as const } : {}),
        },
      ]}
    />
  )
}
