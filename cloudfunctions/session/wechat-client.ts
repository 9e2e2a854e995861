import { objectIn, textIn } from '../_kernel/json-object'
import { callPlatform, type CallOutcome, type PlatformCaller } from '../_kernel/platform-call'
import { describeTrouble, type PlatformTrouble } from '../_kernel/platform-trouble'
import { createWechatCaller, type WechatCallerConfig } from './wechat-caller'

export interface WechatClientConfig extends WechatCallerConfig {
  /** Which edition of the mini-program a picture code opens; pages are checked against the released one only. */
  edition: 'release' | 'trial' | 'develop'
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

/** `review`: a person should look; `pass` meanwhile. */
type WordsVerdict = { ok: true; suggest: 'pass' | 'review' | 'risky' } | PlatformTrouble

export interface WechatClient {
  /** Exchanges the code of `wx.login`. The session key in the answer goes no further. */
  codeToSession(code: string): Promise<WechatSession>
  /** Exchanges the code of the phone-number button; each success costs the company ¥0.03 (2026). */
  phoneNumberOf(code: string): Promise<WechatPhone>
  /** A mini-program code (小程序码) that opens `page` with `scene`, in unlimited number. */
  unlimitedCode(scene: string, page: string): Promise<WechatPicture>
  /** Asks whether words of a user (here within the last two hours) may be kept; they are cut to what is checked at once. */
  checkWords(openid: string, words: string): Promise<WordsVerdict>
}

const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/
const BAD_PAGE = 41030
const BAD_SCENE: ReadonlySet<number> = new Set([40129, 40169])
const PICTURE_WIDTH = 430
const MOST_CHECKED = 2500

/** How a refused code is reported: `invalid code` for one never given out, `code been used` for a second use. */
const CODE_REFUSED: ReadonlySet<number> = new Set([40029, 40163])
const RISKY_USER = 40226

const isSpent = ({ stage, reply }: CallOutcome): boolean =>
  stage === 'call' && reply.kind === 'answer' && CODE_REFUSED.has(reply.errcode)

/** Speaks for one mini-program to WeChat's server API. Nothing is thrown. @param caller shared by all who speak for this mini-program */
export function createWechatClient(
  config: WechatClientConfig,
  caller: PlatformCaller = createWechatCaller(config),
): WechatClient {
  return {
    codeToSession: (code) => exchangeLogin(config, caller, code),
    phoneNumberOf: (code) => exchangePhone(config, caller, code),
    unlimitedCode: (scene, page) => drawCode(config, caller, { scene, page }),
    checkWords: (openid, words) => checkWords(caller, openid, words),
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

/** Comments by people: scene 2. */
async function checkWords(caller: PlatformCaller, openid: string, words: string): Promise<WordsVerdict> {
  const content = [...words].slice(0, MOST_CHECKED).join('')
  const outcome = await callPlatform(caller, {
    path: '/wxa/msg_sec_check',
    body: { version: 2, scene: 2, openid, content },
  })
  const { reply } = outcome
  if (reply.kind !== 'answer' || reply.errcode !== 0) return describeTrouble(outcome)
  const suggest = textIn(objectIn(reply.body, 'result'), 'suggest')
  return { ok: true, suggest: suggest === 'risky' || suggest === 'review' ? suggest : 'pass' }
}
