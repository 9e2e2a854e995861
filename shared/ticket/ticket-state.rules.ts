import { workingMinutesBetween } from '../calendar/working-time.rules'
import { accept, refuse, type Decision } from '../kernel/decision'
import type { StaffId, TicketId } from '../kernel/ids'
import { addMs, DAY_MS, type Instant } from '../kernel/instant'
import {
  changePromises,
  endPromises,
  keepFirst,
  pausePromise,
  renewPromise,
  resumePromise,
  startPromises,
  type Moment,
} from './promise.rules'
import type { Priority, Standing, TicketKind, TicketState } from './ticket.types'

type Rule = Pick<Moment, 'service' | 'now'>

/** Somebody still has to do something about it. */
export const isOpenTicket = (state: TicketState): boolean => state !== 'resolved' && state !== 'closed'

/** A complaint (投诉) is urgent from the start; everything else is decided by whoever reads it. */
export const priorityOf = (kind: TicketKind): Priority => (kind === 'complaint' ? 'urgent' : 'normal')

/** A ticket begins: somebody has it at once, or it waits on the desk. */
export function decideSubmit(
  moment: Moment,
  { kind, priority, agentId }: { kind: TicketKind; priority: Priority; agentId: StaffId | null },
): Standing {
  return {
    kind,
    priority,
    agentId,
    state: agentId === null ? 'submitted' : 'assigned',
    createdAt: moment.now,
    ...startPromises(moment, priority),
    firstRespondedAt: null,
    firstResponseWorkingMinutes: null,
    firstRisk: 'none',
    resolveLeftMs: null,
    resolveRisk: 'none',
    waitingSince: null,
    waitedWorkingMinutes: 0,
    assignedAt: agentId === null ? null : moment.now,
    startedAt: null,
    resolvedAt: null,
    resolveWorkingMinutes: null,
    resolvedBy: null,
    closedAt: null,
    reopened: 0,
    mergedIntoId: null,
  }
}

/** The desk gives a waiting ticket to somebody. */
export const decideGive = (ticket: Standing, agentId: StaffId, now: Instant): Standing => ({
  ...ticket,
  agentId,
  state: ticket.state === 'waiting' ? 'waiting' : 'assigned',
  assignedAt: now,
})

const start = (ticket: Standing, agentId: StaffId, now: Instant): Standing => ({
  ...ticket,
  agentId,
  state: 'in_progress',
  assignedAt: ticket.agentId === agentId ? (ticket.assignedAt ?? now) : now,
  startedAt: ticket.startedAt ?? now,
})

/** The first hand wins; what one has already is no error. */
export function decideTake(
  ticket: Standing,
  by: StaffId,
  now: Instant,
): Decision<Standing, 'TICKET_TAKEN' | 'TICKET_CLOSED'> {
  if (!isOpenTicket(ticket.state)) return refuse('TICKET_CLOSED')
  if (ticket.agentId !== null && ticket.agentId !== by) return refuse('TICKET_TAKEN')
  return accept(ticket.state === 'waiting' ? { ...ticket, agentId: by } : start(ticket, by, now))
}

/** A resolved or closed ticket is work again: a new resolve promise, and the time it rested counts as waited. */
function reopen(ticket: Standing, moment: Moment): Standing {
  const rested = ticket.resolvedAt === null ? 0 : workingMinutesBetween(moment.calendar, ticket.resolvedAt, moment.now)
  return {
    ...renewPromise(ticket, moment),
    state: ticket.agentId === null ? 'submitted' : 'assigned',
    waitedWorkingMinutes: ticket.waitedWorkingMinutes + rested,
    resolvedAt: null,
    resolvedBy: null,
    resolveWorkingMinutes: null,
    closedAt: null,
    reopened: ticket.reopened + 1,
  }
}

function resolve(ticket: Standing, by: StaffId, moment: Moment): Standing {
  const { calendar, now } = moment
  const minutes = workingMinutesBetween(calendar, ticket.createdAt, now) - ticket.waitedWorkingMinutes
  return {
    ...endPromises(ticket, moment),
    state: 'resolved',
    resolvedAt: now,
    resolvedBy: by,
    resolveWorkingMinutes: Math.max(0, minutes),
  }
}

/**
 * Our words to the customer, and what happens next: we work on it, we wait for them, or it is done. Whoever answers a
 * ticket nobody has, has it. Words under a resolved ticket leave it resolved unless they say otherwise.
 */
export function decideReply(
  ticket: Standing,
  { by, then }: { by: StaffId; then: 'in_progress' | 'waiting' | 'resolved' },
  moment: Moment,
): Decision<Standing, 'TICKET_CLOSED'> {
  if (ticket.state === 'closed') return refuse('TICKET_CLOSED')
  if (ticket.state === 'resolved' && then === 'resolved') return accept(keepFirst(ticket, moment))
  const open = ticket.state === 'resolved' ? reopen(ticket, moment) : ticket
  if (then === 'waiting') {
    const started = start(open, open.agentId ?? by, moment.now)
    return accept({ ...pausePromise(keepFirst(started, moment), moment), state: 'waiting' })
  }
  const running = start(keepFirst(resumePromise(open, moment), moment), open.agentId ?? by, moment.now)
  return accept(then === 'resolved' ? resolve(running, by, moment) : running)
}

/** The customer adds something: what waited for them goes on. */
export function decideAdd(ticket: Standing, moment: Moment): Decision<Standing, 'TICKET_CLOSED'> {
  if (ticket.state === 'closed') return refuse('TICKET_CLOSED')
  if (ticket.state !== 'waiting') return accept(ticket)
  return accept({ ...resumePromise(ticket, moment), state: ticket.agentId === null ? 'submitted' : 'in_progress' })
}

/** The customer says it is resolved indeed; saying it twice is no error. */
export function decideConfirm(ticket: Standing, now: Instant): Decision<Standing, 'NOT_RESOLVED'> {
  if (ticket.state === 'closed') return accept(ticket)
  return ticket.state === 'resolved' ? accept({ ...ticket, state: 'closed', closedAt: now }) : refuse('NOT_RESOLVED')
}

/** Whether the customer may reopen it now. A merged ticket goes on in the other one. */
function mayReopen(
  ticket: Pick<Standing, 'state' | 'mergedIntoId' | 'resolvedAt'>,
  { service, now }: Rule,
): Decision<null, 'NOT_RESOLVED' | 'REOPEN_TOO_LATE'> {
  const { resolvedAt } = ticket
  if (isOpenTicket(ticket.state) || ticket.mergedIntoId !== null || resolvedAt === null) return refuse('NOT_RESOLVED')
  const days = service.reopenWithinDays
  return days !== null && now > addMs(resolvedAt, days * DAY_MS) ? refuse('REOPEN_TOO_LATE') : accept(null)
}

export function decideReopen(ticket: Standing, moment: Moment): Decision<Standing, 'NOT_RESOLVED' | 'REOPEN_TOO_LATE'> {
  const may = mayReopen(ticket, moment)
  return may.ok ? accept(reopen(ticket, moment)) : may
}

/** Given to a colleague on duty; they begin anew, the promises run on. */
export function decideHandOver(
  ticket: Standing,
  to: { id: StaffId; isOnDuty: boolean },
  now: Instant,
): Decision<Standing, 'NOT_ON_DUTY' | 'TICKET_CLOSED'> {
  if (!isOpenTicket(ticket.state)) return refuse('TICKET_CLOSED')
  return to.isOnDuty ? accept(decideGive(ticket, to.id, now)) : refuse('NOT_ON_DUTY')
}

interface Mergeable {
  id: TicketId
  standing: Standing
  memberId: string | null
  customerId: string | null
}

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other

/** The same trouble twice: only of one customer, and only while both are work. */
export function decideMerge(
  ticket: Mergeable,
  into: Mergeable,
  moment: Moment,
): Decision<Standing, 'SAME_TICKET' | 'OTHER_CUSTOMER' | 'TICKET_CLOSED'> {
  if (ticket.id === into.id) return refuse('SAME_TICKET')
  const isOneCustomer = isSame(ticket.memberId, into.memberId) || isSame(ticket.customerId, into.customerId)
  if (!isOneCustomer) return refuse('OTHER_CUSTOMER')
  if (!isOpenTicket(ticket.standing.state) || !isOpenTicket(into.standing.state)) return refuse('TICKET_CLOSED')
  const ended = endPromises(ticket.standing, moment)
  return accept({ ...ended, state: 'closed', closedAt: moment.now, mergedIntoId: into.id })
}

export function decidePriority(
  ticket: Standing,
  priority: Priority,
  moment: Moment,
): Decision<Standing, 'TICKET_CLOSED'> {
  return isOpenTicket(ticket.state) ? accept(changePromises(ticket, moment, priority)) : refuse('TICKET_CLOSED')
}

/** Resolved and not spoken of since: it closes by itself. Null when it was reopened or resolved anew. */
export const decideAutoClose = (ticket: Standing, resolvedAt: Instant, now: Instant): Standing | null =>
  ticket.state === 'resolved' && ticket.resolvedAt === resolvedAt ? { ...ticket, state: 'closed', closedAt: now } : null

/** What the customer may do with it now. */
export const presentMayFollow = (ticket: Pick<Standing, 'state' | 'mergedIntoId' | 'resolvedAt'>, rule: Rule) => ({
  add: ticket.state !== 'closed',
  confirm: ticket.state === 'resolved',
  reopen: mayReopen(ticket, rule).ok,
})
