import * as z from 'zod'
import { query } from '../kernel/contract'
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
}
