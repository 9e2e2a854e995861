import { accept, refuse, type Decision } from '../kernel/decision'
import { addMs, DAY_MS, MINUTE_MS, msBetween, toCalendarDate, type Instant } from '../kernel/instant'

/** A phone stays signed in for a month; a deactivated person's sessions die at once all the same. */
export const SESSION_MS = 30 * DAY_MS
export const CODE_VALID_MINUTES = 5
/** One code a minute to one phone, as the SMS platforms allow (reference/domain-rules.md E8). */
export const CODE_PAUSE_MS = MINUTE_MS
/** Six digits guessed at random: five tries leave a chance of 1 in 200 000. */
const MAX_TRIES = 5

export interface SentCode {
  sentAt: Instant
  expiresAt: Instant
  tries: number
}

export const maySendAgain = (last: SentCode | null, now: Instant): boolean =>
  last === null || msBetween(last.sentAt, now) >= CODE_PAUSE_MS

/** More codes in a day to one person's phones are a nuisance paid by the company. */
const PHONE_CODES_A_DAY = 5

export interface SentPhoneCode extends SentCode {
  phone: string
  /** On the day of `sentAt`. */
  sentToday: number
}

/**
 * Whether a customer may have another code sent. @param last their own last one @param isPhoneBusy somebody had one sent to
 * this phone within the last minute @returns the number of this code on its day
 */
export function decidePhoneCode(
  last: SentPhoneCode | null,
  isPhoneBusy: boolean,
  now: Instant,
): Decision<number, 'CODE_TOO_SOON' | 'CODE_TOO_MANY'> {
  if (isPhoneBusy || !maySendAgain(last, now)) return refuse('CODE_TOO_SOON')
  const isSameDay = last !== null && toCalendarDate(last.sentAt) === toCalendarDate(now)
  const nth = isSameDay ? last.sentToday + 1 : 1
  return nth > PHONE_CODES_A_DAY ? refuse('CODE_TOO_MANY') : accept(nth)
}

export const codeExpiry = (now: Instant): Instant => addMs(now, CODE_VALID_MINUTES * MINUTE_MS)

/** Whether a typed code opens a session: it must be the sent one, in time, within the tries left. */
export const isCodeGood = (sent: SentCode | null, isSame: boolean, now: Instant): boolean =>
  sent !== null && isSame && now < sent.expiresAt && sent.tries < MAX_TRIES
