import { CHINA_OFFSET_MINUTES, DAY_MS, MINUTE_MS, toCalendarDate, addMs, type Instant } from '../kernel/instant'
import type { Assignment } from './assign.rules'
import type { ActivityBucket, CollisionSuggestion } from './collision.rules'
import type { ChannelKind, DiscardReason, LeadState } from './lead.types'

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

export const activityWords: Record<ActivityBucket, string> = {
  week: '一周内',
  month: '一个月内',
  older: '更早',
  never: '还没有人跟进',
}

export const suggestionWords: Record<CollisionSuggestion, string> = {
  owner_keeps: '按公司规则，归原负责人',
  newcomer_gets: '按公司规则，归新报备人',
  undecided: '由主管决定',
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

/** A moment as people say it: 今天 10:30, 明天 09:30, 11月24日 09:30. */
export function sayMoment(at: Instant, now: Instant): string {
  const local = addMs(at, CHINA_OFFSET_MINUTES * MINUTE_MS)
  const day = toCalendarDate(at)
  const clock = local.slice(11, 16)
  if (day === toCalendarDate(now)) return `今天 ${clock}`
  if (day === toCalendarDate(addMs(now, DAY_MS))) return `明天 ${clock}`
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日 ${clock}`
}
