import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { cursor, page, text } from '../kernel/fields'
import { isTemplateField } from './template-field.rules'
import { consentUses, smsUses } from './template-use.rules'

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

/** 1400…, as the SMS console shows it. */
const sdkAppId = z
  .string()
  .trim()
  .regex(/^\d{6,12}$/, 'SDK AppID 是一串数字，在短信控制台“应用管理”里')

const templateId = (most: number) =>
  z
    .string()
    .trim()
    .max(most, '模板编号太长')
    .regex(/^[\w-]*$/, '模板编号只有字母、数字和横线')

/** One of WeChat's fields, `thing2`. */
const field = z
  .string()
  .trim()
  .max(24, '照模板详情里的写法填，例如 thing2')
  .refine((name) => name === '' || isTemplateField(name), '照模板详情里的写法填，例如 thing2')

const smsTemplate = z.object({ use: z.enum(smsUses), templateId: templateId(20) })

const subscribeTemplate = z.object({
  use: z.enum(consentUses),
  templateId: templateId(64),
  /** Which of WeChat's fields hold the number, what happened, and when; '' for none. */
  fields: z.array(field).length(3, '每个模板要说明编号、进展、时间放在哪一栏'),
})

const reach = z.object({
  /** Null while the company has no SMS account; its key is never told again. */
  sms: z.object({ sdkAppId: z.string(), signName: z.string(), secretId: z.string(), boundAt: z.string() }).nullable(),
  /** Where Tencent is to post delivery reports; null without an account. */
  reportUrl: z.string().nullable(),
  smsTemplates: z.array(smsTemplate),
  subscribeTemplates: z.array(subscribeTemplate),
})

const once = (rows: readonly { use: string }[]): boolean => new Set(rows.map(({ use }) => use)).size === rows.length
const ONCE = '一种用途只能有一个模板'

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
  /** By what customers are written to when their page is closed: SMS account and templates, without secrets. */
  readReach: query.input(z.object({})).output(reach),
  /** Keeps the company's SMS account after trying its keys at Tencent without sending anything. */
  bindSms: command
    .input(
      z.object({
        sdkAppId,
        signName: text('短信签名', 20),
        secretId: text('SecretId', 100),
        secretKey: text('SecretKey', 200),
      }),
    )
    .errors({ SMS_REFUSED: {}, SMS_APP_UNKNOWN: {}, SMS_NOT_TRUSTED: {}, SMS_UNREACHABLE: {} })
    .output(reach),
  /** Replaces the company's approved templates; one without an id is not used. */
  saveTemplates: command
    .input(
      z.object({
        smsTemplates: z.array(smsTemplate).refine(once, ONCE),
        subscribeTemplates: z.array(subscribeTemplate).refine(once, ONCE),
      }),
    )
    .output(reach),
}
