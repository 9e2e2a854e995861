import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { cursor, page, text } from '../kernel/fields'

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
  /** When the phone is known to have it; only SMS are reported. */
  deliveredAt: z.string().nullable(),
  at: z.string(),
})

const wecomApp = z.object({
  /** Null while no app is bound; the secret is never told again. */
  corpId: z.string().nullable(),
  agentId: z.int().nullable(),
  boundAt: z.string().nullable(),
})

/** 企业微信管理后台 shows it as «ww» and sixteen letters or digits. */
export const corpId = z
  .string()
  .trim()
  .regex(/^[wW][wW][0-9a-zA-Z]{10,40}$/, '企业 ID 以 ww 开头，在管理后台“我的企业”最下面')

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
  readWecom: query.input(z.object({})).output(wecomApp),
  /** Binds the company's own WeCom app after trying it; a message to the owner shows that it works. */
  bindWecom: command
    .input(
      z.object({
        corpId,
        agentId: z.int('AgentId 是一串数字').min(1, 'AgentId 是一串数字').max(2_147_483_647, 'AgentId 是一串数字'),
        secret: text('Secret', 200),
      }),
    )
    .errors({ WECOM_REFUSED: {}, WECOM_NOT_TRUSTED: {}, WECOM_UNREACHABLE: {} })
    .output(wecomApp),
}
