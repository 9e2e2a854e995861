import type { Instant } from '@shared/kernel/instant'
import { textIn } from '../_kernel/json-object'
import { callPlatform, PATIENT_WAITS_MS, type PlatformCaller } from '../_kernel/platform-call'
import { createPlatformRequest } from '../_kernel/platform-request'
import type { TokenStore } from '../_kernel/platform-token-store'
import { wecomTokens } from '../_kernel/wecom-token'
import { composeMessage, type AppMessage } from './wecom-client.message'
import { createMemberQuota, type MemberQuota, type QuotaFact } from './wecom-client.quota'
import { failAll, reportOutcome, type RecipientOutcome } from './wecom-client.report'
import { WECOM_FAILURE } from './wecom-errors'

export interface WecomClientConfig {
  /** `https://qyapi.weixin.qq.com`, or a stand-in. */
  baseUrl: string
  corpId: string
  secret: string
  agentId: number
  fetch?: typeof fetch
  tokens: TokenStore
  now: () => Instant
  sleep: (ms: number) => Promise<void>
  /** Uniform in [0, 1). */
  random: () => number
  timeoutMs?: number
  /** Waits on «system busy»; shorter where a function may only run for seconds and the outbox tries again anyway. */
  busyWaitsMs?: readonly number[]
}

type AppMessageOrder = AppMessage & {
  toUserids: readonly string[]
  /** The platform swallows the same message to the same people for this long: covers our own retries. 0 = off. */
  duplicateCheckSeconds?: number
}

interface SendReport {
  /** One per distinct recipient, in the order asked for. */
  recipients: RecipientOutcome[]
  /** What is left of each recipient's limits, as far as this process knows. */
  quota: QuotaFact[]
  /** For updating a template card later, 72 hours, once. */
  responseCode?: string
}

export interface WecomClient {
  sendAppMessage(order: AppMessageOrder): Promise<SendReport>
}

/** A member's userid; in particular never `@all`, which would reach the whole company (WeCom path/90195). */
const USERID = /^[0-9A-Za-z][\w.@-]{0,63}$/
const MOST_RECIPIENTS = 1000
const DUPLICATE_CHECK_SECONDS = 300
const MOST_DUPLICATE_CHECK_SECONDS = 14_400

/** Userids are the same whatever their case. */
const distinct = (userids: readonly string[]): string[] => [
  ...new Map(userids.map((userid) => [userid.toLowerCase(), userid])).values(),
]

const inParts = (userids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(userids.length / MOST_RECIPIENTS) }, (_, part) =>
    userids.slice(part * MOST_RECIPIENTS, (part + 1) * MOST_RECIPIENTS),
  )

/** Sets aside who cannot be written to now, so that a message the platform would drop in silence is never called sent. */
function sortOut(userids: readonly string[], quota: MemberQuota): { reachable: string[]; refused: RecipientOutcome[] } {
  const reachable: string[] = []
  const refused: RecipientOutcome[] = []
  for (const userid of userids) {
    const { retryAfterMs } = quota.factOf(userid)
    if (!USERID.test(userid)) refused.push(...failAll([userid], WECOM_FAILURE.badUserid))
    else if (retryAfterMs > 0) refused.push(...failAll([userid], WECOM_FAILURE.overLimit, retryAfterMs))
    else reachable.push(userid)
  }
  return { reachable, refused }
}

/** Sends app messages (应用消息) to staff. Nothing is thrown: every recipient gets an outcome. */
export function createWecomClient(config: WecomClientConfig): WecomClient {
  const { sleep, random, busyWaitsMs = PATIENT_WAITS_MS, now, agentId } = config
  const request = createPlatformRequest(config)
  const caller: PlatformCaller = {
    request,
    tokens: wecomTokens(config, { ...config, request }),
    sleep,
    random,
    busyWaitsMs,
  }
  const quota = createMemberQuota(now)

  const sendPart = async (userids: readonly string[], message: object): Promise<SendReport> => {
    const body = { ...message, touser: userids.join('|'), agentid: agentId }
    // Counted before the answer, so that sends running side by side share one allowance.
    for (const userid of userids) quota.count(userid)
    const outcome = await callPlatform(caller, { path: '/cgi-bin/message/send', body })
    const responseCode = outcome.reply.kind === 'answer' ? textIn(outcome.reply.body, 'response_code') : ''
    return { recipients: reportOutcome(userids, outcome), quota: [], ...(responseCode ? { responseCode } : {}) }
  }

  return {
    async sendAppMessage({ toUserids, duplicateCheckSeconds = DUPLICATE_CHECK_SECONDS, ...message }) {
      const userids = distinct(toUserids)
      const { reachable, refused } = sortOut(userids, quota)
      const content = composeMessage(message)
      const report: SendReport = { recipients: [...refused], quota: [] }
      if (!content) report.recipients.push(...failAll(reachable, WECOM_FAILURE.badMessage))
      for (const part of content ? inParts(reachable) : []) {
        const sent = await sendPart(part, { ...content, ...duplicateCheck(duplicateCheckSeconds) })
        report.recipients.push(...sent.recipients)
        report.responseCode ??= sent.responseCode
      }
      report.recipients.sort((a, b) => userids.indexOf(a.userid) - userids.indexOf(b.userid))
      report.quota = userids.map((userid) => quota.factOf(userid))
      return report
    },
  }
}

const duplicateCheck = (seconds: number): object =>
  seconds > 0
    ? { enable_duplicate_check: 1, duplicate_check_interval: Math.min(seconds, MOST_DUPLICATE_CHECK_SECONDS) }
    : {}
