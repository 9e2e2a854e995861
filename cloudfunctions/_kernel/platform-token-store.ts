import { createHash } from 'node:crypto'
import type { Instant } from '@shared/kernel/instant'

export interface StoredToken {
  token: string
  expiresAt: Instant
}

/**
 * Where access tokens are shared between the processes of one deployment. Tokens are secrets: keep them encrypted at
 * rest and never send them to a phone.
 */
export interface TokenStore {
  read: (key: string) => Promise<StoredToken | undefined>
  write: (key: string, token: string, expiresAt: Instant) => Promise<void>
  /** Takes the right to fetch a new token until `until`; false when another process holds it at `now`. */
  claim: (key: string, now: Instant, until: Instant) => Promise<boolean>
}

/** The store key of one (company, secret) pair; tells nothing about the secret. */
export const tokenKey = (platform: 'wecom' | 'wechat', account: string, secret: string): string =>
  `${platform}:${createHash('sha256').update(`${account}:${secret}`).digest('hex')}`

/** A store for one process: WeChat's `stable_token`, which gives every process the same token, and tests. */
export function createMemoryTokenStore(): TokenStore {
  const tokens = new Map<string, StoredToken>()
  const leases = new Map<string, Instant>()
  return {
    async read(key) {
      return tokens.get(key)
    },
    async write(key, token, expiresAt) {
      tokens.set(key, { token, expiresAt })
      leases.delete(key)
    },
    async claim(key, now, until) {
      const held = leases.get(key)
      if (held !== undefined && held > now) return false
      leases.set(key, until)
      return true
    },
  }
}
