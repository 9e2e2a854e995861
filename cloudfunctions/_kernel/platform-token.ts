import { addMs, HOUR_MS, MINUTE_MS, msBetween, type Instant } from '@shared/kernel/instant'
import { numberIn, textIn } from './json-object'
import type { PlatformReply } from './platform-request'
import type { StoredToken, TokenStore } from './platform-token-store'

type TokenAnswer = { ok: true; token: string } | { ok: false; reply: PlatformReply }

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

class SharedToken implements TokenSource {
  private underway: Promise<TokenAnswer> | undefined
  private refused: { reply: PlatformReply; until: Instant } | undefined
  private askedAt: Instant | undefined
  /** A lease taken for an attempt that failed is still ours for the next one. */
  private leaseUntil: Instant | undefined

  constructor(private readonly parts: TokenSourceParts) {}

  current(): Promise<TokenAnswer> {
    return this.alone(() => this.acquire())
  }

  async replace(failed: string): Promise<TokenAnswer> {
    const running = await this.underway
    if (running && (!running.ok || running.token !== failed)) return running
    return this.alone(() => this.acquire(failed))
  }

  private alone(work: () => Promise<TokenAnswer>): Promise<TokenAnswer> {
    this.underway ??= work().finally(() => {
      this.underway = undefined
    })
    return this.underway
  }

  private async acquire(failed?: string): Promise<TokenAnswer> {
    const { store, key, now, sleep } = this.parts
    const readUsable = async (): Promise<TokenAnswer | undefined> => {
      const stored = await store.read(key)
      return stored && this.isUsable(stored, failed) ? { ok: true, token: stored.token } : undefined
    }
    const usable = await readUsable()
    if (usable) return usable
    if (this.refused && now() < this.refused.until) return { ok: false, reply: this.refused.reply }
    for (let poll = 0; poll < POLLS && !(await this.mayAsk()); poll += 1) {
      await sleep(POLL_MS)
      const renewed = await readUsable()
      if (renewed) return renewed
    }
    // Between our look and our claim another process may have fetched one and given its claim back.
    return (await readUsable()) ?? this.ask()
  }

  private isUsable({ token, expiresAt }: StoredToken, failed: string | undefined): boolean {
    const leftMs = msBetween(this.parts.now(), expiresAt)
    if (token === failed || leftMs <= 0) return false
    const isJustAsked = this.askedAt !== undefined && msBetween(this.askedAt, this.parts.now()) < ASK_AGAIN_MS
    return leftMs > EARLY_MS || isJustAsked
  }

  private async mayAsk(): Promise<boolean> {
    const { store, key, now } = this.parts
    if (this.leaseUntil !== undefined && now() < this.leaseUntil) return true
    const until = addMs(now(), LEASE_MS)
    if (!(await store.claim(key, now(), until))) return false
    this.leaseUntil = until
    return true
  }

  private async ask(): Promise<TokenAnswer> {
    const { obtain, store, key, now } = this.parts
    const reply = await obtain()
    const token = reply.kind === 'answer' && reply.errcode === 0 ? textIn(reply.body, 'access_token') : ''
    if (reply.kind !== 'answer' || token === '') {
      const pauseMs = reply.kind === 'answer' ? PAUSE_MS[reply.errcode] : undefined
      if (pauseMs !== undefined) this.refused = { reply, until: addMs(now(), pauseMs) }
      return { ok: false, reply }
    }
    this.askedAt = now()
    this.refused = undefined
    this.leaseUntil = undefined
    await store.write(key, token, addMs(this.askedAt, numberIn(reply.body, 'expires_in') * 1000))
    return { ok: true, token }
  }
}

/** Access tokens for one (company, secret): one request at a time in this process, and by lease across processes. */
export const createTokenSource = (parts: TokenSourceParts): TokenSource => new SharedToken(parts)
