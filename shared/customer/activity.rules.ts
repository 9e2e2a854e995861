import { DAY_MS, type Instant, msBetween } from '../kernel/instant'

const WEEK_MS = 7 * DAY_MS
const MONTH_MS = 30 * DAY_MS

/** How recently somebody worked on a customer, as strangers to it may know: a bucket, never a date. */
export function sayActivity(lastFollowupAt: Instant | null, now: Instant): string {
  if (lastFollowupAt === null) return '还没有人跟进'
  const ageMs = msBetween(lastFollowupAt, now)
  if (ageMs <= WEEK_MS) return '一周内'
  return ageMs <= MONTH_MS ? '一个月内' : '更早'
}
