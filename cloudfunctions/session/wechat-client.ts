import type { Instant } from '@shared/kernel/instant'
import { objectIn, textIn } from '../_kernel/json-object'
import { callPlatform, HASTY_WAITS_MS, type CallOutcome, type PlatformCaller } from '../_kernel/platform-call'
import { createPlatformRequest } from '../_kernel/platform-request'
import { createTokenSource } from '../_kernel/platform-token'
import { tokenKey, type TokenStore } from '../_kernel/platform-token-store'
import { describeTrouble, type PlatformTrouble } from '../_kernel/platform-trouble'

export interface WechatClientConfig {
  /** `https://api.weixin.qq.com`, or a stand-in. */
  baseUrl: string
  appId: string
  secret: string
  /** Which edition of the mini-program a picture code opens; pages are checked against the released one only. */
  edition: 'release' | 'trial' | 'develop'
  fetch?: typeof fetch
  tokens: TokenStore
  now: () => Instant
  sleep: (ms: number) => Promise<void>
  random: () => number
  timeoutMs?: number
}

/** The code was wrong, used or older than 5 minutes: ask the phone for a new one. */
interface CodeSpent {
  ok: false
  code: 'CODE_SPENT'
}

type WechatSession =
  | { ok: true; openid: string; unionid?: string }
  | CodeSpent
  /** WeChat holds this user for risky. */
  | { ok: false; code: 'RISKY_USER' }
  | PlatformTrouble
/** `phone` without the country code, as the person dials it at home; `countryCode` like `86`. */
type WechatPhone = { ok: true; phone: string; countryCode: string } | CodeSpent | PlatformTrouble
type WechatPicture =
  | { ok: true; bytes: Uint8Array; contentType: string }
  /** `scene` holds more than 32 or other characters than the platform takes. */
  | { ok: false; code: 'BAD_SCENE' }
  /** The page is not part of the released mini-program. */
  | { ok: false; code: 'BAD_PAGE' }
  | PlatformTrouble

export interface WechatClient {
  /** Exchanges the code of `wx.login`. The session key in the answer goes no further. */
  codeToSession(code: string): Promise<WechatSession>
  /** Exchanges the code of the phone-number button; each success costs the company ¥0.03 (2026). */
  phoneNumberOf(code: string): Promise<WechatPhone>
  /** A mini-program code (小程序码) that opens `page` with `scene`, in unlimited number. */
  unlimitedCode(scene: string, page: string): Promise<WechatPicture>
}

const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/
const BAD_PAGE = 41030
const BAD_SCENE: ReadonlySet<number> = new Set([40129, 40169])
const PICTURE_WIDTH = 430

/** How a refused code is reported: `invalid code` for one never given out, `code been used` for a second use. */
const CODE_REFUSED: ReadonlySet<number> = new Set([40029, 40163])
const RISKY_USER = 40226

const isSpent = ({ stage, reply }: CallOutcome): boolean =>
  stage === 'call' && reply.kind === 'answer' && CODE_REFUSED.has(reply.errcode)

/** Speaks for one mini-program to WeChat's server API. Nothing is thrown. */
export function createWechatClient(config: WechatClientConfig): WechatClient {
  const caller = callerOf(config)
  return {
    codeToSession: (code) => exchangeLogin(config, caller, code),
    phoneNumberOf: (code) => exchangePhone(config, caller, code),
    unlimitedCode: (scene, page) => drawCode(config, caller, { scene, page }),
  }
}

async function exchangeLogin(config: WechatClientConfig, caller: PlatformCaller, code: string): Promise<WechatSession> {
  const { appId: appid, secret } = config
  const query = { appid, secret, js_code: code, grant_type: 'authorization_code' }
  // This one call is authorised by the secret itself, so it needs no token; after silence the phone brings a new code.
  const reply = await caller.request({ path: '/sns/jscode2session', query })
  const outcome: CallOutcome = { stage: 'call', reply }
  if (isSpent(outcome)) return { ok: false, code: 'CODE_SPENT' }
  if (reply.kind === 'answer' && reply.errcode === RISKY_USER) return { ok: false, code: 'RISKY_USER' }
  if (reply.kind !== 'answer' || reply.errcode !== 0) return describeTrouble(outcome)
  const [openid, unionid] = [textIn(reply.body, 'openid'), textIn(reply.body, 'unionid')]
  if (openid === '') return { ok: false, code: 'PLATFORM_BUSY' }
  return { ok: true, openid, ...(unionid ? { unionid } : {}) }
}

async function exchangePhone(config: WechatClientConfig, caller: PlatformCaller, code: string): Promise<WechatPhone> {
  const outcome = await callPlatform(caller, { path: '/wxa/business/getuserphonenumber', body: { code } })
  const { reply } = outcome
  if (isSpent(outcome)) return { ok: false, code: 'CODE_SPENT' }
  if (reply.kind !== 'answer' || reply.errcode !== 0) return describeTrouble(outcome)
  const info = objectIn(reply.body, 'phone_info')
  // A number that was given to another mini-program proves nothing here.
  if (textIn(objectIn(info, 'watermark'), 'appid') !== config.appId) return { ok: false, code: 'CODE_SPENT' }
  return { ok: true, phone: textIn(info, 'purePhoneNumber'), countryCode: textIn(info, 'countryCode') }
}

async function drawCode(
  { edition }: WechatClientConfig,
  caller: PlatformCaller,
  { scene, page }: { scene: string; page: string },
): Promise<WechatPicture> {
  if (!SCENE.test(scene)) return { ok: false, code: 'BAD_SCENE' }
  if (page === '' || page.startsWith('/') || page.includes('?')) return { ok: false, code: 'BAD_PAGE' }
  const body = { scene, page, width: PICTURE_WIDTH, check_path: edition === 'release', env_version: edition }
  const outcome = await callPlatform(caller, { path: '/wxa/getwxacodeunlimit', body })
  const { reply } = outcome
  if (reply.kind === 'picture') return { ok: true, bytes: reply.bytes, contentType: reply.contentType }
  if (reply.kind === 'answer' && reply.errcode === BAD_PAGE) return { ok: false, code: 'BAD_PAGE' }
  if (reply.kind === 'answer' && BAD_SCENE.has(reply.errcode)) return { ok: false, code: 'BAD_SCENE' }
  return describeTrouble(outcome)
}

/** `stable_token` rather than `token`: asking twice does not make the first answer void. */
function callerOf(config: WechatClientConfig): PlatformCaller {
  const { appId: appid, secret, now, sleep, random, tokens: store } = config
  const request = createPlatformRequest({ ...config, mayOmitErrcode: true })
  const body = { grant_type: 'client_credential', appid, secret, force_refresh: false }
  const obtain = () => request({ path: '/cgi-bin/stable_token', body })
  const tokens = createTokenSource({ key: tokenKey('wechat', appid, secret), obtain, store, now, sleep })
  return { request, tokens, sleep, random, busyWaitsMs: HASTY_WAITS_MS }
}
