import { type ReleaseReason, poolReasonWords } from '../customer/pool.labels'

export const releaseLabels = {
  LOCKED: '没有放回：主管锁定了这位客户，需要的话请找主管',
  ONLY_OWNER: '没有放回：只有负责人和主管能放回公海',
  SAY_WHY: '没有放回：选了其他原因，请写一句话',
  NOT_IN_POOL: '没有分配：这位客户已经有人负责了',
  NOT_ACTIVE: '没有分配：这位同事已经停用，请换一位',
}

/** What the timeline says when a customer is given back or taken back. */
export const poolWhy = {
  released: (reason: ReleaseReason, words: string) => [poolReasonWords[reason], words].filter(Boolean).join('：'),
  reclaimed: (days: number) => `${days} 个工作日没有有效跟进，按规则收回`,
  assigned: '主管从公海分配',
}

export const reclaimNotices = {
  warn: (daysLeft: number) =>
    daysLeft <= 1 ? '明天没有跟进就收回公海' : `再有 ${daysLeft} 个工作日没有跟进，就收回公海`,
  taken: (days: number) => `${days} 个工作日没有跟进，已收回公海`,
  given: (name: string) => `${name}从公海分给您`,
}

/** The same as messages to a phone. */
export const reclaimMessages = {
  warn: (who: string, days: number) => ({
    title: `明天收回公海：${who}`,
    body: '联系一下，记一笔跟进，就还是您的客户',
    reason: `快到 ${days} 个工作日没有有效跟进`,
  }),
  taken: (who: string, days: number) => ({
    title: `已收回公海：${who}`,
    body: '有情况请告诉主管',
    reason: `${days} 个工作日没有有效跟进，按公海规则收回`,
  }),
  given: (who: string, name: string) => ({
    title: `新客户：${who}`,
    body: `${name}从公海分给您，请尽快联系`,
    reason: `${name}分配`,
  }),
}
