import type { CleanLead } from './clean.types'
import type { ChannelKind } from './lead.types'

/** What the lead's sender wants; 广告招聘 is what nobody here needs to answer. */
export type Intent = '订货' | '打样' | '询价' | '合作加盟' | '售后' | '广告招聘' | '其他'

/** A 马上联系 · B 当天联系 · C 排队联系 · D 有空再看. */
export type LeadGrade = 'A' | 'B' | 'C' | 'D'

/** One reason of a score, in words for a salesperson; all points of a lead add up to its score. */
export interface ScoreReason {
  points: number
  reason: string
}

/** How much is wanted: `pieces` counts single goods (一打 is 12), `words` are the sender's. */
export interface QuantityHint {
  pieces: number
  unit: string
  words: string
}

/** By when it is wanted, in the sender's words. */
export interface DeliveryHint {
  words: string
  isUrgent: boolean
}

export interface LeadToClassify {
  clean: CleanLead
  channelKind: ChannelKind
}

export interface LeadClass {
  /** 服装批发, 学校, 食品 …; empty when nothing tells. */
  industry: string
  intent: Intent
  quantity?: QuantityHint
  delivery?: DeliveryHint
  /** 0–100, the sum of `reasons`. */
  score: number
  reasons: ScoreReason[]
  grade: LeadGrade
  isSpamSuspected: boolean
}
