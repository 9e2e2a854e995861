import type { DeliveryOutcome } from '@shared/message/delivery.rules'
import { numberIn, textIn, type JsonObject } from '../_kernel/json-object'
import { callPlatform, type CallOutcome, type PlatformCaller } from '../_kernel/platform-call'
import { describeSubscribeErrcode, SAME_PERSON, SUBSCRIBE_FAILURE } from './subscribe-errors'

interface SubscribeOrder {
  openid: string
  templateId: string
  /** A page of ours with its query; opened by a tap on the message. */
  page: string | null
  /** Every field of the template, already fit: see template-field.rules. */
  data: Readonly<Record<string, string>>
}

export interface SubscribeClient {
  /** Sends one 订阅消息. Nothing is thrown; a lost answer is `unknown`, since the message may have arrived. */
  send(order: SubscribeOrder): Promise<DeliveryOutcome>
}

const UNKNOWN_REASON = {
  timeout: '微信没有按时答复，消息可能已经送达',
  broken: '与微信的连接中断，消息可能已经送达',
  unreadable: '微信的答复无法识别，消息可能已经送达',
} as const

const failed = (failure: object & { code: string; reason: string; isRetryable: boolean }): DeliveryOutcome => ({
  status: 'failed',
  ...failure,
})

function readOutcome({ stage, reply }: CallOutcome): DeliveryOutcome {
  if (reply.kind === 'answer') {
    if (reply.errcode !== 0) return failed(describeSubscribeErrcode(reply.errcode))
    return { status: 'sent', platformId: textIn(reply.body, 'msgid') || String(numberIn(reply.body, 'msgid')) }
  }
  if (reply.kind === 'misdirected') return failed(SUBSCRIBE_FAILURE.wrongAddress)
  if (stage === 'token' || reply.kind === 'unwritten') return failed(SUBSCRIBE_FAILURE.unreachable)
  return { status: 'unknown', reason: UNKNOWN_REASON[reply.kind === 'unclear' ? reply.cause : 'unreadable'] }
}

/** Runs work for one key at a time, in the order it was asked for; other keys do not wait. */
function createTurns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(work)
    const tail = turn
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
    tails.set(key, tail)
    return turn
  }
}

/** Another process may be writing to the same person: its message takes less than this. */
const SAME_PERSON_WAITS_MS: readonly number[] = [200, 400, 800]

const composeBody = ({ openid, templateId, page, data }: SubscribeOrder, state: string): JsonObject => ({
  touser: openid,
  template_id: templateId,
  ...(page === null ? {} : { page: page.replace(/^\//, '') }),
  data: Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }])),
  miniprogram_state: state,
  lang: 'zh_CN',
})

/** Speaks for one mini-program; to one person only one message is underway at a time (43108). */
export function createSubscribeClient(
  caller: PlatformCaller,
  state: 'formal' | 'trial' | 'developer',
): SubscribeClient {
  const inTurn = createTurns()
  const sendOnce = async (order: SubscribeOrder): Promise<CallOutcome> => {
    const call = { path: '/cgi-bin/message/subscribe/send', body: composeBody(order, state) }
    let outcome = await callPlatform(caller, call)
    for (const waitMs of SAME_PERSON_WAITS_MS) {
      if (outcome.reply.kind !== 'answer' || outcome.reply.errcode !== SAME_PERSON) break
      await caller.sleep(waitMs)
      outcome = await callPlatform(caller, call)
    }
    return outcome
  }
  return { send: (order) => inTurn(order.openid, async () => readOutcome(await sendOnce(order))) }
}
