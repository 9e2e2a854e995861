export const poolReasons = ['new', 'silent', 'departed', 'no_need', 'unreachable', 'not_fit', 'other'] as const
export type PoolReason = (typeof poolReasons)[number]

/** What a colleague may say when giving a customer back. */
export const releaseReasons = ['no_need', 'unreachable', 'not_fit', 'other'] as const
export type ReleaseReason = (typeof releaseReasons)[number]

/** Why a customer lies in the pool. */
export const poolReasonWords: Record<PoolReason, string> = {
  new: '还没有人负责',
  silent: '太久没跟进，系统收回',
  departed: '负责人离职',
  no_need: '暂时没有需求',
  unreachable: '联系不上',
  not_fit: '不适合我们',
  other: '其他原因',
}

export const poolLabels = {
  TAKEN: '没有领到：刚被同事领走了，看看别的',
  COOLING: '没有领到：您以前负责过这位客户，要先留给同事一段时间',
  CLAIMS_USED: '没有领到：今天的领取次数用完了，明天再来',
  TOO_MANY_OWNED: '没有领到：您名下的客户已经到上限，先放回几位不再跟的',
  ONLY_OWNED: '没有改：这位客户在公海里，没有负责人',
}

/** What the timeline says about a customer and its pool. */
export const poolTimeline = {
  toPool: '放入公海',
  claimed: (name: string) => `${name}从公海领取`,
  assigned: (name: string) => `从公海交给${name}`,
  locked: '锁定客户，不会被收回公海',
  unlocked: '解除锁定',
}
