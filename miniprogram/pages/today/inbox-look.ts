import { addMs, CHINA_OFFSET_MINUTES, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import type { InboxItem, InboxKind } from '@/features/followup/followup.calls'
import type { IconName } from '@/ui/icon-name'
import type { PhraseWords } from '@/ui/phrase'
import type { Segment } from '@/ui/segments'
import type { Tone } from '@/ui/tone'

/** What one looks at: one kind, or everything. */
export type Shelf = InboxKind | 'all'

interface KindLook {
  label: string
  icon: IconName
  tone: Tone
}

export const kindLooks: Record<InboxKind, KindLook> = {
  lead_offer: { label: '新线索', icon: 'plus', tone: 'accent' },
  followup: { label: '跟进', icon: 'phone', tone: 'accent' },
  collision: { label: '撞单', icon: 'people', tone: 'warn' },
  lead_duplicate: { label: '疑似重复', icon: 'copy', tone: 'warn' },
  ticket: { label: '工单', icon: 'chat', tone: 'accent' },
  recovery: { label: '改进单', icon: 'bell', tone: 'warn' },
  reclaim: { label: '将收回', icon: 'clock', tone: 'warn' },
  notice: { label: '通知', icon: 'bell', tone: 'plain' },
}

const ORDER: readonly InboxKind[] = [
  'lead_offer',
  'ticket',
  'followup',
  'reclaim',
  'collision',
  'lead_duplicate',
  'recovery',
  'notice',
]

/** 全部 12 · 新线索 4 · …: kinds without an item are not offered, but for the chosen one. */
export function toSegments(counts: Record<string, number>, total: number, chosen: Shelf): Segment<Shelf>[] {
  const kinds = ORDER.filter((kind) => (counts[kind] ?? 0) > 0 || kind === chosen)
  return [
    { value: 'all', label: '全部', count: total },
    ...kinds.map((kind) => ({ value: kind, label: kindLooks[kind].label, count: counts[kind] ?? 0 })),
  ]
}

const WEEKDAYS = '日一二三四五六'

/** 11月23日 周一 */
export function sayToday(now: Instant): string {
  const china = new Date(addMs(now, CHINA_OFFSET_MINUTES * MINUTE_MS))
  return `${china.getUTCMonth() + 1}月${china.getUTCDate()}日 周${WEEKDAYS[china.getUTCDay()] ?? ''}`
}

const LATE_PART = /^(?:逾期 \d+ (?:分钟|小时|天)|刚刚到期)/
const COUNTDOWN = /^还剩(?:不到 1| \d+) (?:分钟|小时)/

/** Only the time is painted, not the whole sentence: 逾期 2 天 in 朱砂, 还剩 8 分钟 strong. */
export function toWhyWords({ why, isLate }: Pick<InboxItem, 'why' | 'isLate'>): PhraseWords {
  const late = LATE_PART.exec(why)?.[0]
  if (isLate) return late === undefined ? [{ late: why }] : [{ late }, why.slice(late.length)]
  const countdown = COUNTDOWN.exec(why)?.[0]
  return countdown === undefined ? why : [{ strong: countdown }, why.slice(countdown.length)]
}

/** The verb of a row's one main action. */
export function toVerb({ action, leadId, customerId }: InboxItem): string {
  if (action === 'accept') return '接受'
  if (action === 'log') return '记跟进'
  if (action === 'decide') return '裁决'
  if (action === 'answer') return '处理'
  return leadId === null && customerId === null ? '知道了' : '去看'
}
