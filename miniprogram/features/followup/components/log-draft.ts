import type { Outputs } from '@shared/contract'
import type { Instant } from '@shared/kernel/instant'
import type { FollowupWay } from '@shared/followup/valid-followup.rules'
import { quickDates, sayMoment } from '@/ui/quick-dates'
import type { KeptFollowup, LogInput } from '../kept-followups'

/** What is written in the sheet; kept on the phone by itself. */
export interface LogDraft {
  way: FollowupWay
  result: string
  words: string
  isWriting: boolean
  nextAt: Instant | null
  nextWhat: string
  /** Photos that are on the server already, of a follow-up that is opened again. */
  fileIds: readonly string[]
}

/** Whom a follow-up is about. */
export interface LogTarget {
  customerId: string | null
  leadId: string | null
  /** 云裳服饰 · 陈女士 */
  title: string
  phone?: string | null
  /** Something written before that the server did not take. */
  again?: { requestId: string; content: LogDraft }
}

/** What happened to it. */
export type Logged = ({ kind: 'saved' } & Outputs['followup']['log']) | { kind: 'kept' }

/** Most follow-ups are calls, so that tap is spared. */
export const emptyDraft: LogDraft = {
  way: 'call',
  result: '',
  words: '',
  isWriting: false,
  nextAt: null,
  nextWhat: '',
  fileIds: [],
}

/** What one usually does next; the first is meant when only a day is chosen. */
export const nextSteps = ['再联系', '寄报价', '寄样品', '上门拜访'] as const
const USUAL_STEP = nextSteps[0]

/** In the morning, when shops open. */
export const REMIND_HOUR = 10

export const draftName = (target: LogTarget): string =>
  `followup:${target.again?.requestId ?? target.customerId ?? target.leadId ?? ''}`

/** A day of an old draft may be over by now. */
export const nextOf = ({ nextAt, nextWhat }: LogDraft, now: Instant): LogInput['next'] =>
  nextAt === null || nextAt <= now ? null : { at: nextAt, what: nextWhat.trim() || USUAL_STEP }

/** The button says what saving will do: 保存，3 天后提醒我. */
export function saySave(draft: LogDraft, now: Instant): string {
  const next = nextOf(draft, now)
  if (next === null) return '保存'
  const quick = quickDates(now, REMIND_HOUR).find(({ at }) => at === next.at)
  return `保存，${quick?.label ?? sayMoment(next.at, now)}提醒我`
}

export const toInput = (
  draft: LogDraft,
  { target, fileIds, now }: { target: LogTarget; fileIds: readonly string[]; now: Instant },
): LogInput => ({
  customerId: target.customerId,
  leadId: target.leadId,
  way: draft.way,
  result: draft.result,
  words: draft.words.trim(),
  fileIds: [...draft.fileIds, ...fileIds],
  next: nextOf(draft, now),
})

/** A refused follow-up to be written again: nothing of it is typed twice. */
export const toTarget = ({ requestId, who, input }: KeptFollowup): LogTarget => ({
  customerId: input.customerId,
  leadId: input.leadId,
  title: who,
  again: {
    requestId,
    content: {
      way: input.way,
      result: input.result,
      words: input.words,
      isWriting: input.words !== '',
      nextAt: input.next?.at ?? null,
      nextWhat: input.next?.what ?? '',
      fileIds: input.fileIds,
    },
  },
})
