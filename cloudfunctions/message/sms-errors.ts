import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import type { DeliveryOutcome } from '@shared/message/delivery.rules'

type Meaning = Omit<Extract<DeliveryOutcome, { status: 'failed' }>, 'status' | 'code'>

const definite = (reason: string): Meaning => ({ reason, isRetryable: false })
const later = (reason: string, retryAfterMs = MINUTE_MS): Meaning => ({ reason, isRetryable: true, retryAfterMs })

/** Meanings of Tencent's result codes, per number or for a whole request (reference/wecom.md §7, read 2026). */
const BY_CODE: Readonly<Record<string, Meaning>> = {
  'LimitExceeded.PhoneNumberThirtySecondLimit': later('30 秒内给这个号码发过短信，稍后会自动重试', 30_000),
  'LimitExceeded.PhoneNumberOneHourLimit': later('一小时内给这个号码发的短信太多，稍后会自动重试', HOUR_MS),
  'LimitExceeded.PhoneNumberDailyLimit': definite('今天给这个号码发的短信已满'),
  'LimitExceeded.PhoneNumberSameContentDailyLimit': definite('今天给这个号码发过太多次同样的短信'),
  'LimitExceeded.PhoneNumberCountLimit': definite('一次发送的号码太多'),
  'LimitExceeded.AppDailyLimit': definite('公司今天的短信额度已用完，请老板在短信控制台调整'),
  'LimitExceeded.DeliveryFrequencyLimit': later('短信发送太频繁，稍后会自动重试'),
  'FailedOperation.PhoneNumberInBlacklist': { ...definite('这个号码拒收短信'), lesson: 'phone_refused' },
  'FailedOperation.SignatureIncorrectOrUnapproved': definite('短信签名没有通过审核，请老板在设置里核对'),
  'FailedOperation.TemplateIncorrectOrUnapproved': definite('短信模板没有通过审核，请老板在设置里核对'),
  'FailedOperation.TemplateParamSetNotMatchApprovedTemplate': definite('短信内容与审核过的模板不一致'),
  'FailedOperation.ContainSensitiveWord': definite('短信里有运营商不允许的词'),
  'FailedOperation.InsufficientBalanceInSmsPackage': definite('短信套餐余量不足，请老板充值'),
  'FailedOperation.MarketingSendTimeConstraint': later('营销短信只能在 8:00–22:00 发送，稍后会自动重试', HOUR_MS),
  'InvalidParameterValue.IncorrectPhoneNumber': definite('手机号不正确，收不到短信'),
  'InvalidParameterValue.TemplateParameterFormatError': definite('短信内容的格式不正确'),
  'InvalidParameterValue.TemplateParameterLengthLimit': definite('短信内容太长'),
  'InvalidParameterValue.ContentLengthLimit': definite('短信内容太长'),
  'UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny': definite('个人认证的短信账号不能发营销短信'),
  'UnauthorizedOperation.SmsSdkAppIdVerifyFail': definite('短信应用编号不正确，请老板在设置里核对'),
  'UnauthorizedOperation.RequestIpNotInWhitelist': definite('服务器地址不在短信账号的白名单里，请管理员添加'),
}

/** Whole families, for codes not listed: refused before sending, so that a retry is safe. */
const BY_FAMILY: readonly (readonly [prefix: string, meaning: Meaning])[] = [
  ['InternalError', later('短信平台内部出错，稍后会自动重试')],
  ['RequestLimitExceeded', later('短信接口调用太频繁，稍后会自动重试')],
  ['AuthFailure', definite('短信账号的密钥不正确，请老板在设置里核对')],
]

/** What a result code means to us; an unlisted one is a definite failure that a retry would only repeat. */
export function describeSmsCode(code: string): DeliveryOutcome {
  const family = BY_FAMILY.find(([prefix]) => code.startsWith(prefix))?.[1]
  return { status: 'failed', code, ...(BY_CODE[code] ?? family ?? definite(`短信平台没有接受这条短信（${code}）`)) }
}

export const SMS_FAILURE = {
  unreachable: { status: 'failed', code: 'PLATFORM_UNREACHABLE', ...later('暂时连不上短信平台，稍后会自动重试') },
  unknown: { status: 'unknown', reason: '短信平台没有按时答复，短信可能已经发出' },
} as const satisfies Record<string, DeliveryOutcome>
