import type { Instant } from '@shared/kernel/instant'
import type { PlatformRequest } from './platform-request'
import { createTokenSource, type TokenSource } from './platform-token'
import { tokenKey, type TokenStore } from './platform-token-store'

export interface WecomAccount {
  corpId: string
  /** The secret of one self-built app: every app has its own token. */
  secret: string
}

interface Surroundings {
  request: PlatformRequest
  tokens: TokenStore
  now: () => Instant
  sleep: (ms: number) => Promise<void>
}

/** The access token of one WeCom app, shared through the store by everything that acts for this app. */
export const wecomTokens = ({ corpId, secret }: WecomAccount, around: Surroundings): TokenSource =>
  createTokenSource({
    key: tokenKey('wecom', corpId, secret),
    obtain: () => around.request({ path: '/cgi-bin/gettoken', query: { corpid: corpId, corpsecret: secret } }),
    store: around.tokens,
    now: around.now,
    sleep: around.sleep,
  })
