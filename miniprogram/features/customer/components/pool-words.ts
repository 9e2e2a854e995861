import { poolReasonWords } from '@shared/customer/pool.labels'
import type { Instant } from '@shared/kernel/instant'
import { sayMoney } from '@shared/kernel/speech-figures'
import { sayMoment } from '@shared/kernel/speech-time'
import type { TagProps } from '@/ui/tag'
import type { PoolRow } from '../pool.calls'

/** Why it lies there and since when. */
export const poolWhyOf = ({ reason, pooledAt }: PoolRow, now: Instant): string =>
  `${poolReasonWords[reason]}，${sayMoment(pooledAt, now)}进公海`

/** What one may choose by: grade, place, what they bought, how cold they are, and one's own cooldown. */
export function poolTagsOf(row: PoolRow, now: Instant): TagProps[] {
  const { grade, region, industry, orderCount, amountTotalFen, lastActivity, coolingUntil } = row
  const place = [region, industry].filter(Boolean).join(' · ')
  return [
    ...(grade === null ? [] : [{ text: `${grade} 级`, tone: grade === 'A' ? ('good' as const) : ('plain' as const) }]),
    ...(place === '' ? [] : [{ text: place }]),
    { text: orderCount === 0 ? '还没下单' : `累计 ${sayMoney(amountTotalFen)}` },
    { text: `跟进 ${lastActivity}` },
    ...(coolingUntil === null
      ? []
      : [{ text: `您负责过，${sayMoment(coolingUntil, now)}后可领`, tone: 'warn' as const }]),
  ]
}

/** What is left of today. */
export function sayLeft({ claimsLeft, viewsLeft }: { claimsLeft: number; viewsLeft: number | null }): string {
  const claims = `今天还能领 ${claimsLeft} 位`
  return viewsLeft === null ? claims : `${claims}，还能看 ${viewsLeft} 位新的`
}

/** Provinces as people say them; the beginning is enough for the list. */
export const provinces = (
  '广东 福建 浙江 江苏 上海 北京 天津 山东 河北 河南 湖北 湖南 江西 安徽 广西 海南 四川 重庆 贵州 云南 陕西 山西 甘肃 青海 宁夏 ' +
  '内蒙古 辽宁 吉林 黑龙江 新疆 西藏 香港 澳门 台湾'
).split(' ')
