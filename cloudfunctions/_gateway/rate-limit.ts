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
    // Fractions do not add up exactly; who waited as long as told must pass.
    const isFree = tokens >= 1 - 1e-9
    // Deleting first moves the key to the end, so that the oldest keys are the first to be forgotten.
    buckets.delete(key)
    buckets.set(key, { tokens: isFree ? tokens - 1 : tokens, at: now })
    const oldest = buckets.size > MAX_KEYS ? buckets.keys().next().value : undefined
    if (oldest !== undefined) buckets.delete(oldest)
    return isFree ? 0 : Math.ceil(((1 - tokens) / limit.perSecond) * 1000)
  }
}

export interface Limits {
  /** Calls of one session, or of one address without a session. */
  session: (key: string) => number
  /** What strangers leave with us, per address. */
  intake: (key: string) => number
}

/** The house's limits, counted by this clock. */
export const createLimits = (nowMs: () => number): Limits => ({
  session: createLimiter({ perSecond: 20, burst: 60 }, nowMs),
  intake: createLimiter({ perSecond: 10 / 60, burst: 10 }, nowMs),
})
