import { addMs, HOUR_MS, MINUTE_MS, type Instant } from '../kernel/instant'

/** What a refusal teaches about the recipient, beyond this one message. */
export type Lesson =
  /** 43101: no credit is left, whatever we counted. */
  | 'credits_gone'
  /** 43107: the person switched this template off. */
  | 'template_banned'
  /** The number answered R: never written to again. */
  | 'phone_refused'

/** What became of one try to deliver. `unknown` may have gone out, so it is never sent again. */
export type DeliveryOutcome =
  | { status: 'sent'; platformId: string }
  | { status: 'failed'; code: string; reason: string; isRetryable: boolean; retryAfterMs?: number; lesson?: Lesson }
  | { status: 'unknown'; reason: string }

export type Settlement =
  | { state: 'sent'; platformId: string }
  | { state: 'failed'; failureCode: string; failure: string }
  | { state: 'unknown'; failure: string }
  | { state: 'intended'; failureCode: string; failure: string; retryAt: Instant }

/** Definite and passing failures are tried this often: with the waits below, over about an hour. */
const MAX_TRIES = 6

/** Decides what the ledger says after a try, and whether there is another. @param tries this one included */
export function settleDelivery(outcome: DeliveryOutcome, tries: number, now: Instant): Settlement {
  if (outcome.status === 'sent') return { state: 'sent', platformId: outcome.platformId }
  if (outcome.status === 'unknown') return { state: 'unknown', failure: outcome.reason }
  const { code: failureCode, reason: failure } = outcome
  if (!outcome.isRetryable || tries >= MAX_TRIES) return { state: 'failed', failureCode, failure }
  const waitMs = Math.max(outcome.retryAfterMs ?? 0, MINUTE_MS * 2 ** (tries - 1))
  return { state: 'intended', failureCode, failure, retryAt: addMs(now, waitMs) }
}

/** When the send that fills each window of a recipient's limits went out; null while that window has room. */
export interface Full {
  minute: Instant | null
  hour: Instant | null
  /** Messages to the same person that have waited longer. */
  ahead: number
}

/**
 * When it is this message's turn; null when there is room now. Waiting for it is no try: the ledger knows every process's
 * sends, and WeCom drops in silence what exceeds its limits (path/90236, 2026). Each waits for those ahead of it, so that a
 * long queue does not wake as a whole every minute.
 */
export function roomAt({ minute, hour, ahead }: Full, perMinute: number): Instant | null {
  const free = [minute && addMs(minute, MINUTE_MS), hour && addMs(hour, HOUR_MS)]
  const first = free.reduce((latest, at) => (at !== null && (latest === null || at > latest) ? at : latest), null)
  return first && addMs(first, Math.floor(ahead / perMinute) * MINUTE_MS)
}
