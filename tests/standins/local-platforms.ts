import { addMs, type Instant } from '@shared/kernel/instant'
import { parseJsonObject, type JsonObject } from '../../cloudfunctions/_kernel/json-object'
import { createMemoryTokenStore, type TokenStore } from '../../cloudfunctions/_kernel/platform-token-store'
import type { Standin } from '../../cloudfunctions/_standins/standin'
import { createSmsStandin } from '../../cloudfunctions/_standins/sms-standin'
import type { SmsSettings } from '../../cloudfunctions/_standins/sms-world'
import { createWechatStandin } from '../../cloudfunctions/_standins/wechat-standin'
import type { WechatSettings } from '../../cloudfunctions/_standins/wechat-world'
import { createWecomStandin } from '../../cloudfunctions/_standins/wecom-standin'
import type { WecomSettings } from '../../cloudfunctions/_standins/wecom-world'

export const CORP = 'ww1436e0e65a779aee'
export const SECRET = 'crmSecret_0123456789-abcdefghijklmnopqrstuv'
export const AGENT = 1000002
export const OTHER_AGENT = 1000003
export const OTHER_SECRET = 'otherSecret_0123456789-abcdefghijklmnopqrst'
export const TEMPLATE = 'tpl-ticket-progress'
export const APP = 'wx5823bf96d3bd56c7'
export const APP_SECRET = '0123456789abcdef0123456789abcdef'

/** A small deterministic generator (mulberry32), uniform in [0, 1). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A clock that moves when told, or when somebody sleeps by it; it remembers the sleeps. */
export function createHandClock(start: Instant = '2026-11-23T01:02:03.000Z') {
  let at = start
  const sleeps: number[] = []
  return {
    now: () => at,
    advance: (ms: number): void => {
      at = addMs(at, ms)
    },
    sleep: (ms: number): Promise<void> => {
      sleeps.push(ms)
      at = addMs(at, ms)
      return Promise.resolve()
    },
    sleeps,
  }
}

export type HandClock = ReturnType<typeof createHandClock>

/** What every client in the tests is given: the hand clock, no jitter, a short wait for lost answers. */
export const clientParts = (clock: HandClock, tokens: TokenStore = createMemoryTokenStore()) => ({
  tokens,
  now: clock.now,
  sleep: clock.sleep,
  random: () => 0,
  timeoutMs: 1000,
})

const MEMBERS = ['ZhangSan', 'lisi', 'WangWu'].map((userid) => ({ userid, name: userid }))

const running = new Set<() => Promise<void>>()

async function start<Control>(standin: Standin<Control>): Promise<{ url: string; control: Control }> {
  const { url, close } = await standin.listen()
  running.add(close)
  return { url, control: standin.control }
}

/** Closes every stand-in a test file started. */
export async function stopPlatforms(): Promise<void> {
  await Promise.all([...running].map((close) => close()))
  running.clear()
}

/** A WeCom on 127.0.0.1 with one company, two apps and three members. */
export async function startWecom(clock: HandClock, settings: Partial<WecomSettings> = {}) {
  const standin = createWecomStandin({ now: clock.now, random: seededRandom(7), ...settings })
  standin.control.defineCorp({
    corpId: CORP,
    agents: [
      { agentId: AGENT, secret: SECRET, name: '归客', miniprogramAppId: APP },
      { agentId: OTHER_AGENT, secret: OTHER_SECRET, name: '考勤', hasCallback: true },
    ],
    members: MEMBERS,
  })
  return start(standin)
}

/** A WeChat on 127.0.0.1 with one mini-program and two users. */
export async function startWechat(clock: HandClock, settings: Partial<WechatSettings> = {}) {
  const standin = createWechatStandin({ now: clock.now, random: seededRandom(11), ...settings })
  standin.control.defineApp({
    appId: APP,
    secret: APP_SECRET,
    pages: ['pages/start/index', 'features/lead/pages/submit/index'],
    templates: { [TEMPLATE]: ['character_string1', 'thing2', 'time3'] },
  })
  standin.control.defineUser({ openid: 'oAlice', unionid: 'uAlice', phone: '13800138000' })
  standin.control.defineUser({ openid: 'oBob', isRisky: true })
  return start(standin)
}

/** The address of a request on its way through an injected fetch. */
export const addressOf = (input: string | URL | Request): string =>
  typeof input === 'string' ? input : 'url' in input ? input.url : input.href

/** The JSON a raw request gets, and its HTTP status. */
export async function ask(url: string, body?: object): Promise<{ status: number; json: JsonObject }> {
  const response = await fetch(url, body ? { method: 'POST', body: JSON.stringify(body) } : {})
  return { status: response.status, json: parseJsonObject(await response.text()) ?? {} }
}

export const SMS = { secretId: 'AKIDlocal', secretKey: 'local-sms-secret', sdkAppId: '1400000001', sign: '锦程服饰' }
export const SMS_TEMPLATE = { ticket: '2000001', code: '2000002', marketing: '2000003' }
export const SMS_PHONE = '+8613800138000'

/** A Tencent Cloud SMS on 127.0.0.1 with one account and three templates. */
export async function startSms(clock: Pick<HandClock, 'now'>, settings: Partial<SmsSettings> = {}) {
  const standin = createSmsStandin({ now: clock.now, random: seededRandom(13), ...settings })
  standin.control.defineAccount({
    ...SMS,
    signs: [SMS.sign],
    templates: {
      [SMS_TEMPLATE.ticket]: { text: '您的工单{1}{2}，请打开小程序查看。', kind: 'notice' },
      [SMS_TEMPLATE.code]: { text: '{1}为您的验证码，5分钟内有效。', kind: 'code' },
      [SMS_TEMPLATE.marketing]: { text: '秋款{1}上新，拒收请回复R', kind: 'marketing' },
    },
  })
  return start(standin)
}
