import fc from 'fast-check'
import { brandId } from '@shared/kernel/ids'
import { addMs, MINUTE_MS } from '@shared/kernel/instant'
import type { Moment } from '@shared/ticket/promise.rules'
import {
  decideAdd,
  decideAutoClose,
  decideConfirm,
  decideHandOver,
  decideMerge,
  decidePriority,
  decideReopen,
  decideReply,
  decideTake,
  presentMayFollow,
  priorityOf,
} from '@shared/ticket/ticket-state.rules'
import type { Standing, TicketState } from '@shared/ticket/ticket.types'
import { assigned, at, moment, staffId, START, submitted, taken } from './standings'

const [anna, bert] = [staffId('anna'), staffId('bert')]
const NOON = '2026-11-17 11:00'
const later = moment(NOON)

const inState = (state: TicketState): Standing => {
  if (state === 'submitted') return submitted()
  if (state === 'assigned') return assigned()
  if (state === 'in_progress') return taken(decideTake(assigned(), anna, at(NOON)))
  if (state === 'waiting') return taken(decideReply(assigned(), { by: anna, then: 'waiting' }, later))
  const resolved = taken(decideReply(assigned(), { by: anna, then: 'resolved' }, later))
  return state === 'resolved' ? resolved : taken(decideConfirm(resolved, at(NOON)))
}

const outcome = (decision: { ok: true; value: Standing } | { ok: false; code: string }): string =>
  decision.ok ? decision.value.state : decision.code

const bertOnDuty = { id: bert, isOnDuty: true }

/** Every decision from every state (product §7.3). */
const transitions: Record<string, [decide: (ticket: Standing) => string, ...expected: string[]]> = {
  'taken by whose it is': [
    (t) => outcome(decideTake(t, anna, at(NOON))),
    ...['in_progress', 'in_progress', 'in_progress', 'waiting', 'TICKET_CLOSED', 'TICKET_CLOSED'],
  ],
  'taken by somebody else': [
    (t) => outcome(decideTake(t, bert, at(NOON))),
    ...['in_progress', 'TICKET_TAKEN', 'TICKET_TAKEN', 'TICKET_TAKEN', 'TICKET_CLOSED', 'TICKET_CLOSED'],
  ],
  'answered and worked on': [
    (t) => outcome(decideReply(t, { by: anna, then: 'in_progress' }, later)),
    ...['in_progress', 'in_progress', 'in_progress', 'in_progress', 'in_progress', 'TICKET_CLOSED'],
  ],
  'answered with a question': [
    (t) => outcome(decideReply(t, { by: anna, then: 'waiting' }, later)),
    ...['waiting', 'waiting', 'waiting', 'waiting', 'waiting', 'TICKET_CLOSED'],
  ],
  'answered and done': [
    (t) => outcome(decideReply(t, { by: anna, then: 'resolved' }, later)),
    ...['resolved', 'resolved', 'resolved', 'resolved', 'resolved', 'TICKET_CLOSED'],
  ],
  'added to by the customer': [
    (t) => outcome(decideAdd(t, later)),
    ...['submitted', 'assigned', 'in_progress', 'in_progress', 'resolved', 'TICKET_CLOSED'],
  ],
  'confirmed by the customer': [
    (t) => outcome(decideConfirm(t, at(NOON))),
    ...['NOT_RESOLVED', 'NOT_RESOLVED', 'NOT_RESOLVED', 'NOT_RESOLVED', 'closed', 'closed'],
  ],
  'reopened by the customer': [
    (t) => outcome(decideReopen(t, later)),
    ...['NOT_RESOLVED', 'NOT_RESOLVED', 'NOT_RESOLVED', 'NOT_RESOLVED', 'assigned', 'assigned'],
  ],
  'handed over': [
    (t) => outcome(decideHandOver(t, bertOnDuty, at(NOON))),
    ...['assigned', 'assigned', 'assigned', 'waiting', 'TICKET_CLOSED', 'TICKET_CLOSED'],
  ],
  'given another priority': [
    (t) => outcome(decidePriority(t, 'urgent', later)),
    ...['submitted', 'assigned', 'in_progress', 'waiting', 'TICKET_CLOSED', 'TICKET_CLOSED'],
  ],
}
const states: TicketState[] = ['submitted', 'assigned', 'in_progress', 'waiting', 'resolved', 'closed']

describe('a ticket', () => {
  const table = Object.entries(transitions).flatMap(([what, [decide, ...expected]]) =>
    states.map((state, index) => ({ what, state, decide, expected: expected[index] })),
  )
  test.each(table)('that is $state and $what becomes $expected', ({ state, decide, expected }) => {
    expect(decide(inState(state))).toBe(expected)
  })

  test('that nobody had belongs to whoever answers it', () => {
    expect(taken(decideReply(submitted(), { by: bert, then: 'in_progress' }, later))).toMatchObject({
      agentId: bert,
      assignedAt: at(NOON),
      startedAt: at(NOON),
    })
  })

  test("stays its agent's when a manager answers, and counts for who resolved it", () => {
    expect(taken(decideReply(assigned(), { by: bert, then: 'resolved' }, later))).toMatchObject({
      agentId: anna,
      resolvedBy: bert,
    })
  })

  test('is not handed to somebody off duty', () => {
    expect(decideHandOver(assigned(), { id: bert, isOnDuty: false }, at(NOON))).toEqual({
      ok: false,
      code: 'NOT_ON_DUTY',
    })
  })

  test.each([
    [7, '2026-11-24 11:00', true],
    [7, '2026-11-24 11:01', false],
    [0, '2026-11-17 11:00', true],
    [0, '2026-11-17 11:01', false],
    [null, '2028-01-01 00:00', true],
  ])('can be reopened within %s days of its resolution: at %s %s', (reopenWithinDays, now, isAllowed) => {
    const within = moment(now)
    const service = { ...within.service, reopenWithinDays }
    expect(decideReopen(inState('resolved'), { ...within, service }).ok).toBe(isAllowed)
  })

  test('closes by itself only if nothing happened since that resolution', () => {
    const resolved = inState('resolved')
    const noon = at(NOON)
    expect(decideAutoClose(resolved, noon, at('2026-11-20 11:00'))?.state).toBe('closed')
    expect(decideAutoClose(resolved, at(START), noon)).toBeNull()
    expect(decideAutoClose(inState('waiting'), noon, noon)).toBeNull()
  })

  test('says what its customer may do', () => {
    expect(states.map((state) => presentMayFollow(inState(state), later))).toEqual([
      ...Array.from({ length: 4 }, () => ({ add: true, confirm: false, reopen: false })),
      { add: true, confirm: true, reopen: true },
      { add: false, confirm: false, reopen: true },
    ])
  })

  test('is urgent from the start only when it is a complaint', () => {
    expect(priorityOf('complaint')).toBe('urgent')
    expect(priorityOf('inquiry')).toBe('normal')
  })
})

describe('merging', () => {
  const one = (
    id: string,
    more: { standing?: Standing; memberId?: string | null; customerId?: string | null } = {},
  ) => ({
    id: brandId<'Ticket'>(id),
    standing: assigned(),
    memberId: 'ming',
    customerId: null,
    ...more,
  })
  test.each([
    ['two of one person', one('one'), one('two'), 'closed'],
    [
      'two of one customer',
      one('one', { memberId: null, customerId: 'yun' }),
      one('two', { memberId: 'other', customerId: 'yun' }),
      'closed',
    ],
    ['one with itself', one('one'), one('one'), 'SAME_TICKET'],
    ['two of strangers', one('one'), one('two', { memberId: 'other' }), 'OTHER_CUSTOMER'],
    ['two of nobody known', one('one', { memberId: null }), one('two', { memberId: null }), 'OTHER_CUSTOMER'],
    ['one that is done', one('one', { standing: inState('resolved') }), one('two'), 'TICKET_CLOSED'],
    ['into one that is over', one('one'), one('two', { standing: inState('closed') }), 'TICKET_CLOSED'],
  ])('%s', (_, ticket, into, expected) => {
    const decision = decideMerge(ticket, into, later)
    expect(outcome(decision)).toBe(expected)
    if (decision.ok) {
      expect(decision.value).toMatchObject({ mergedIntoId: 'two', resolvedAt: null, firstDueAt: null })
      expect(decideReopen(decision.value, later)).toEqual({ ok: false, code: 'NOT_RESOLVED' })
    }
  })
})

describe('whatever happens to a ticket', () => {
  const replies = ['in_progress', 'waiting', 'resolved'] as const
  const steps: ((t: Standing, m: Moment) => { ok: true; value: Standing } | { ok: false; code: string })[] = [
    (t, m) => decideTake(t, anna, m.now),
    (t, m) => decideTake(t, bert, m.now),
    ...replies.map((then) => (t: Standing, m: Moment) => decideReply(t, { by: anna, then }, m)),
    decideAdd,
    (t, m) => decideConfirm(t, m.now),
    decideReopen,
    (t, m) => decideHandOver(t, bertOnDuty, m.now),
    (t, m) => decidePriority(t, 'low', m),
  ]

  test('its promises run exactly while somebody of ours has to act, and what was broken stays broken', () => {
    const walk = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.integer({ min: 0, max: 4_000 })), { maxLength: 12 })
    fc.assert(
      fc.property(walk, (moves) => {
        let ticket = submitted()
        let now = at(START)
        for (const [index, minutes] of moves) {
          now = addMs(now, minutes * MINUTE_MS)
          const before = ticket
          const decision = steps[index]?.(ticket, moment(START, { now }))
          ticket = decision?.ok ? decision.value : ticket
          const { state, resolveDueAt, resolveLeftMs, firstDueAt, firstRespondedAt } = ticket
          expect(resolveDueAt !== null).toBe(['submitted', 'assigned', 'in_progress'].includes(state))
          expect(resolveLeftMs !== null).toBe(state === 'waiting')
          expect(firstDueAt === null).toBe(firstRespondedAt !== null)
          expect(ticket.resolvedAt !== null).toBe(state === 'resolved' || state === 'closed')
          expect(ticket.agentId === null).toBe(state === 'submitted')
          expect(ticket.waitedWorkingMinutes).toBeGreaterThanOrEqual(before.waitedWorkingMinutes)
          expect(before.firstRisk === 'breached' && ticket.firstRisk !== 'breached').toBe(false)
          expect(before.resolveRisk === 'breached' && ticket.resolveRisk !== 'breached').toBe(false)
          expect(ticket.resolveWorkingMinutes ?? 0).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: 300 },
    )
  })
})
