import type { Assignment } from './assign.rules'
import type { ChannelKind, DiscardReason, LeadResult, LeadState } from './lead.types'

/** Sentences of refusals; one for every code the contract declares. */
export const leadLabels = {
  NOTHING_TO_REACH: '没有提交：请留下手机号、微信或邮箱，方便我们联系您',
  CHANNEL_GONE: '没有保存：这个来源渠道已停用，请换一个',
  LEAD_TAKEN: '已被同事接下，您可以接下一条',
  LEAD_CLOSED: '这条线索已经处理完了，请刷新看看',
  NOT_ON_DUTY: '没有改派：这位同事不在岗，请换一位',
  LEAD_NOT_ACCEPTED: '没有转成客户：请先接下这条线索',
  CUSTOMER_EXISTS: '没有新建：已有这个客户，请选择并入',
}

export const stateWords: Record<LeadState, string> = {
  unassigned: '待分配',
  offered: '待接受',
  accepted: '跟进中',
  converted: '已转客户',
  attached: '已并入老客户',
  discarded: '无效',
}

export const resultWords: Record<LeadResult, string> = {
  valid: '有效',
  customer: '成了客户',
  answered: '已响应',
  waiting: '还没人接',
}

export const channelKindWords: Record<ChannelKind, string> = {
  form: '小程序表单',
  code: '渠道码',
  web: '网页表单',
  manual: '手工录入',
  referral: '转介绍',
  exhibition: '展会',
  phone: '电话',
  wecom: '企业微信',
}

export const discardWords: Record<DiscardReason, string> = {
  spam: '广告或骚扰',
  wrong_number: '号码不对',
  no_need: '没有需求',
  duplicate: '重复线索',
  other: '其他',
}

/** How a lead is called in lists and messages: company before person, or whatever is known. */
export const sayLead = ({ company, name }: { company: string; name: string }): string =>
  [company, name].filter((part) => part !== '').join(' · ') || '未留姓名'

/** Why somebody got a lead, as the detail page shows it. */
export const sayAssignment = ({ rule, openLeads }: Assignment): string => {
  if (rule?.strategy === 'round_robin') return `规则“${rule.name}”：轮到`
  const load = openLeads === 0 ? '手上没有线索' : `手上 ${openLeads} 条，相对最少`
  return rule === null ? load : `规则“${rule.name}”：${load}`
}

export const assignmentWords = {
  mine: '自己录入，归自己',
  byManager: (name: string, reason: string) => `${name}改派：${reason}`,
  taken: '主动接下',
}

/** Next steps the system sets by itself. */
export const planWords = { firstCall: '首次联系', takeOver: '接手后联系' }

/** What the timeline says about leads. */
export const timelineWords = {
  first: (channel: string) => `留下线索 · ${channel}`,
  attached: (channel: string) => `老客户再次留言 · ${channel}`,
  converted: '由线索转成客户',
  merged: '线索并入客户',
  noOwner: '原负责人不在岗，按分配规则交给接手人',
}

export const intakeLabels = { NOTHING_POSTED: '没有收到内容：请至少填写一项' }
