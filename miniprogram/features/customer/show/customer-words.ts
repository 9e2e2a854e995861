import type { TagProps } from '@/ui/tag'
import type { Grade, Stage, TimelineKind } from '../customer.calls'

export const stageWords: Readonly<Record<Stage, string>> = {
  new: '新客户',
  active: '合作中',
  sleeping: '沉睡',
  lost: '流失',
}

const stageTones: Readonly<Record<Stage, NonNullable<TagProps['tone']>>> = {
  new: 'accent',
  active: 'good',
  sleeping: 'warn',
  lost: 'plain',
}

export const stages: readonly Stage[] = ['new', 'active', 'sleeping', 'lost']
export const grades: readonly Grade[] = ['A', 'B', 'C', 'D']

/** What the timeline may be narrowed to; five fit one line of a phone, so what is rare shares one. */
export const timelineShelves = [
  { value: 'followup', label: '跟进' },
  { value: 'order', label: '订单' },
  { value: 'need', label: '需求' },
  { value: 'service', label: '售后' },
  { value: 'rest', label: '其他' },
] as const

export type TimelineShelf = (typeof timelineShelves)[number]['value']

const shelfKinds: Record<TimelineShelf, readonly TimelineKind[]> = {
  followup: ['followup'],
  order: ['order'],
  need: ['need'],
  service: ['ticket', 'survey'],
  rest: ['lead', 'owner', 'message', 'note', 'merge', 'collision'],
}

/** The kinds on a shelf; none chosen means all of them. */
export const kindsOn = (shelf: TimelineShelf | undefined): readonly TimelineKind[] =>
  shelf === undefined ? [] : shelfKinds[shelf]

/** Grade and stage as the tags beside a name. */
export const standing = ({ grade, stage }: { grade: Grade | null; stage: Stage }): TagProps[] => [
  ...(grade === null ? [] : [{ text: `${grade} 级`, tone: grade === 'A' ? ('good' as const) : ('plain' as const) }]),
  { text: stageWords[stage], tone: stageTones[stage] },
]

/** What a customer is called: the short name if there is one. */
export const callName = ({ shortName, name }: { shortName: string; name: string }): string => shortName || name
