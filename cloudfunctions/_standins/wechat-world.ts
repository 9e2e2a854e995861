import type { Instant } from '@shared/kernel/instant'
import type { Random } from './standin-random'

export interface WechatApp {
  appId: string
  secret: string
  /** Pages of the released edition, such as `pages/start/index`. */
  pages: readonly string[]
  /** Subscribe templates by id: the keys of their fields, such as `thing1`. */
  templates?: Readonly<Record<string, readonly string[]>>
}

export interface WechatUser {
  openid: string
  unionid?: string
  /** Without country code; absent when no number is bound. */
  phone?: string
  countryCode?: string
  isRisky?: boolean
  /** Did not open the mini-program within two hours: their words cannot be checked. */
  isAway?: boolean
}

export interface WechatCodeGrant {
  appId: string
  openid: string
  use: 'login' | 'phone'
  expiresAt: Instant
  isUsed: boolean
}

export interface WechatTokenGrant {
  token: string
  appId: string
  expiresAt: Instant
}

/** A mini-program code that was drawn: what a phone would open on scanning it. */
export interface DrawnCode {
  at: Instant
  appId: string
  scene: string
  page: string
}

/** A subscribe message that reached a phone. */
export interface SubscribeDelivery {
  at: Instant
  openid: string
  templateId: string
  page: string
  data: Readonly<Record<string, string>>
}

export interface WechatWorld {
  readonly now: () => Instant
  readonly random: Random
  readonly tokenTtlSeconds: number
  /** Login exchanges per user and minute before 45011. */
  readonly loginsPerMinute: number
  /** What the drawn picture says when a camera reads it. */
  readonly codeText: (code: DrawnCode) => string
  /** How long a subscribe message is underway, in real milliseconds: another to the same user meanwhile gets 43108. */
  readonly subscribeTakesMs: number
  /** Words that `msg_sec_check` holds for risky, and those it would show to a person first. */
  readonly riskyWords: readonly string[]
  readonly reviewWords: readonly string[]
  apps: Map<string, WechatApp>
  users: Map<string, WechatUser>
  codes: Map<string, WechatCodeGrant>
  tokens: Map<string, WechatTokenGrant>
  logins: Map<string, Instant[]>
  forcedRefreshes: Map<string, Instant[]>
  drawn: DrawnCode[]
  /** Credits by `<openid> <template>`: one per accept. */
  credits: Map<string, number>
  /** `<openid> <template>` the user switched off. */
  banned: Set<string>
  /** Users to whom a subscribe message is underway. */
  underway: Set<string>
  subscribed: SubscribeDelivery[]
  calls: string[]
}

export interface WechatSettings {
  now: () => Instant
  /** Uniform in [0, 1). */
  random: Random
  tokenTtlSeconds?: number
  loginsPerMinute?: number
  /** The address an ordinary camera should open, for a demo on one desk; page and scene unless told. */
  codeText?: (code: DrawnCode) => string
  subscribeTakesMs?: number
  riskyWords?: readonly string[]
  reviewWords?: readonly string[]
}

export const createWechatWorld = (settings: WechatSettings): WechatWorld => ({
  tokenTtlSeconds: 7200,
  loginsPerMinute: 100,
  codeText: ({ page, scene }) => `${page}?scene=${encodeURIComponent(scene)}`,
  subscribeTakesMs: 5,
  riskyWords: ['赌博', '代开发票', '枪支'],
  reviewWords: ['加微信领红包'],
  ...settings,
  apps: new Map(),
  users: new Map(),
  codes: new Map(),
  tokens: new Map(),
  logins: new Map(),
  forcedRefreshes: new Map(),
  drawn: [],
  credits: new Map(),
  banned: new Set(),
  underway: new Set(),
  subscribed: [],
  calls: [],
})
