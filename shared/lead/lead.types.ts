export const channelKinds = ['form', 'code', 'web', 'manual', 'referral', 'exhibition', 'phone', 'wecom'] as const
/** Where a lead came from (渠道的种类). */
export type ChannelKind = (typeof channelKinds)[number]

export const leadStates = ['unassigned', 'offered', 'accepted', 'converted', 'attached', 'discarded'] as const
/** unassigned 待分配 · offered 待接受 · accepted 跟进中 · converted 已转客户 · attached 已并入老客户 · discarded 无效. */
export type LeadState = (typeof leadStates)[number]

export const discardReasons = ['spam', 'wrong_number', 'no_need', 'duplicate', 'other'] as const
export type DiscardReason = (typeof discardReasons)[number]

export const questionKinds = ['text', 'long_text', 'choice', 'number'] as const
/** One own question of a company's form. */
export interface FormQuestion {
  key: string
  label: string
  kind: (typeof questionKinds)[number]
  options: string[]
  isRequired: boolean
}

/** Which key of a foreign form tool fills which field of ours. */
export type FieldMapping = Record<string, 'name' | 'phone' | 'company' | 'wish' | 'email' | 'region' | 'text'>

/** How the board sorts leads by what became of them. */
export const leadResults = ['valid', 'customer', 'answered', 'waiting'] as const
export type LeadResult = (typeof leadResults)[number]
