import { addMs, MINUTE_MS, type Instant } from '../kernel/instant'

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
