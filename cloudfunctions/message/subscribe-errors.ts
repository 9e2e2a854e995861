import type { Lesson } from '@shared/message/delivery.rules'
import { HOUR_MS } from '@shared/kernel/instant'

export interface SubscribeFailure {
  code: string
  /** One Chinese sentence for the ledger. */
  reason: string
  isRetryable: boolean
  retryAfterMs?: number
  lesson?: Lesson
}

type Meaning = Omit<SubscribeFailure, 'code'>

const definite = (reason: string, lesson?: Lesson): Meaning => ({
  reason,
  isRetryable: false,
  ...(lesson ? { lesson } : {}),
})
const later = (reason: string, retryAfterMs?: number): Meaning => ({
  reason,
  isRetryable: true,
  ...(retryAfterMs ? { retryAfterMs } : {}),
})

/** Another message to the same person is underway; the next try comes soon after it. */
export const SAME_PERSON = 43108

/** Meanings of subscribe/send's return codes (reference/wecom.md §5, read 2026). */
const BY_ERRCODE: Readonly<Record<number, Meaning>> = {
  [-1]: later('微信系统繁忙，稍后会自动重试'),
  40001: later('微信凭证失效，稍后会自动重试'),
  40003: definite('微信不认识这位客户的身份，可能换了小程序'),
  40013: definite('小程序 AppID 不正确，请管理员核对部署配置'),
  40014: later('微信凭证失效，稍后会自动重试'),
  40037: definite('订阅消息模板不存在，请管理员在设置中核对'),
  40125: definite('小程序 Secret 不正确，请管理员核对部署配置'),
  42001: later('微信凭证过期，稍后会自动重试'),
  43101: definite('客户没有同意接收，或额度已经用完', 'credits_gone'),
  43107: definite('客户关闭了这类订阅消息', 'template_banned'),
  [SAME_PERSON]: later('正有另一条消息发给这位客户，稍后会自动重试', 5000),
  45009: later('小程序今天的调用次数已满，稍后会自动重试', HOUR_MS),
  45168: definite('消息里有微信不允许的词'),
  47003: definite('消息内容不符合模板的格式'),
}

/** What an errcode means to us; an unlisted one is a definite failure that a retry would only repeat. */
export const describeSubscribeErrcode = (errcode: number): SubscribeFailure => ({
  code: `WECHAT_${errcode}`,
  ...(BY_ERRCODE[errcode] ?? definite(`微信没有接受这条消息（错误码 ${errcode}）`)),
})

/** Failures found before a byte of the message had left. */
export const SUBSCRIBE_FAILURE = {
  unreachable: { code: 'PLATFORM_UNREACHABLE', ...later('暂时连不上微信，稍后会自动重试') },
  wrongAddress: { code: 'PLATFORM_ADDRESS', ...definite('微信接口地址不正确，请管理员核对部署配置') },
  badWords: { code: 'BAD_WORDS', ...definite('消息内容放不进模板，没有发出') },
} satisfies Record<string, SubscribeFailure>
