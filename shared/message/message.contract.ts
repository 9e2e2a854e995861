import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { cursor, page } from '../kernel/fields'

const messageChannel = z.enum(['wecom_app', 'sms', 'subscribe'])
const messageState = z.enum(['intended', 'sending', 'sent', 'failed', 'unknown'])

const boxEntry = z.object({
  id: z.string(),
  channel: messageChannel,
  state: messageState,
  recipientName: z.string(),
  title: z.string(),
  body: z.string(),
  /** The page the message opens, with its query. */
  page: z.string().nullable(),
  /** Why it was sent, in a sentence. */
  reason: z.string(),
  /** Why it was not delivered, in a sentence; null when it was. */
  failure: z.string().nullable(),
  at: z.string(),
})

export const messageContract = {
  /** 消息盒子: in the demo every message of the company; in production one's own. */
  listBox: query.input(z.object({ cursor: cursor() })).output(page(boxEntry)),
  /** What `wx.requestSubscribeMessage` answered at a tap, by template id: each accept is one later message. */
  acceptSubscriptions: command
    .input(
      z.object({
        results: z
          .record(
            z.string().min(1).max(64, '模板编号太长'),
            z.enum(['accept', 'acceptWithAudio', 'reject', 'ban', 'filter'], '订阅结果不正确'),
          )
          .refine((results) => Object.keys(results).length <= 5, '一次最多 5 个模板'),
      }),
    )
    .output(z.object({ accepted: z.int() })),
}
