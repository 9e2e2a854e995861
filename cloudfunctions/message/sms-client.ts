import type { DeliveryOutcome } from '@shared/message/delivery.rules'

export interface SmsOrder {
  /** E.164, `+8613800138000`. */
  phone: string
  templateId: string
  /** `{1}`, `{2}` … in order. */
  params: readonly string[]
}

/** What opens a company's account at Tencent; the key in clear, so only on its way in or out. */
export interface SmsAccountKeys {
  sdkAppId: string
  signName: string
  secretId: string
  secretKey: string
}

/** Sends SMS from one company's account. Nothing is thrown; a lost answer is `unknown`, since the SMS may have left. */
export interface SmsClient {
  send(order: SmsOrder): Promise<DeliveryOutcome>
}
