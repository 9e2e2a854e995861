import { addMs, DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from '../kernel/instant'
import type { Grade, InboxKind } from './inbox.types'

export interface Urgency {
  kind: InboxKind
  dueAt: Instant | null
  grade: Grade | null
  createdAt: Instant
}

/** Wider than any list is old: what has this head start stands before (or behind) everything else. */
const ALWAYS_MS = 3_650 * DAY_MS

/** A better customer counts as being that much later, no more: a C that is a day late still stands before an A due today. */
const GRADE_HEAD_START_MS: Record<Grade, number> = { A: 2 * HOUR_MS, B: HOUR_MS, C: 30 * MINUTE_MS, D: 0 }

/**
 * Where an item stands among others: the smaller moment (then the smaller id) comes first. Time passes for all items
 * alike, so an order that is right once stays right without being computed again, and an index can serve it.
 *
 * - `lead_offer`: before everything, by deadline — somebody is waiting and the lead moves on.
 * - `followup`: by due time, so the later it is the higher it stands; a grade adds its head start.
 * - `ticket`: by due time — a customer waits for the answer.
 * - `reclaim`: by the day the customer goes back to the pool.
 * - `collision`, `lead_duplicate`, `recovery`: as if due a day after they came — behind the work of today, but no work of tomorrow pushes them down.
 * - `notice`: behind everything that asks for something, oldest first.
 */
export function inboxUrgency({ kind, dueAt, grade, createdAt }: Urgency): Instant {
  switch (kind) {
    case 'lead_offer':
      return addMs(dueAt ?? createdAt, -ALWAYS_MS)
    case 'followup':
      return addMs(dueAt ?? createdAt, -(grade === null ? 0 : GRADE_HEAD_START_MS[grade]))
    case 'ticket':
    case 'reclaim':
      return dueAt ?? createdAt
    case 'collision':
    case 'lead_duplicate':
    case 'recovery':
      return addMs(createdAt, DAY_MS)
    case 'notice':
      return addMs(createdAt, ALWAYS_MS)
  }
}
