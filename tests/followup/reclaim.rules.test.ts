import fc from 'fast-check'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import { compileCalendar } from '@shared/calendar/working-calendar.rules'
import { advanceToWorkingTime } from '@shared/calendar/working-time.rules'
import {
  countIdleDays,
  decideReclaim,
  idleLimit,
  idleSince,
  type OwnedCustomer,
  type ReclaimDecision,
} from '@shared/followup/reclaim.rules'
import { addMs, DAY_MS } from '@shared/kernel/instant'
import { defaultSettings } from '@shared/tenant/tenant.types'

const compiled = compileCalendar(defaultCalendar)
if (!compiled.ok) throw new Error('the official calendar works')
const calendar = compiled.value
const settings = { ...defaultSettings.pool, days: { A: 60, B: 45, C: 30, D: 10 } }
const china = (day: string, time = '10:00') => new Date(`2026-${day}T${time}:00+08:00`).toISOString()

const owned = (change: Partial<OwnedCustomer> = {}): OwnedCustomer => ({
  grade: 'D',
  ownedSince: china('11-02'),
  lastFollowupAt: null,
  isLocked: false,
  openTickets: 0,
  holds: [],
  warnings: 0,
  warnedAt: null,
  ...change,
})
const decide = (customer: OwnedCustomer, now: string, rules = settings): ReclaimDecision =>
  decideReclaim(customer, { calendar, settings: rules, now })

describe('the reclaim clock', () => {
  test('counts working days after the day it started', () => {
    expect(countIdleDays(calendar, china('11-02'), china('11-02', '17:00'))).toBe(0)
    expect(countIdleDays(calendar, china('11-02'), china('11-03', '09:00'))).toBe(1)
    expect(countIdleDays(calendar, china('11-02'), china('11-09'))).toBe(5)
  })

  test('stands still over holidays and runs on a Saturday that makes up for one', () => {
    expect(countIdleDays(calendar, china('09-30'), china('10-07'))).toBe(0)
    expect(countIdleDays(calendar, china('09-30'), china('10-10'))).toBe(3)
  })

  test('stands still on days with an open ticket or a lock', () => {
    const holds = [{ from: china('11-04'), to: china('11-06') }]
    expect(countIdleDays(calendar, china('11-02'), china('11-09'), holds)).toBe(2)
    expect(countIdleDays(calendar, china('11-02'), china('11-09'), [{ from: china('11-04'), to: null }])).toBe(1)
  })

  test('starts at the later of becoming the owner’s and the last valid follow-up', () => {
    expect(idleSince(owned({ lastFollowupAt: china('11-05') }))).toBe(china('11-05'))
    expect(idleSince(owned({ lastFollowupAt: china('10-05') }))).toBe(china('11-02'))
  })

  test('allows days by grade; one without grade counts as C', () => {
    expect(idleLimit('A', settings)).toBe(60)
    expect(idleLimit(null, settings)).toBe(30)
  })
})

describe('a customer nobody follows', () => {
  test.each<[string, Partial<OwnedCustomer>, string, ReclaimDecision]>([
    ['rests while there is time', {}, china('11-10'), { kind: 'stay' }],
    ['is warned of three days before', {}, china('11-11'), { kind: 'warn', warning: 1, daysLeft: 3 }],
    ['is not warned of twice on one day', { warnings: 1, warnedAt: china('11-11') }, china('11-11'), { kind: 'stay' }],
    [
      'is warned of one day before',
      { warnings: 1, warnedAt: china('11-11') },
      china('11-13'),
      { kind: 'warn', warning: 2, daysLeft: 1 },
    ],
    ['stays that day', { warnings: 2, warnedAt: china('11-13') }, china('11-13'), { kind: 'stay' }],
    [
      'goes back to the pool on the next working day, not on the weekend',
      { warnings: 2, warnedAt: china('11-13') },
      china('11-16'),
      { kind: 'reclaim', idleDays: 10 },
    ],
    ['stays while it is locked', { isLocked: true }, china('12-30'), { kind: 'stay' }],
    ['stays while a ticket is open', { openTickets: 1 }, china('12-30'), { kind: 'stay' }],
    [
      'is warned of anew after a follow-up made the old warning void',
      { warnings: 2, warnedAt: china('11-13'), lastFollowupAt: china('11-13', '15:00') },
      china('11-27'),
      { kind: 'warn', warning: 1, daysLeft: 3 },
    ],
  ])('%s', (_, change, now, expected) => {
    expect(decide(owned(change), now)).toEqual(expected)
  })

  test('stays where the company takes nothing back', () => {
    expect(decide(owned(), china('12-30'), { ...settings, isOn: false })).toEqual({ kind: 'stay' })
  })

  test('is never lost without both warnings and the days between, however the rules and the sweeps jump', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ days: fc.integer({ min: 0, max: 9 }), limit: fc.integer({ min: 5, max: 60 }) }), {
          minLength: 1,
          maxLength: 40,
        }),
        (sweeps) => {
          let customer = owned()
          let now = china('11-02')
          const warnedAt: string[] = []
          for (const { days, limit } of sweeps) {
            now = advanceToWorkingTime(calendar, addMs(now, days * DAY_MS))
            const rules = { ...settings, days: { A: limit, B: limit, C: limit, D: limit } }
            const decision = decide(customer, now, rules)
            if (decision.kind === 'warn') {
              warnedAt.push(now)
              customer = { ...customer, warnings: decision.warning, warnedAt: now }
            }
            if (decision.kind !== 'reclaim') continue
            expect(warnedAt).toHaveLength(2)
            expect(countIdleDays(calendar, warnedAt[0] ?? now, now)).toBeGreaterThanOrEqual(3)
            expect(countIdleDays(calendar, warnedAt[1] ?? now, now)).toBeGreaterThanOrEqual(1)
            return
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
