import { addMs, HOUR_MS, type Instant } from '../kernel/instant'
import type { Standing } from './ticket.types'

/** A complaint counts as due that much sooner; an older promise that is nearly over still stands before it. */
const COMPLAINT_HEAD_START_MS = 2 * HOUR_MS

type Running = Pick<Standing, 'firstDueAt' | 'resolveDueAt'>

/** The promise that is due first; null while none runs. */
export function runningDue({ firstDueAt, resolveDueAt }: Running): Instant | null {
  if (firstDueAt === null || resolveDueAt === null) return firstDueAt ?? resolveDueAt
  return firstDueAt < resolveDueAt ? firstDueAt : resolveDueAt
}

/**
 * Where a ticket stands in a list: the smaller moment comes first. By the promise that runs, so that the order stays right
 * while time passes and an index can serve it; what waits for the customer by when it began to wait.
 */
export function ticketUrgency(ticket: Running & Pick<Standing, 'kind' | 'waitingSince' | 'createdAt'>): Instant {
  const dueAt = runningDue(ticket)
  if (dueAt === null) return ticket.waitingSince ?? ticket.createdAt
  return ticket.kind === 'complaint' ? addMs(dueAt, -COMPLAINT_HEAD_START_MS) : dueAt
}
