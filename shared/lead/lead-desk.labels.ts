import type { ActivityBucket, CollisionSuggestion } from './collision.rules'

export const leadDeskLabels = {
  ALREADY_DECIDED: '这次撞单已经有人定了，刷新看看结果',
  CHANNEL_CHANGED: '没有保存：别人刚改过这个渠道，或已有同名的渠道，请刷新后再改',
  FORM_CHANGED: '没有保存：别人刚改过表单，已为您换成最新的，请再看一眼',
  QUESTION_TWICE: '有两道题用了同一个代号，请改一个',
  CHOICE_WITHOUT_OPTIONS: '选择题至少要有两个选项',
  RULES_CHANGED: '没有保存：别人刚改过分配规则，已为您换成最新的，请再看一眼',
  RULE_WITHOUT_PEOPLE: '有一条规则里没有能接线索的人，请选同事或部门',
}

/** What a new company's form says until the owner edits it. */
export const firstForm = {
  title: '留下您的需求',
  promise: '工作时间 30 分钟内有人联系您',
  consentLine: '您留的信息只用于这次联系，可随时要求我们删除。',
}

/** The channels every new company begins with: a web form, a printed code, and what staff type in. */
export const firstChannels = [
  { name: '官网表单', kind: 'web' },
  { name: '门店码', kind: 'code' },
  { name: '手工录入', kind: 'manual' },
] as const

/** How recently the owner worked on it, without a date. */
export const activityWords: Record<ActivityBucket, string> = {
  week: '一周内联系过',
  month: '一个月内联系过',
  older: '一个多月没联系了',
  never: '还没有联系过',
}

export const suggestionWords: Record<CollisionSuggestion, string> = {
  owner_keeps: '按规则归原负责人',
  newcomer_gets: '按规则归新来的同事：先做了有效跟进',
  undecided: '规则定不了，请主管裁决',
}

export const outcomeWords: Record<'open' | 'owner_keeps' | 'newcomer_gets' | 'shared', string> = {
  open: '等待裁决',
  owner_keeps: '归原负责人',
  newcomer_gets: '归新同事',
  shared: '两人共同跟进',
}

export const sayDecision = (outcome: 'owner_keeps' | 'newcomer_gets' | 'shared', words: string): string =>
  words === '' ? outcomeWords[outcome] : `${outcomeWords[outcome]}（${words}）`
