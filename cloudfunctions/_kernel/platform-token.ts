import { addMs, HOUR_MS, MINUTE_MS, msBetween, type Instant } from '@shared/kernel/instant'
import { numberIn, textIn } from './json-object'
import type { PlatformReply } from './platform-request'
import type { StoredToken, TokenStore } from './platform-token-store'

export type TokenAnswer = { ok: true; token: string } | { ok: false; reply: PlatformReply }

export interface TokenSource {
  current(): Promise<TokenAnswer>
  /** A token other than the one that just failed; asks the platform only if nobody has renewed it meanwhile. */
  replace(failed: string): Promise<TokenAnswer>
}

export interface TokenSourceParts {
  key: string
  obtain: () => Promise<PlatformReply>
  store: TokenStore
  now: () => Instant
  sleep: (ms: number) => Promise<void>
}

/** Tokens are renewed this long before they lapse. */
const EARLY_MS = 5 * MINUTE_MS
/** Within the last minutes the platform may answer the same token again: then it is not asked more often than this. */
const ASK_AGAIN_MS = MINUTE_MS
const LEASE_MS = 6000
const POLLS = 10
const POLL_MS = 300

/** How long a refused secret is not tried again: each wrong try brings the one-hour ban of our address nearer. */
const PAUSE_MS: Readonly<Record<number, number>> = {
  40001: 10 * MINUTE_MS,
  40013: 10 * MINUTE_MS,
  40091: 10 * MINUTE_MS,
  40125: 10 * MINUTE_MS,
  45009: HOUR_MS,
  60020: MINUTE_MS,
}

/** Access tokens for one (company, secret): one request at a time in this process, and by lease across processes. */
export function createTokenSource({ key, obtain, store, now, sleep }: TokenSourceParts): TokenSource {
  let underway: Promise<TokenAnswer> | undefined
  let refused: { reply: PlatformReply; until: Instant } | undefined
  let askedAt: Instant | undefined

  const isUsable = (stored: StoredToken, failed: string | undefined): boolean => {
    const leftMs = msBetween(now(), stored.expiresAt)
    if (stored.token === failed || leftMs <= 0) return false
    return leftMs > EARLY_MS || (askedAt !== undefined && msBetween(askedAt, now()) < ASK_AGAIN_MS)
  }

  const readUsable = async (failed: string | undefined): Promise<TokenAnswer | undefined> => {
    const stored = await store.read(key)
    return stored && isUsable(stored, failed) ? { ok: true, token: stored.token } : undefined
  }

  const ask = async (): Promise<TokenAnswer> => {
    const reply = await obtain()
    if (reply.kind !== 'answer' || reply.errcode !== 0 || textIn(reply.body, 'access_token') === '') {
      const pauseMs = reply.kind === 'answer' ? PAUSE_MS[reply.errcode] : undefined
      if (pauseMs !== undefined) refused = { reply, until: addMs(now(), pauseMs) }
      return { ok: false, reply }
    }
    askedAt = now()
    refused = undefined
    const token = textIn(reply.body, 'access_token')
    await store.write(key, token, addMs(askedAt, numberIn(reply.body, 'expires_in') * 1000))
    return { ok: true, token }
  }

  const acquire = async (failed?: string): Promise<TokenAnswer> => {
    const usable = await readUsable(failed)
    if (usable) return usable
    if (refused && now() < refused.until) return { ok: false, reply: refused.reply }
    if (await store.claim(key, now(), addMs(now(), LEASE_MS))) return ask()
    for (let poll = 0; poll < POLLS; poll += 1) {
      await sleep(POLL_MS)
      const renewed = await readUsable(failed)
      if (renewed) return renewed
    }
    return ask()
  }

  const alone = (work: () => Promise<TokenAnswer>): Promise<TokenAnswer> => {
    underway ??= work().finally(() => {
      underway = undefined
    })
    return underway
  }

  return {
    current: () => alone(() => acquire()),
    async replace(failed) {
      const running = await underway
      if (running && (!running.ok || running.token !== failed)) return running
      return alone(() => acquire(failed))
    },
  }
}
