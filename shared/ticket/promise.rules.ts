import type { WorkingCalendar } from '../calendar/working-calendar.rules'
import { addWorkingMinutes, workingMinutesBetween, workingMsBetween } from '../calendar/working-time.rules'
import { MINUTE_MS, type Instant } from '../kernel/instant'
import type { ClockStep, Risk, ServiceSettings, Standing } from './ticket.types'

/** What every decision about a promise is made with. */
export interface Moment {
  calendar: WorkingCalendar
  service: ServiceSettings
  now: Instant
}

/** The warning comes when this share of a promise is left. */
const WARNING_SHARE = 0.2

const addWorkingMs = (calendar: WorkingCalendar, from: Instant, ms: number): Instant =>
  addWorkingMinutes(calendar, from, ms / MINUTE_MS)

/** A promise that is over by now is broken, whether or not its timer came first; what was broken stays broken. */
const riskAt = (risk: Risk, dueAt: Instant | null, now: Instant): Risk =>
  dueAt !== null && now > dueAt ? 'breached' : risk

/** Both promises of a new ticket (首次回复, 解决), in working time from now. */
export function startPromises({ calendar, service, now }: Moment, priority: Standing['priority']) {
  const { firstResponseMinutes, resolveMinutes } = service.promises[priority]
  return {
    firstDueAt: addWorkingMinutes(calendar, now, firstResponseMinutes),
    resolveDueAt: addWorkingMinutes(calendar, now, resolveMinutes),
  }
}

/** The first words of ours to the customer keep the first promise, late or in time; counted once. */
export function keepFirst(ticket: Standing, { calendar, now }: Moment): Standing {
  if (ticket.firstRespondedAt !== null) return ticket
  return {
    ...ticket,
    firstDueAt: null,
    firstRespondedAt: now,
    firstResponseWorkingMinutes: workingMinutesBetween(calendar, ticket.createdAt, now),
    firstRisk: riskAt(ticket.firstRisk, ticket.firstDueAt, now),
  }
}

/** The clock stops: what is left of the resolve promise is kept in working time. */
export function pausePromise(ticket: Standing, { calendar, now }: Moment): Standing {
  if (ticket.resolveDueAt === null) return ticket
  return {
    ...ticket,
    resolveDueAt: null,
    resolveLeftMs: Math.max(0, workingMsBetween(calendar, now, ticket.resolveDueAt)),
    resolveRisk: riskAt(ticket.resolveRisk, ticket.resolveDueAt, now),
    waitingSince: now,
  }
}

/** The clock runs again with what was left, on the calendar of today. */
export function resumePromise(ticket: Standing, { calendar, now }: Moment): Standing {
  if (ticket.resolveLeftMs === null) return ticket
  const { waitingSince } = ticket
  const waited = waitingSince === null ? 0 : workingMinutesBetween(calendar, waitingSince, now)
  return {
    ...ticket,
    resolveDueAt: addWorkingMs(calendar, now, ticket.resolveLeftMs),
    resolveLeftMs: null,
    waitingSince: null,
    waitedWorkingMinutes: ticket.waitedWorkingMinutes + waited,
  }
}

/** Reopened, a new resolve promise begins; a broken one stays in the record. */
export const renewPromise = (ticket: Standing, moment: Moment): Standing => ({
  ...ticket,
  resolveDueAt: startPromises(moment, ticket.priority).resolveDueAt,
  resolveLeftMs: null,
  resolveRisk: ticket.resolveRisk === 'breached' ? 'breached' : 'none',
})

/** No promise runs any more; one that was over is broken. */
export const endPromises = (ticket: Standing, { now }: Moment): Standing => ({
  ...ticket,
  firstDueAt: null,
  firstRisk: riskAt(ticket.firstRisk, ticket.firstDueAt, now),
  resolveDueAt: null,
  resolveLeftMs: null,
  resolveRisk: riskAt(ticket.resolveRisk, ticket.resolveDueAt, now),
  waitingSince: null,
})

/** Another priority gives or takes the difference of the promises; one that is over is not given more time. */
export function changePromises(ticket: Standing, moment: Moment, priority: Standing['priority']): Standing {
  const { calendar, service, now } = moment
  const [was, becomes] = [service.promises[ticket.priority], service.promises[priority]]
  const moved = (dueAt: Instant | null, minutes: number): Instant | null => {
    if (dueAt === null || dueAt <= now) return dueAt
    return addWorkingMs(calendar, now, Math.max(0, workingMsBetween(calendar, now, dueAt) + minutes * MINUTE_MS))
  }
  const moreMinutes = becomes.resolveMinutes - was.resolveMinutes
  return {
    ...ticket,
    priority,
    firstDueAt: moved(ticket.firstDueAt, becomes.firstResponseMinutes - was.firstResponseMinutes),
    resolveDueAt: moved(ticket.resolveDueAt, moreMinutes),
    resolveLeftMs: ticket.resolveLeftMs === null ? null : Math.max(0, ticket.resolveLeftMs + moreMinutes * MINUTE_MS),
  }
}

/**
 * A promise on a changed calendar: what was left of it when the calendar changed is laid out anew. One that was over by
 * then stays as it was: the past is not rewritten.
 */
export function relayDue(
  dueAt: Instant | null,
  { before, after, changedAt }: { before: WorkingCalendar; after: WorkingCalendar; changedAt: Instant },
): Instant | null {
  if (dueAt === null || dueAt <= changedAt) return dueAt
  return addWorkingMs(after, changedAt, workingMsBetween(before, changedAt, dueAt))
}

export interface PromiseTimer {
  step: ClockStep
  dueAt: Instant
  runAt: Instant
}

function timersOf(
  running: { promise: 'first' | 'resolve'; dueAt: Instant; risk: Risk; minutes: number },
  { calendar, now }: Moment,
): PromiseTimer[] {
  const { promise, dueAt, risk } = running
  const leftMs = workingMsBetween(calendar, now, dueAt)
  const untilWarningMs = leftMs - WARNING_SHARE * running.minutes * MINUTE_MS
  const isWarned = untilWarningMs <= 0 && risk !== 'none'
  const isBroken = leftMs <= 0 && risk === 'breached'
  const warning = { step: `${promise}_warn` as const, dueAt, runAt: addWorkingMs(calendar, now, untilWarningMs) }
  return [
    ...(isWarned ? [] : [warning]),
    ...(isBroken ? [] : [{ step: `${promise}_breach` as const, dueAt, runAt: dueAt }]),
  ]
}

/** What the clock has to do for promises that moved: warn at 80 %, escalate at 100 %; nothing that was done before. */
export function promiseTimers(before: Standing | null, after: Standing, moment: Moment): PromiseTimer[] {
  const { firstDueAt, resolveDueAt } = after
  const { firstResponseMinutes, resolveMinutes } = moment.service.promises[after.priority]
  const first = { promise: 'first' as const, risk: after.firstRisk, minutes: firstResponseMinutes }
  const resolve = { promise: 'resolve' as const, risk: after.resolveRisk, minutes: resolveMinutes }
  return [
    ...(firstDueAt === null || firstDueAt === before?.firstDueAt
      ? []
      : timersOf({ ...first, dueAt: firstDueAt }, moment)),
    ...(resolveDueAt === null || resolveDueAt === before?.resolveDueAt
      ? []
      : timersOf({ ...resolve, dueAt: resolveDueAt }, moment)),
  ]
}

const worse = (one: Risk, other: Risk): Risk => (one === 'breached' || other === 'none' ? one : other)

/** A timer's step on the ticket as it is now; null when the promise was kept, stopped or moved since. */
export function decideClock(ticket: Standing, step: ClockStep, dueAt: Instant): Standing | null {
  const risk: Risk = step === 'first_warn' || step === 'resolve_warn' ? 'warned' : 'breached'
  if (step === 'first_warn' || step === 'first_breach')
    return ticket.firstDueAt === dueAt ? { ...ticket, firstRisk: worse(ticket.firstRisk, risk) } : null
  return ticket.resolveDueAt === dueAt ? { ...ticket, resolveRisk: worse(ticket.resolveRisk, risk) } : null
}
