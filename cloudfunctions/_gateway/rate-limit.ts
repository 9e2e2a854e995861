/** A bucket refilled at a steady rate: `burst` calls at once, then `perSecond`. */
export interface Limit {
  perSecond: number
  burst: number
}

interface Bucket {
  tokens: number
  at: number
}

/** More keys than this and the fullest buckets are forgotten: an attacker must not fill our memory. */
const MAX_KEYS = 50_000

/** Counts calls per key in this process. @returns milliseconds to wait, 0 when the call may pass */
export function createLimiter(limit: Limit, nowMs: () => number): (key: string) => number {
  const buckets = new Map<string, Bucket>()
  return (key) => {
    const now = nowMs()
    const bucket = buckets.get(key) ?? { tokens: limit.burst, at: now }
    const tokens = Math.min(limit.burst, bucket.tokens + ((now - bucket.at) / 1000) * limit.perSecond)
    const isFree = tokens >= 1
    // Deleting first moves the key to the end, so that the oldest keys are the first to be forgotten.
    buckets.delete(key)
    buckets.set(key, { tokens: isFree ? tokens - 1 : tokens, at: now })
    const oldest = buckets.size > MAX_KEYS ? buckets.keys().next().value : undefined
    if (oldest !== undefined) buckets.delete(oldest)
    return isFree ? 0 : Math.ceil(((1 - tokens) / limit.perSecond) * 1000)
  }
}
