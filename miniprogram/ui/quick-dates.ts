import {
  addMs,
  CHINA_OFFSET_MINUTES,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  toCalendarDate,
  toEpochMs,
  toInstant,
  type Instant,
} from '@shared/kernel/instant'

/** A day one often means. */
export interface QuickDate {
  label: string
  at: Instant
}

const OFFSET_MS = CHINA_OFFSET_MINUTES * MINUTE_MS
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const NEAR = new Map([
  [-1, '昨天'],
  [0, '今天'],
  [1, '明天'],
  [2, '后天'],
])

/** The start of the day in China, `days` from today. */
const dayStart = (now: Instant, days: number): Instant =>
  addMs(toInstant(Date.parse(`${toCalendarDate(now)}T00:00:00.000Z`) - OFFSET_MS), days * DAY_MS)

const weekdayOf = (instant: Instant): number => new Date(toEpochMs(instant) + OFFSET_MS).getUTCDay()

/** 明天, 3 天后, 下周一 at `hour` o'clock; days that fall together are offered once. */
export function quickDates(now: Instant, hour: number): QuickDate[] {
  const untilMonday = (8 - weekdayOf(now)) % 7 || 7
  const days = [
    { label: '明天', days: 1 },
    { label: '3 天后', days: 3 },
    { label: '下周一', days: untilMonday },
  ]
  return days
    .filter((day, at) => days.findIndex((other) => other.days === day.days) === at)
    .map((day) => ({ label: day.label, at: addMs(dayStart(now, day.days), hour * HOUR_MS) }))
}

/** A moment as people say it: 明天 10:00, 周四 10:00, 12月3日 周三 10:00. */
export function sayMoment(instant: Instant, now: Instant): string {
  const days = Math.round((toEpochMs(dayStart(instant, 0)) - toEpochMs(dayStart(now, 0))) / DAY_MS)
  const local = toInstant(toEpochMs(instant) + OFFSET_MS)
  const time = local.slice(11, 16)
  const near = NEAR.get(days)
  if (near) return `${near} ${time}`
  const weekday = WEEKDAYS[weekdayOf(instant)] ?? ''
  if (days > 0 && days < 7 && weekdayOf(instant) !== 0 && weekdayOf(instant) > weekdayOf(now))
    return `${weekday} ${time}`
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日 ${weekday} ${time}`
}

/** A Date whose own clock shows China's time, for pickers that read the device's zone. */
export const toPickerDate = (instant: Instant): Date => {
  const china = new Date(toEpochMs(instant) + OFFSET_MS)
  return new Date(
    china.getUTCFullYear(),
    china.getUTCMonth(),
    china.getUTCDate(),
    china.getUTCHours(),
    china.getUTCMinutes(),
  )
}

/** The moment of a picker's year, month, day, hour, minute in China. */
export function fromPickerParts(parts: readonly number[]): Instant {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = parts
  return toInstant(Date.UTC(year, month - 1, day, hour, minute) - OFFSET_MS)
}
