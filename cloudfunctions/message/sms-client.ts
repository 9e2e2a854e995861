import type { DeliveryOutcome } from '@shared/message/delivery.rules'

export interface SmsOrder {
  /** E.164, `+8613800138000`. */
  phone: string
  templateId: string
  /** `{1}`, `{2}` … in order. */
  params: readonly string[]
}

/** Sends SMS from one company's account. Nothing is thrown; a lost answer is `unknown`, since the SMS may have left. */
export interface SmsClient {
  send(order: SmsOrder): Promise<DeliveryOutcome>
}
