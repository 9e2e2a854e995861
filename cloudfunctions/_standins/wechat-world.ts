import type { Instant } from '@shared/kernel/instant'
import type { Random } from './standin-random'

export interface WechatApp {
  appId: string
  secret: string
  /** Pages of the released edition, such as `pages/start/index`. */
  pages: readonly string[]
}

export interface WechatUser {
  openid: string
  unionid?: string
  /** Without country code; absent when no number is bound. */
  phone?: string
  countryCode?: string
  isRisky?: boolean
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

export interface WechatWorld {
  readonly now: () => Instant
  readonly random: Random
  readonly tokenTtlSeconds: number
  /** Login exchanges per user and minute before 45011. */
  readonly loginsPerMinute: number
  /** What the drawn picture says when a camera reads it. */
  readonly codeText: (code: DrawnCode) => string
  apps: Map<string, WechatApp>
  users: Map<string, WechatUser>
  codes: Map<string, WechatCodeGrant>
  tokens: Map<string, WechatTokenGrant>
  logins: Map<string, Instant[]>
  forcedRefreshes: Map<string, Instant[]>
  drawn: DrawnCode[]
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
}

export const createWechatWorld = (settings: WechatSettings): WechatWorld => ({
  tokenTtlSeconds: 7200,
  loginsPerMinute: 100,
  codeText: ({ page, scene }) => `${page}?scene=${encodeURIComponent(scene)}`,
  ...settings,
  apps: new Map(),
  users: new Map(),
  codes: new Map(),
  tokens: new Map(),
  logins: new Map(),
  forcedRefreshes: new Map(),
  drawn: [],
  calls: [],
})
