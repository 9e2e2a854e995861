import type { Span, WorkingCalendar } from '../calendar/working-calendar.rules'
import { HOUR_MS, MINUTE_MS } from '../kernel/instant'
import { sayDuration } from '../kernel/speech-time'

const sayClock = (ms: number): string => {
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS)
  return `${Math.floor(ms / HOUR_MS)}:${String(minutes).padStart(2, '0')}`
}

const WEEKDAYS = '一二三四五六日'

function sayDays(week: WorkingCalendar['week']): string {
  const working = [...WEEKDAYS].filter((_, day) => (week[day] ?? []).length > 0).join('')
  if (working === WEEKDAYS) return '每天'
  return working === '一二三四五' ? '工作日' : `周${[...working].join('、')}`
}

const bounds = (spans: readonly Span[]): string =>
  `${sayClock(Math.min(...spans.map(({ from }) => from)))}–${sayClock(Math.max(...spans.map(({ to }) => to)))}`

/** When and how fast we answer, in one line: 工作日 9:00–18:00，2 小时内回复. */
export function sayServicePromise({ week }: WorkingCalendar, firstResponseMinutes: number): string {
  const hours = bounds(week.flat())
  return `${sayDays(week)} ${hours}，${sayDuration(firstResponseMinutes * MINUTE_MS)}内回复`
}
