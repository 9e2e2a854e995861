import fc from 'fast-check'
import { workingMinutesBetween } from '@shared/calendar/working-time.rules'
import { addMs, MINUTE_MS, toInstant } from '@shared/kernel/instant'
import {
  decideClock,
  pausePromise,
  promiseTimers,
  relayDue,
  resumePromise,
  startPromises,
} from '@shared/ticket/promise.rules'
import { decidePriority, decideReopen, decideReply } from '@shared/ticket/ticket-state.rules'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { china, workingCalendar } from '../calendar/calendars'
import { assigned, at, moment, staffId, START, submitted, taken } from './standings'

const by = staffId('anna')
const calendar = workingCalendar()

describe('the promises of a new ticket', () => {
  test.each([
    ['on a working morning', START, 'normal', '2026-11-17 12:00', '2026-11-20 11:30'],
    ['over lunch', '2026-11-17 11:30', 'normal', '2026-11-17 15:00', '2026-11-20 14:30'],
    ['in the evening', '2026-11-17 20:00', 'normal', '2026-11-18 11:00', '2026-11-23 10:30'],
    ['before the National Day holidays', '2026-09-30 17:00', 'normal', '2026-10-08 10:00', '2026-10-12 09:30'],
    ['when it is urgent', START, 'urgent', '2026-11-17 10:30', '2026-11-18 10:30'],
    ['when it can wait', START, 'low', '2026-11-17 15:30', '2026-11-25 14:30'],
  ] as const)('made %s', (_, start, priority, first, resolve) => {
    const { firstDueAt, resolveDueAt } = startPromises(moment(start), priority)
    expect([firstDueAt, resolveDueAt]).toEqual([at(first), at(resolve)])
  })

  const start = fc.integer({ min: Date.parse('2026-01-05'), max: Date.parse('2026-11-30') }).map(toInstant)

  test('are due exactly when the promised working time is over', () => {
    fc.assert(
      fc.property(start, fc.constantFrom('urgent', 'normal', 'low'), (now, priority) => {
        const { firstDueAt, resolveDueAt } = startPromises(moment(START, { now }), priority)
        const { firstResponseMinutes, resolveMinutes } = defaultSettings.service.promises[priority]
        expect(workingMinutesBetween(calendar, now, firstDueAt)).toBeCloseTo(firstResponseMinutes, 6)
        expect(workingMinutesBetween(calendar, now, resolveDueAt)).toBeCloseTo(resolveMinutes, 6)
      }),
    )
  })

  test('lose no working time by stopping and running again, however often', () => {
    const waits = fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 5_000 })), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(start, waits, (now, pairs) => {
        let ticket = submitted({ createdAt: now, ...startPromises(moment(START, { now }), 'low') })
        let clock = now
        let worked = 0
        for (const [workMinutes, waitMinutes] of pairs) {
          const stopped = addMs(clock, workMinutes * MINUTE_MS)
          if (ticket.resolveDueAt !== null && stopped >= ticket.resolveDueAt) break
          worked += workingMinutesBetween(calendar, clock, stopped)
          clock = addMs(stopped, waitMinutes * MINUTE_MS)
          const paused = pausePromise(ticket, moment(START, { now: stopped }))
          ticket = resumePromise(paused, moment(START, { now: clock }))
        }
        const left = workingMinutesBetween(calendar, clock, ticket.resolveDueAt ?? clock)
        expect(worked + left).toBeCloseTo(48 * 60, 4)
        const elapsed = workingMinutesBetween(calendar, now, clock)
        expect(elapsed - ticket.waitedWorkingMinutes).toBeCloseTo(worked, 4)
      }),
    )
  })
})

describe('the clock of a promise', () => {
  test('stops while we wait for the customer and goes on with what was left', () => {
    const paused = taken(decideReply(assigned(), { by, then: 'waiting' }, moment('2026-11-17 11:00')))
    expect(paused).toMatchObject({ state: 'waiting', resolveDueAt: null, resolveLeftMs: 23 * 60 * MINUTE_MS })
    const running = resumePromise(paused, moment('2026-11-19 09:00'))
    expect(running).toMatchObject({ resolveDueAt: at('2026-11-24 09:30'), waitedWorkingMinutes: 13 * 60 })
  })

  test('warns at four fifths and escalates at the end, of both promises', () => {
    expect(promiseTimers(null, submitted(), moment(START))).toEqual([
      { step: 'first_warn', dueAt: at('2026-11-17 12:00'), runAt: at('2026-11-17 11:36') },
      { step: 'first_breach', dueAt: at('2026-11-17 12:00'), runAt: at('2026-11-17 12:00') },
      { step: 'resolve_warn', dueAt: at('2026-11-20 11:30'), runAt: at('2026-11-19 15:42') },
      { step: 'resolve_breach', dueAt: at('2026-11-20 11:30'), runAt: at('2026-11-20 11:30') },
    ])
  })

  test('does nothing again that was done before the wait', () => {
    const warned = assigned({ resolveRisk: 'warned' })
    const paused = pausePromise(warned, moment('2026-11-20 10:30'))
    const running = resumePromise(paused, moment('2026-11-23 09:00'))
    const steps = promiseTimers(paused, running, moment('2026-11-23 09:00')).map(({ step }) => step)
    expect(steps).toEqual(['resolve_breach'])
    const broken = resumePromise({ ...paused, resolveLeftMs: 0, resolveRisk: 'breached' }, moment('2026-11-23 09:00'))
    expect(promiseTimers(paused, broken, moment('2026-11-23 09:00'))).toEqual([])
  })

  test('asks nothing of a promise that did not move', () => {
    expect(promiseTimers(submitted(), submitted({ state: 'assigned' }), moment('2026-11-17 11:00'))).toEqual([])
  })

  test.each([
    ['first_warn', '2026-11-17 12:00', { firstRisk: 'warned' }],
    ['first_breach', '2026-11-17 12:00', { firstRisk: 'breached' }],
    ['resolve_warn', '2026-11-20 11:30', { resolveRisk: 'warned' }],
    ['resolve_breach', '2026-11-20 11:30', { resolveRisk: 'breached' }],
  ] as const)('takes the step %s only of the very promise it was set for', (step, dueAt, risk) => {
    expect(decideClock(submitted(), step, at(dueAt))).toMatchObject(risk)
    expect(decideClock(submitted(), step, at('2026-11-17 12:01'))).toBeNull()
  })

  test('never takes a broken promise back', () => {
    const broken = submitted({ firstRisk: 'breached', resolveRisk: 'breached' })
    expect(decideClock(broken, 'first_warn', at('2026-11-17 12:00'))?.firstRisk).toBe('breached')
    const resolved = taken(decideReply(broken, { by, then: 'resolved' }, moment('2026-11-17 11:00')))
    const again = taken(decideReopen(resolved, moment('2026-11-18 10:00')))
    expect(again).toMatchObject({ firstRisk: 'breached', resolveRisk: 'breached' })
  })

  test('knows a promise as broken when it was kept late, though no timer came', () => {
    const late = taken(decideReply(assigned(), { by, then: 'in_progress' }, moment('2026-11-17 14:00')))
    expect(late).toMatchObject({ firstRisk: 'breached', firstResponseWorkingMinutes: 150, resolveRisk: 'none' })
  })

  test('begins a new resolve promise when the ticket is reopened', () => {
    const resolved = taken(decideReply(assigned(), { by, then: 'resolved' }, moment('2026-11-18 10:00')))
    expect(resolved).toMatchObject({ resolveDueAt: null, resolveWorkingMinutes: 450 })
    const again = taken(decideReopen(resolved, moment('2026-11-19 10:00')))
    expect(again).toMatchObject({ resolveDueAt: at('2026-11-24 11:30'), reopened: 1, waitedWorkingMinutes: 450 })
  })

  test.each([
    ['urgent', '2026-11-17 10:30', '2026-11-18 10:30'],
    ['low', '2026-11-17 15:30', '2026-11-25 14:30'],
  ] as const)('gives a ticket that becomes %s the promise it would have had', (priority, first, resolve) => {
    const changed = taken(decidePriority(submitted(), priority, moment('2026-11-17 10:10')))
    expect([changed.firstDueAt, changed.resolveDueAt]).toEqual([at(first), at(resolve)])
  })

  test('gives no more time to a promise that is over', () => {
    const changed = taken(decidePriority(submitted(), 'low', moment('2026-11-17 14:00')))
    expect(changed.firstDueAt).toBe(at('2026-11-17 12:00'))
  })
})

describe('a changed calendar', () => {
  const weekend = workingCalendar({
    week: Array.from({ length: 7 }, () => [{ fromMinute: 9 * 60, toMinute: 18 * 60 }]),
  })
  const closed = workingCalendar({ days: [{ date: '2026-11-18', kind: 'off', name: '盘点' }] })

  test.each([
    ['works on weekends and over lunch', weekend, '2026-11-20 11:30', '2026-11-19 16:00'],
    ['has a day off more', closed, '2026-11-20 11:30', '2026-11-23 11:30'],
    ['is the same', calendar, '2026-11-20 11:30', '2026-11-20 11:30'],
  ])('that %s lays out what is left anew', (_, after, dueAt, expected) => {
    const change = { before: calendar, after, changedAt: at('2026-11-17 11:00') }
    expect(relayDue(at(dueAt), change)).toBe(at(expected))
  })

  test('leaves alone what was over by then, and what does not run', () => {
    const change = { before: calendar, after: weekend, changedAt: at('2026-11-17 13:00') }
    expect(relayDue(at('2026-11-17 12:00'), change)).toBe(at('2026-11-17 12:00'))
    expect(relayDue(null, change)).toBeNull()
  })

  test('never moves a promise into the past, and never makes it longer or shorter in working time', () => {
    const change = china('2026-11-17 11:00')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (minutes) => {
        const dueAt = addMs(change, minutes * MINUTE_MS)
        const moved = relayDue(dueAt, { before: calendar, after: weekend, changedAt: change })
        expect(moved === null || moved >= change).toBe(true)
        const left = workingMinutesBetween(calendar, change, dueAt)
        expect(workingMinutesBetween(weekend, change, moved ?? change)).toBeCloseTo(left, 6)
      }),
    )
  })
})
