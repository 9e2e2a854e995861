import type { StaffId, TicketId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'

export const ticketKinds = ['return', 'quality', 'logistics', 'invoice', 'inquiry', 'complaint', 'other'] as const
/** 退换货 · 质量 · 物流 · 发票 · 咨询 · 投诉 · 其他. */
export type TicketKind = (typeof ticketKinds)[number]

export const ticketStates = ['submitted', 'assigned', 'in_progress', 'waiting', 'resolved', 'closed'] as const
/** submitted 已提交 · assigned 已分派 · in_progress 处理中 · waiting 等您回复 · resolved 已解决 · closed 已结束. */
export type TicketState = (typeof ticketStates)[number]

export const priorities = ['urgent', 'normal', 'low'] as const
/** 紧急 · 一般 · 不急. */
export type Priority = (typeof priorities)[number]

/** What an entry of a ticket's thread is. */
export const entryKinds = ['words', 'note', 'state', 'agent', 'order', 'merge', 'survey', 'recovery'] as const
export type EntryKind = (typeof entryKinds)[number]

/** How far the promise is from being broken. */
export const risks = ['none', 'warned', 'breached'] as const
export type Risk = (typeof risks)[number]

/** The two promises (SLA) of one priority, in working minutes. */
interface ServicePromise {
  firstResponseMinutes: number
  resolveMinutes: number
}

/** How after-sales works in one company. */
export interface ServiceSettings {
  promises: Record<Priority, ServicePromise>
  /** A resolved ticket closes by itself after this many hours by the clock on the wall. */
  closeAfterHours: number
  /** The customer may reopen a resolved or closed ticket within this many days; null means always. */
  reopenWithinDays: number | null
  /** Sentences agents use often (快捷回复). */
  quickReplies: string[]
}

/** How many open tickets a colleague holds at most until their manager sets another number. */
export const DEFAULT_MOST_OPEN = 30

/** A colleague as the assignment of tickets sees them. */
export interface ServiceAgent {
  id: StaffId
  name: string
  isOnDuty: boolean
  /** Which kinds they handle; empty means every kind. */
  kinds: readonly TicketKind[]
  /** Relative share, 0–10; 0 gets nothing. */
  capacityWeight: number
  /** More open tickets than this are never given. */
  mostOpen: number
  openTickets: number
  lastGivenAt: Instant | null
}

/** What the customer is told of. */
export type ToldChange =
  'received' | 'assigned' | 'replied' | 'waiting' | 'resolved' | 'reopened' | 'closed' | 'survey' | 'recovery'

/** What the clock of a promise does at 80 % and at 100 %. */
export type ClockStep = 'first_warn' | 'first_breach' | 'resolve_warn' | 'resolve_breach'

/** Where a ticket stands: all that decisions read and change. Promises are moments, or what is left of them while stopped. */
export interface Standing {
  kind: TicketKind
  priority: Priority
  state: TicketState
  agentId: StaffId | null
  createdAt: Instant
  /** Null once kept, or when the ticket ended. */
  firstDueAt: Instant | null
  firstRespondedAt: Instant | null
  firstResponseWorkingMinutes: number | null
  firstRisk: Risk
  /** Null while stopped, or when the ticket ended. */
  resolveDueAt: Instant | null
  /** Working time left when the clock was stopped; null while it runs. */
  resolveLeftMs: number | null
  resolveRisk: Risk
  waitingSince: Instant | null
  /** Working time spent waiting for the customer, as far as it is over. */
  waitedWorkingMinutes: number
  assignedAt: Instant | null
  startedAt: Instant | null
  resolvedAt: Instant | null
  resolveWorkingMinutes: number | null
  resolvedBy: StaffId | null
  closedAt: Instant | null
  reopened: number
  mergedIntoId: TicketId | null
}
