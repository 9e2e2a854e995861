import type { HandedKind } from './departure.types'

export const departureLabels = {
  LEFT_ALREADY: '这位同事已经停用了，请看交接报告',
  NOT_ONESELF: '不能给自己办离职，请另一位老板来办',
  LAST_OWNER: '这是唯一的老板，请先把另一位同事设为老板',
  SUCCESSOR_GONE: '没有交接：选的接手人已经停用或就是本人，请换一位',
  COLLISIONS_NEED_SOMEBODY: '没有交接：还有没裁决的撞单，请先裁决，或选一位客户接手人',
  TICKETS_NEED_SOMEBODY: '没有交接：手上还有没办完的工单，请选一位接手人',
}

export const handedWords: Record<HandedKind, string> = {
  customers: '客户',
  collaborations: '协作客户',
  leads: '在跟线索',
  tickets: '在办工单',
  recoveries: '改进单',
  plans: '下一步',
  inbox: '收件箱',
  collisions: '待裁撞单',
}

/** What the timelines say. */
export const departureWords = {
  customer: (leaver: string, to: string | null) =>
    to === null ? `${leaver}离职，放入公海` : `${leaver}离职，交接给${to}`,
  why: '离职交接',
}
