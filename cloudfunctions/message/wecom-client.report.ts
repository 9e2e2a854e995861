import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { textIn } from '../_kernel/json-object'
import type { CallOutcome } from '../_kernel/platform-call'
import { describeWecomErrcode, WECOM_FAILURE, type WecomFailure } from './wecom-errors'

/**
 * What is known of one recipient's message. `failed` is definite: it did not go out. `unknown` may have gone out, so it
 * is reconciled by a person and never sent again.
 */
export type RecipientOutcome =
  | { userid: string; status: 'sent'; msgid: string }
  | ({ userid: string; status: 'failed'; retryAfterMs?: number } & WecomFailure)
  | { userid: string; status: 'unknown'; reason: string }

const UNKNOWN_REASON = {
  timeout: '企业微信没有按时答复，消息可能已经送达',
  broken: '与企业微信的连接中断，消息可能已经送达',
  unreadable: '企业微信的答复无法识别，消息可能已经送达',
} as const

/** The window of a limit is not told: a minute for sending, an hour for the ban after wrong secrets. */
const LIMIT_WAIT_MS = { token: HOUR_MS, call: MINUTE_MS } as const
const FREQUENCY_LIMIT = 45009

export const failAll = (userids: readonly string[], failure: WecomFailure, retryAfterMs?: number): RecipientOutcome[] =>
  userids.map((userid) => ({ userid, status: 'failed', ...failure, ...(retryAfterMs ? { retryAfterMs } : {}) }))

const idsIn = (list: string): ReadonlySet<string> => new Set(list.toLowerCase().split('|').filter(Boolean))

function reportAnswer(userids: readonly string[], { stage, reply }: CallOutcome): RecipientOutcome[] | undefined {
  if (reply.kind !== 'answer') return undefined
  if (reply.errcode !== 0) {
    const waitMs = reply.errcode === FREQUENCY_LIMIT ? LIMIT_WAIT_MS[stage] : undefined
    return failAll(userids, describeWecomErrcode(reply.errcode), waitMs)
  }
  // The answer names members in lower case, whatever the request wrote.
  const invalid = idsIn(textIn(reply.body, 'invaliduser'))
  const unlicensed = idsIn(textIn(reply.body, 'unlicenseduser'))
  const msgid = textIn(reply.body, 'msgid')
  return userids.map((userid) => {
    if (invalid.has(userid.toLowerCase())) return { userid, status: 'failed', ...WECOM_FAILURE.unreachableMember }
    if (unlicensed.has(userid.toLowerCase())) return { userid, status: 'failed', ...WECOM_FAILURE.unlicensed }
    return { userid, status: 'sent', msgid }
  })
}

/** Spreads one answer of `message/send` over the recipients it was asked for. */
export function reportOutcome(userids: readonly string[], outcome: CallOutcome): RecipientOutcome[] {
  const answered = reportAnswer(userids, outcome)
  if (answered) return answered
  const { reply, stage } = outcome
  if (reply.kind === 'misdirected') return failAll(userids, WECOM_FAILURE.wrongAddress)
  if (stage === 'token' || reply.kind === 'unwritten') return failAll(userids, WECOM_FAILURE.unreachablePlatform)
  const reason = UNKNOWN_REASON[reply.kind === 'unclear' ? reply.cause : 'unreadable']
  return userids.map((userid) => ({ userid, status: 'unknown', reason }))
}
