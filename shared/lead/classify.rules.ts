import { findDelivery, findQuantity } from './classify-hints'
import { industryOf, isGarmentBuyer } from './classify-industry'
import { intentOf, looksLikeSpam } from './classify-intent'
import { channelReasons, intentReasons, quantityReason, scoreReasons } from './classify.labels'
import type { Intent, LeadClass, LeadGrade, LeadToClassify, QuantityHint, ScoreReason } from './classify.types'
import type { CleanLead } from './clean.types'
import type { ChannelKind } from './lead.types'

/** A lead of at least so many points has the grade; the rest is D. */
export const GRADE_FROM: Readonly<Record<'A' | 'B' | 'C', number>> = { A: 70, B: 50, C: 25 }

/** The best of each group add up to 100, so a perfect lead needs no cut. */
const POINTS = {
  mobile: 18,
  landline: 12,
  otherContact: 9,
  unreachable: -20,
  wechatSamePhone: 2,
  name: 3,
  company: 16,
  companyWithoutBrand: 8,
  region: 3,
  garmentBuyer: 6,
  wish: 3,
  delivery: 4,
  urgent: 6,
  spam: -40,
}
const INTENT_POINTS: Readonly<Record<Intent, number>> = {
  订货: 20,
  打样: 18,
  询价: 12,
  合作加盟: 12,
  售后: 4,
  广告招聘: 0,
  其他: 0,
}
const CHANNEL_POINTS: Readonly<Record<ChannelKind, number>> = {
  referral: 7,
  exhibition: 6,
  phone: 6,
  wecom: 5,
  code: 4,
  manual: 3,
  form: 2,
  web: 1,
}
const QUANTITY_POINTS: readonly [fromPieces: number, points: number][] = [
  [1_000, 16],
  [100, 12],
  [1, 6],
]
/** A wish of fewer characters hardly says anything. */
const WISH_LENGTH_MIN = 8

type ReasonKey = keyof typeof POINTS

const because = (key: ReasonKey): ScoreReason => ({ points: POINTS[key], reason: scoreReasons[key] })

const contactReasons = ({ phones, wechat, email, isWechatSamePhone }: CleanLead): ScoreReason[] => {
  const reasons: ScoreReason[] = []
  if (phones.some(({ kind }) => kind === 'mobile')) reasons.push(because('mobile'))
  else if (phones.length > 0) reasons.push(because('landline'))
  else reasons.push(because((wechat ?? email) ? 'otherContact' : 'unreachable'))
  if (isWechatSamePhone && phones.length > 0) reasons.push(because('wechatSamePhone'))
  return reasons
}

const identityReasons = ({ contactName, company, region }: CleanLead, industry: string): ScoreReason[] => {
  const reasons: ScoreReason[] = []
  if (contactName !== undefined) reasons.push(because('name'))
  if (company) reasons.push(because(company.brand === '' ? 'companyWithoutBrand' : 'company'))
  if (region) reasons.push(because('region'))
  if (isGarmentBuyer(industry)) reasons.push(because('garmentBuyer'))
  return reasons
}

const quantityReasons = (quantity: QuantityHint | undefined): ScoreReason[] => {
  if (!quantity) return []
  const points = QUANTITY_POINTS.find(([fromPieces]) => quantity.pieces >= fromPieces)?.[1] ?? 0
  return [{ points, reason: quantityReason(quantity.pieces) }]
}

const gradeOf = (score: number): LeadGrade => {
  if (score >= GRADE_FROM.A) return 'A'
  if (score >= GRADE_FROM.B) return 'B'
  return score >= GRADE_FROM.C ? 'C' : 'D'
}

/** The reasons that count and their sum, which never leaves 0–100: a negative sum is made up for by a reason of its own. */
const settle = (all: readonly ScoreReason[]): { score: number; reasons: ScoreReason[] } => {
  const reasons = all.filter(({ points }) => points !== 0)
  const sum = reasons.reduce((total, { points }) => total + points, 0)
  return sum >= 0
    ? { score: sum, reasons }
    : { score: 0, reasons: [...reasons, { points: -sum, reason: scoreReasons.atLeastZero }] }
}

/** Sorts a clean lead: trade, intent, quantity and date wanted, a score of 0–100 with its reasons, and the grade that decides who calls when. */
export const classifyLead = ({ clean, channelKind }: LeadToClassify): LeadClass => {
  const wish = clean.wish ?? ''
  const quantity = findQuantity(wish)
  const delivery = findDelivery(wish)
  const industry = industryOf(clean)
  const intent = intentOf(wish, quantity !== undefined)
  const names = [clean.contactName, clean.companyName].filter((name) => name !== undefined)
  const isSpamSuspected = looksLikeSpam(
    wish,
    names,
    clean.phones.map(({ e164 }) => e164),
  )
  const { score, reasons } = settle([
    ...contactReasons(clean),
    ...identityReasons(clean, industry),
    { points: INTENT_POINTS[intent], reason: intentReasons[intent] },
    ...quantityReasons(quantity),
    ...(delivery ? [because(delivery.isUrgent ? 'urgent' : 'delivery')] : []),
    ...(wish.length >= WISH_LENGTH_MIN ? [because('wish')] : []),
    { points: CHANNEL_POINTS[channelKind], reason: channelReasons[channelKind] },
    ...(isSpamSuspected ? [because('spam')] : []),
  ])
  return {
    industry,
    intent,
    ...(quantity && { quantity }),
    ...(delivery && { delivery }),
    score,
    reasons,
    grade: gradeOf(score),
    isSpamSuspected,
  }
}
