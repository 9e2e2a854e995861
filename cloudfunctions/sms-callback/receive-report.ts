import { accept } from '@shared/kernel/decision'
import type { Answer } from '@shared/kernel/wire'
import { mayReceiveReports } from '@shared/message/message.policy'
import { smsCallbackContract } from '@shared/message/sms-callback.contract'
import type { House } from '../_kernel/house'
import { implement } from '../_kernel/implement'
import { isJsonObject } from '../_kernel/json-object'
import { serve } from '../_kernel/serve'
import { word } from '../_kernel/word'
import { hearReply, hearReports } from '../message/message.service'

const receive = implement(
  smsCallbackContract.receive,
  mayReceiveReports,
  async ({ input: { reports, reply }, ...at }) => {
    const settled = await hearReports(at, reports)
    if (reply !== null) await hearReply(at, { phone: `+${reply.nationcode}${reply.mobile}`, text: reply.text })
    return accept({ settled })
  },
  { door: ({ path }) => ({ kind: 'sms', key: path }) },
)

const smsCallback = word('smsCallback', { receive })

/**
 * The public door `/callback/sms/:path`: Tencent signs nothing, so the path is the secret, and a report counts only for a
 * serial number of ours. An array holds reports, an object one reply.
 */
export function receiveReport(house: House, path: string, body: unknown): Promise<Answer> {
  const input = { path, ...(Array.isArray(body) ? { reports: body } : isJsonObject(body) ? { reply: body } : {}) }
  return serve(house, smsCallback, { procedure: 'smsCallback.receive', input })
}
