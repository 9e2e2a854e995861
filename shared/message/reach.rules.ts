import {
  addMs,
  CHINA_OFFSET_MINUTES,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  toEpochMs,
  toInstant,
  type Instant,
} from '../kernel/instant'
import { creditsNeeded, purposes, type Purpose } from './purpose.rules'

/** By which ways a customer could be written to at this moment. */
export interface Reach {
  /** Null when the company has no approved template for this, or its fields cannot hold these words. */
  subscribe: { credits: number; isBanned: boolean } | null
  /** Null when the company has no SMS account or no approved template for this. */
  sms: { phone: string | null; isBlacklisted: boolean; sentToday: number } | null
}

/** Why a way was not taken: a key of `reachLabels`. */
export type Skipped =
  | 'no_template'
  | 'banned'
  | 'no_credits'
  | 'few_credits'
  | 'no_sms'
  | 'no_phone'
  | 'blacklisted'
  | 'day_full'
  | 'not_worth_sms'

export type Way = { channel: 'subscribe' } | { channel: 'sms'; phone: string } | { channel: 'none' }

/** What one number may get in a calendar day, as the platform counts (reference/wecom.md §7). */
const SMS_PER_DAY = 10

function skipSubscribe(purpose: Purpose, subscribe: Reach['subscribe']): Skipped | null {
  if (subscribe === null) return 'no_template'
  if (subscribe.isBanned) return 'banned'
  if (subscribe.credits <= 0) return 'no_credits'
  return subscribe.credits < creditsNeeded(purpose) ? 'few_credits' : null
}

function skipSms(purpose: Purpose, sms: Reach['sms']): Skipped | null {
  if (sms === null) return 'no_sms'
  if (!purposes[purpose].isWorthSms) return 'not_worth_sms'
  if (sms.phone === null) return 'no_phone'
  if (sms.isBlacklisted) return 'blacklisted'
  return sms.sentToday >= SMS_PER_DAY ? 'day_full' : null
}

/**
 * One way or none: a subscribe message while credits allow, else an SMS, else only the page. `skipped` tells for each way
 * that was passed over why; the ledger says it in words.
 */
export function chooseWay(purpose: Purpose, { subscribe, sms }: Reach): { way: Way; skipped: Skipped[] } {
  const first = skipSubscribe(purpose, subscribe)
  if (first === null) return { way: { channel: 'subscribe' }, skipped: [] }
  const second = skipSms(purpose, sms)
  if (second === null && sms?.phone) return { way: { channel: 'sms', phone: sms.phone }, skipped: [first] }
  return { way: { channel: 'none' }, skipped: second === null ? [first] : [first, second] }
}

/** The company's quiet hours, by the clock in China. */
const QUIET_FROM_HOUR = 21
const QUIET_TO_HOUR = 9

const startOfDay = (now: Instant): number => {
  const offset = CHINA_OFFSET_MINUTES * MINUTE_MS
  return Math.floor((toEpochMs(now) + offset) / DAY_MS) * DAY_MS - offset
}

/** Midnight in China before a moment: what the platform calls today. */
export const todayFrom = (now: Instant): Instant => toInstant(startOfDay(now))

/** When an SMS that is not urgent may leave: now, or at nine when it is night. */
export function smsAt(now: Instant): Instant {
  const midnight = todayFrom(now)
  const hour = (toEpochMs(now) - toEpochMs(midnight)) / HOUR_MS
  if (hour < QUIET_TO_HOUR) return addMs(midnight, QUIET_TO_HOUR * HOUR_MS)
  return hour >= QUIET_FROM_HOUR ? addMs(midnight, DAY_MS + QUIET_TO_HOUR * HOUR_MS) : now
}
