import type { Instant } from '@shared/kernel/instant'
import { HASTY_WAITS_MS, type PlatformCaller } from '../_kernel/platform-call'
import { createPlatformRequest } from '../_kernel/platform-request'
import { createTokenSource } from '../_kernel/platform-token'
import { tokenKey, type TokenStore } from '../_kernel/platform-token-store'

export interface WechatCallerConfig {
  /** `https://api.weixin.qq.com`, or a stand-in. */
  baseUrl: string
  appId: string
  secret: string
  fetch?: typeof fetch
  tokens: TokenStore
  now: () => Instant
  sleep: (ms: number) => Promise<void>
  random: () => number
  timeoutMs?: number
}

/**
 * Calls as one mini-program, with one token for everybody who speaks for it. `stable_token` rather than `token`: asking
 * twice does not make the first answer void.
 */
export function createWechatCaller(config: WechatCallerConfig): PlatformCaller {
  const { appId: appid, secret, now, sleep, random, tokens: store } = config
  const request = createPlatformRequest({ ...config, mayOmitErrcode: true })
  const body = { grant_type: 'client_credential', appid, secret, force_refresh: false }
  const obtain = () => request({ path: '/cgi-bin/stable_token', body })
  const tokens = createTokenSource({ key: tokenKey('wechat', appid, secret), obtain, store, now, sleep })
  return { request, tokens, sleep, random, busyWaitsMs: HASTY_WAITS_MS }
}
