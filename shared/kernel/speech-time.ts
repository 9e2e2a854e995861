import { CHINA_OFFSET_MINUTES, DAY_MS, HOUR_MS, type Instant, MINUTE_MS, addMs, msBetween, toEpochMs } from './instant'

const WEEKDAYS = '一二三四五六日'
const NAMED_DAYS: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' }

/** The same digits as a wall clock in China shows. */
const toChina = (instant: Instant): string => addMs(instant, CHINA_OFFSET_MINUTES * MINUTE_MS)

const dayNumber = (instant: Instant): number => Math.floor(toEpochMs(toChina(instant)) / DAY_MS)

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
const weekNumber = (day: number): number => Math.floor((day + 3) / 7)

/** `9:02` */
const sayClock = (instant: Instant): string => toChina(instant).slice(11, 16).replace(/^0/, '')

/** 周四 in this week; 上周四 and 下周四 in its neighbours, since 周四 alone would be misread there. */
function sayWeekday(day: number, today: number): string {
  const weeks = weekNumber(day) - weekNumber(today)
  return `${weeks < 0 ? '上' : weeks > 0 ? '下' : ''}周${WEEKDAYS[(day + 3) % 7] ?? ''}`
}

function sayDate(instant: Instant, now: Instant): string {
  const date = toChina(instant)
  const year = date.slice(0, 4)
  const monthDay = `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
  return toChina(now).startsWith(year) ? monthDay : `${year}年${monthDay}`
}

/** A moment as people say it: 刚刚, 3 分钟前, 3 小时前, 今天 10:00, 昨天 15:20, 周四 10:00, 11月12日, 2025年11月12日. */
export function sayMoment(instant: Instant, now: Instant): string {
  const ageMs = msBetween(instant, now)
  if (Math.abs(ageMs) < MINUTE_MS) return '刚刚'
  if (ageMs > 0 && ageMs < HOUR_MS) return `${Math.floor(ageMs / MINUTE_MS)} 分钟前`
  const today = dayNumber(now)
  const day = dayNumber(instant)
  if (ageMs > 0 && day === today) return `${Math.floor(ageMs / HOUR_MS)} 小时前`
  const named = NAMED_DAYS[day - today]
  if (named !== undefined) return `${named} ${sayClock(instant)}`
  return Math.abs(day - today) < 7 ? `${sayWeekday(day, today)} ${sayClock(instant)}` : sayDate(instant, now)
}

/** The one unit that matters: `20 分钟`, `3 小时`, `2 天`, always rounded down. */
function sayLargestUnit(ms: number): string {
  if (ms < MINUTE_MS) return '不到 1 分钟'
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} 分钟`
  return ms < DAY_MS ? `${Math.floor(ms / HOUR_MS)} 小时` : `${Math.floor(ms / DAY_MS)} 天`
}

/** How a promise stands: `还剩 8 分钟`, `刚刚到期`, `逾期 2 天`. */
export function sayOverdue(due: Instant, now: Instant): string {
  const lateMs = msBetween(due, now)
  if (lateMs < 0) return lateMs > -MINUTE_MS ? '还剩不到 1 分钟' : `还剩 ${sayLargestUnit(-lateMs)}`
  return lateMs < MINUTE_MS ? '刚刚到期' : `逾期 ${sayLargestUnit(lateMs)}`
}

/** A length of time in at most two units: `不到 1 分钟`, `19 分钟`, `1 时 52 分`, `2 小时`, `3 天`, `1 天 6 时`. */
export function sayDuration(ms: number): string {
  const hours = Math.floor((ms % DAY_MS) / HOUR_MS)
  const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS)
  if (ms >= DAY_MS && hours > 0) return `${Math.floor(ms / DAY_MS)} 天 ${hours} 时`
  if (ms >= HOUR_MS && ms < DAY_MS && minutes > 0) return `${hours} 时 ${minutes} 分`
  return sayLargestUnit(ms)
}
