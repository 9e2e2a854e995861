import type { Instant } from '@shared/kernel/instant'
import type { Random } from './standin-random'

export interface SmsTemplate {
  /** As approved, with `{1}` where a parameter goes. */
  text: string
  kind: 'marketing' | 'notice' | 'code'
}

export interface SmsAccount {
  secretId: string
  secretKey: string
  sdkAppId: string
  signs: readonly string[]
  templates: Readonly<Record<string, SmsTemplate>>
}

/** An SMS the platform took on; what the phone would show. */
export interface SentSms {
  at: Instant
  /** E.164. */
  phone: string
  text: string
  serialNo: string
}

/** One POST to the company's callback address, waiting for its time. */
export interface PendingReport {
  dueAt: Instant
  tries: number
  body: object
}

export interface SmsWorld {
  readonly now: () => Instant
  readonly random: Random
  /** How long the network takes to report that a phone has it. */
  readonly reportAfterMs: number
  readonly perDay: number
  accounts: Map<string, SmsAccount>
  sent: SentSms[]
  /** Numbers that answered R. */
  blacklist: Set<string>
  /** Switched off or out of reach: the report says FAIL. */
  unreachable: Set<string>
  /** Result codes ordered for the next numbers, and for the next whole requests. */
  numberCodes: string[]
  requestCodes: string[]
  reports: PendingReport[]
  replies: PendingReport[]
  callbackUrl: string | null
  calls: string[]
}

export interface SmsSettings {
  now: () => Instant
  random: Random
  reportAfterMs?: number
  perDay?: number
}

export const createSmsWorld = (settings: SmsSettings): SmsWorld => ({
  reportAfterMs: 3000,
  perDay: 10,
  ...settings,
  accounts: new Map(),
  sent: [],
  blacklist: new Set(),
  unreachable: new Set(),
  numberCodes: [],
  requestCodes: [],
  reports: [],
  replies: [],
  callbackUrl: null,
  calls: [],
})
