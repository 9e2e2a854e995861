import type { Instant } from '@shared/kernel/instant'
import { textIn, type JsonObject } from '../_kernel/json-object'
import { callPlatform, HASTY_WAITS_MS } from '../_kernel/platform-call'
import { createPlatformRequest } from '../_kernel/platform-request'
import type { TokenStore } from '../_kernel/platform-token-store'
import { describeTrouble, type PlatformTrouble } from '../_kernel/platform-trouble'
import { wecomTokens } from '../_kernel/wecom-token'

export interface WecomLoginConfig {
  baseUrl: string
  corpId: string
  /** Of the app that the mini-program is linked to. */
  secret: string
  fetch?: typeof fetch
  tokens: TokenStore
  now: () => Instant
  sleep: (ms: number) => Promise<void>
  random: () => number
  timeoutMs?: number
}

type StaffLogin =
  | { ok: true; userid: string }
  /** The code was wrong, used or older than 5 minutes. */
  | { ok: false; code: 'CODE_SPENT' }
  /** The person is known to WeChat but not a member of this company. */
  | { ok: false; code: 'NOT_STAFF' }
  | PlatformTrouble

export interface WecomLoginClient {
  /** Exchanges the code of `wx.qy.login` inside WeCom's mini-program container. */
  codeToStaff(code: string): Promise<StaffLogin>
  /** Exchanges the code that WeCom's web login appends to our H5 address. */
  webCodeToStaff(code: string): Promise<StaffLogin>
}

const CODE_REFUSED: ReadonlySet<number> = new Set([40029, 42003, 42022])

/** Tells which member of this company stands behind a login code. The session key in the answer goes no further. */
export function createWecomLoginClient(config: WecomLoginConfig): WecomLoginClient {
  const request = createPlatformRequest(config)
  const tokens = wecomTokens(config, { ...config, request })
  const caller = { request, tokens, sleep: config.sleep, random: config.random, busyWaitsMs: HASTY_WAITS_MS }

  const exchange = async (path: string, query: Record<string, string>, isOurs: (body: JsonObject) => boolean) => {
    const outcome = await callPlatform(caller, { path, query })
    const { reply } = outcome
    if (reply.kind !== 'answer') return describeTrouble(outcome)
    if (outcome.stage === 'call' && CODE_REFUSED.has(reply.errcode)) return { ok: false, code: 'CODE_SPENT' } as const
    if (reply.errcode !== 0) return describeTrouble(outcome)
    const userid = textIn(reply.body, 'userid')
    if (userid === '' || !isOurs(reply.body)) return { ok: false, code: 'NOT_STAFF' } as const
    return { ok: true, userid } as const
  }

  return {
    codeToStaff: (code) =>
      exchange(
        '/cgi-bin/miniprogram/jscode2session',
        { js_code: code, grant_type: 'authorization_code' },
        (body) => textIn(body, 'corpid') === config.corpId,
      ),
    // Here the access token alone binds the answer to the company; other companies' people come without userid.
    webCodeToStaff: (code) => exchange('/cgi-bin/auth/getuserinfo', { code }, () => true),
  }
}
