import type { Instant } from '@shared/kernel/instant'
import type { Random } from './standin-random'

export interface WecomMember {
  userid: string
  name: string
  /** 1 active (unless told), 2 disabled, 4 not yet activated, 5 left. */
  status?: 1 | 2 | 4 | 5
  department?: readonly number[]
  position?: string
  /** Whether the company holds an interface licence (接口许可) for this member; yes unless told. */
  isLicensed?: boolean
}

export interface WecomAgent {
  agentId: number
  secret: string
  name: string
  /** Who the app is visible to: everybody unless told. */
  visibleUserids?: readonly string[]
  /** The linked mini-program. */
  miniprogramAppId?: string
  /** A receiving address is configured, so cards may carry buttons. */
  hasCallback?: boolean
  isDisabled?: boolean
}

export interface WecomCorp {
  corpId: string
  agents: readonly WecomAgent[]
  members: readonly WecomMember[]
}

export type DropReason = 'DUPLICATE' | 'MINUTE_LIMIT' | 'HOUR_LIMIT' | 'NOT_ACTIVATED'

/** One message to one member: shown by their phone, unless it was dropped in silence. */
export interface WecomDelivery {
  at: Instant
  corpId: string
  agentId: number
  userid: string
  msgid: string
  msgtype: string
  title: string
  text: string
  link: string
  dropped?: DropReason
}

export interface WecomTokenGrant {
  token: string
  corpId: string
  agentId: number
  expiresAt: Instant
}

export interface WecomCodeGrant {
  corpId: string
  /** Absent for somebody outside the company. */
  userid?: string
  use: 'miniprogram' | 'web'
  expiresAt: Instant
  isUsed: boolean
}

/** Everything the stand-in knows; given by control functions, changed by calls. */
export interface WecomWorld {
  readonly now: () => Instant
  readonly random: Random
  readonly tokenTtlSeconds: number
  /** Wrong secrets from one address within an hour before it is banned for an hour. */
  readonly wrongSecretLimit: number
  corps: Map<string, WecomCorp>
  tokens: Map<string, WecomTokenGrant>
  codes: Map<string, WecomCodeGrant>
  deliveries: WecomDelivery[]
  calls: string[]
  wrongSecrets: Map<string, Instant[]>
  /** Null: calls are taken from everywhere. */
  trustedIps: readonly string[] | null
  /** Task ids of template cards, unique per app. */
  taskIds: Set<string>
  /** When the same message was last sent to the same people. */
  lastSame: Map<string, Instant>
  sequence: number
}

export interface WecomSettings {
  now: () => Instant
  /** Uniform in [0, 1). */
  random: Random
  tokenTtlSeconds?: number
  wrongSecretLimit?: number
}

export const createWecomWorld = (settings: WecomSettings): WecomWorld => ({
  tokenTtlSeconds: 7200,
  wrongSecretLimit: 5,
  ...settings,
  corps: new Map(),
  tokens: new Map(),
  codes: new Map(),
  deliveries: [],
  calls: [],
  wrongSecrets: new Map(),
  trustedIps: null,
  taskIds: new Set(),
  lastSame: new Map(),
  sequence: 0,
})

export const sameUserid = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export const findMember = (corp: WecomCorp, userid: string): WecomMember | undefined =>
  corp.members.find((member) => sameUserid(member.userid, userid))

/** Active or not yet activated, and within the app's visible range: the only people an app may address. */
export const mayAddress = (agent: WecomAgent, member: WecomMember): boolean =>
  (member.status ?? 1) !== 2 &&
  member.status !== 5 &&
  (agent.visibleUserids?.some((userid) => sameUserid(userid, member.userid)) ?? true)
