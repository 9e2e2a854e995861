import { addMs, MINUTE_MS, type Instant } from '../kernel/instant'

/** What became of one try to deliver. `unknown` may have gone out, so it is never sent again. */
export type DeliveryOutcome =
  | { status: 'sent'; platformId: string }
  | { status: 'failed'; code: string; reason: string; isRetryable: boolean; retryAfterMs?: number }
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
