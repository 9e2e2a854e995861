import { kindWords, priorityWords, stateWords } from '@shared/ticket/ticket.labels'
import { ticketKinds, type Priority, type TicketKind, type TicketState } from '@shared/ticket/ticket.types'
import type { Option } from '@/ui/chips'
import type { IconName } from '@/ui/icon-name'
import type { PhraseWords } from '@/ui/phrase'
import type { TagProps } from '@/ui/tag'
import type { Tone } from '@/ui/tone'

const stateTones: Record<TicketState, Tone> = {
  submitted: 'warn',
  assigned: 'accent',
  in_progress: 'accent',
  waiting: 'warn',
  resolved: 'good',
  closed: 'plain',
}

/** The customer is addressed, the colleague is told about them. */
const staffWords: Record<TicketState, string> = { ...stateWords, submitted: '待分派', waiting: '等客户' }

export const toStateTag = (state: TicketState): TagProps => ({ text: stateWords[state], tone: stateTones[state] })
export const toDeskStateTag = (state: TicketState): TagProps => ({ text: staffWords[state], tone: stateTones[state] })

export const kindIcons: Record<TicketKind, IconName> = {
  return: 'undo',
  quality: 'shield',
  logistics: 'truck',
  invoice: 'file',
  inquiry: 'chat',
  complaint: 'alert',
  other: 'note',
}

/** A complaint stands out by its rail; the others share the ticket's hue. */
export const kindTone = (kind: TicketKind): Tone => (kind === 'complaint' ? 'bad' : 'accent')

export const kindOptions: readonly Option<TicketKind>[] = ticketKinds.map((kind) => ({
  value: kind,
  label: kindWords[kind],
}))

/** Said only when it differs from the usual. */
export const priorityTags = (priority: Priority): TagProps[] =>
  priority === 'normal' ? [] : [{ text: priorityWords[priority], tone: priority === 'urgent' ? 'bad' : 'plain' }]

const LATE_PART = /^(?:逾期 \d+ (?:分钟|小时|天)|刚刚到期)/

/** Only the time is painted, not the whole sentence: 逾期 20 分钟 in 朱砂. */
export function toWhy({ why, isLate }: { why: string; isLate: boolean }): PhraseWords {
  if (!isLate) return why
  const late = LATE_PART.exec(why)?.[0]
  return late === undefined ? [{ late: why }] : [{ late }, why.slice(late.length)]
}
