import type { FollowupWay } from './valid-followup.rules'

export const followupLabels = {
  NOTHING_WRITTEN: '没有保存：请选一个结果，或写一句话',
  NEXT_IN_PAST: '没有保存：下一步的时间已经过了，请换一个',
  TOO_LATE: '不能撤回了：只能撤回 10 分钟内、之后没有新跟进的记录',
  SNOOZE_PAST: '没有改：请选一个以后的时间',
  OFFER_CANNOT_WAIT: '新线索不能稍后：请接受，或让它转给下一位',
  NOT_ON_DUTY: '没有转：这位同事现在不当班，请换一位',
  CANNOT_DELEGATE: '没有转：只有客户的跟进可以转给同事，线索请主管改派',
}

export const wayWords: Record<FollowupWay, string> = { call: '电话', wechat: '微信', visit: '拜访', other: '其他' }

const sinceWhen = {
  week: '上次联系在一周内',
  month: '上次联系在一个月内',
  older: '上次联系在一个月前',
  never: '还没有人联系过',
}

/** Why an item stands in the inbox. */
export const whyLabels = {
  waitsForYou: '等您接受',
  movesOn: '过了时间没接受，正在转给下一位',
  before: (moment: string) => `${moment} 前`,
  orMovesOn: '没接受就转给下一位',
  planned: (moment: string, what: string) => `约好${moment} ${what}`,
  overdue: (lateness: string, what: string) => `${lateness}：约好${what}`,
  promised: (moment: string, what: string) => `${moment}前要${what}`,
  running: (lateness: string, what: string) => `${lateness}：要${what}`,
  sameCustomer: (facts: { isSure: boolean; department: string; lastActivity: keyof typeof sinceWhen }) =>
    `与${facts.department}的客户${facts.isSure ? '' : '可能'}是同一家，${sinceWhen[facts.lastActivity]}`,
}

export const tagLabels = {
  grade: (grade: string) => `${grade} 级`,
  amount: (amount: string) => `累计 ${amount}`,
  last: (moment: string) => `上次 ${moment}`,
}

/** How an account is called in a list: companies before names, the short name if there is one. */
export const sayAccount = (account: {
  kind: 'company' | 'person' | 'dealer'
  name: string
  shortName: string
  contactName: string | null
}): string => {
  const { kind, name, shortName, contactName } = account
  const called = shortName || name
  return kind === 'person' || !contactName ? called : `${called} · ${contactName}`
}

/** What a follow-up says on the timeline. */
export const timelineLabels = {
  title: (way: FollowupWay, result: string) => (result === '' ? wayWords[way] : `${wayWords[way]} · ${result}`),
  next: (what: string) => `下一步：${what}`,
  delegated: (from: string, to: string) => `${from}把跟进转给${to}`,
  silent: (days: number) => `约好的跟进 ${days} 个工作日没有记录，系统改派`,
  system: '系统',
}

/** Where a reminder leads: to whom it is about, else to the list whose first rows it is about. */
export const pageOf = ({ customerId, leadId }: { customerId: string | null; leadId: string | null }): string => {
  if (customerId !== null) return `/desks/customer/index?customerId=${customerId}`
  return leadId === null ? '/pages/today/index' : `/desks/lead/index?leadId=${leadId}`
}

interface Silence {
  /** 云裳服饰 · 陈女士 */
  who: string
  what: string
  days: number
  holder: string
}

/** Reminders as they reach people's phones: title, what it is about, and the rule that led to it. */
export const reminderLabels = {
  due: ({ who, what }: { who: string; what: string }) => ({
    title: `该跟进了：${who}`,
    body: `约好${what}，做完顺手记一笔`,
    reason: '您约好的下一步到时间了',
  }),
  remind: ({ who, what, days }: Silence) => ({
    title: `还没跟进：${who}`,
    body: `${what}，做完请记一笔，或改个时间`,
    reason: `约好的跟进过了 ${days} 个工作日还没有记录`,
  }),
  tell: ({ who, what, days, holder }: Silence) => ({
    title: `${holder}还没跟进：${who}`,
    body: `约好${what}，请提醒一下或改派`,
    reason: `约好的跟进过了 ${days} 个工作日还没有记录`,
  }),
  given: ({ who, what, days, holder }: Silence) => ({
    title: `请您接手：${who}`,
    body: `${what}，${holder}一直没有跟进`,
    reason: `约好的跟进过了 ${days} 个工作日还没有记录，改派给您`,
  }),
  taken: ({ who, days }: Silence, successor: string) => ({
    title: `已改派：${who}`,
    body: `交给了${successor}，有情况请告诉对方`,
    reason: `约好的跟进过了 ${days} 个工作日还没有记录`,
  }),
  delegated: ({ who, what, from }: { who: string; what: string; from: string }) => ({
    title: `${from}请您跟进：${who}`,
    body: what,
    reason: `${from}把这件事转给了您`,
  }),
}

/** What a notice in the inbox says. */
export const noticeLabels = {
  tell: (holder: string, days: number) => `${holder} ${days} 个工作日没有跟进，请提醒或改派`,
  nobody: (holder: string, days: number) => `${holder} ${days} 个工作日没有跟进，也没有人可以接手，请您安排`,
  taken: (successor: string) => `一直没有跟进，已改派给${successor}`,
  given: (holder: string, successor: string) => `${holder}一直没有跟进，已改派给${successor}`,
}
