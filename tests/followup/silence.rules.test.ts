import {
  addWorkingDays,
  decideStepAt,
  escalationOf,
  morningOf,
  stepAfter,
  type SilenceStep,
} from '@shared/followup/silence.rules'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { china, workingCalendar } from '../calendar/calendars'

const calendar = workingCalendar()
const settings = defaultSettings.followup

describe('days of silence', () => {
  test.each([
    ['2026-11-18 10:00', 1, '2026-11-19 10:00', 'the next day'],
    ['2026-11-20 10:00', 1, '2026-11-23 10:00', 'a weekend does not count'],
    ['2026-11-18 10:00', 5, '2026-11-25 10:00', 'five working days are a week'],
    ['2026-09-30 15:00', 1, '2026-10-08 15:00', 'nor does National Day'],
    ['2026-10-09 15:00', 1, '2026-10-10 15:00', 'a Saturday worked in exchange (调休) does'],
    ['2026-10-09 15:00', 2, '2026-10-12 15:00', 'and the Sunday behind it does not'],
    [
      '2026-02-13 11:00',
      2,
      '2026-02-24 11:00',
      'the Spring Festival is skipped, the make-up Saturday before it is not',
    ],
    ['2026-11-18 10:00', 0, '2026-11-18 10:00', 'no day is now'],
  ])('%s and %i working days is %s: %s', (from, days, expected) => {
    expect(addWorkingDays(calendar, china(from), days)).toBe(china(expected))
  })

  test('an hour that is no working time on that day moves to when work begins next', () => {
    const week = [[{ fromMinute: 540, toMinute: 1080 }], [{ fromMinute: 540, toMinute: 720 }], [], [], [], [], []]
    const short = workingCalendar({ week, days: [] })
    expect(addWorkingDays(short, china('2026-11-16 15:00'), 1)).toBe(china('2026-11-23 09:00'))
  })

  test('a planned item comes into sight at midnight before it, in China', () => {
    expect(morningOf(china('2026-11-20 10:00'))).toBe(china('2026-11-20 00:00'))
    expect(morningOf(china('2026-11-20 00:00'))).toBe(china('2026-11-20 00:00'))
    expect(morningOf(china('2026-11-20 07:59'))).toBe(china('2026-11-20 00:00'))
  })

  test('the steps follow each other and end', () => {
    expect([0, 1, 2, 3].map(stepAfter)).toEqual(['remind', 'tell', 'reassign', null])
    expect((['due', 'remind', 'tell', 'reassign'] as const).map(escalationOf)).toEqual([0, 1, 2, 3])
  })
})

describe('when a step is taken', () => {
  const plan = (dueAt: string, createdAt = '2026-09-01 10:00') => ({ dueAt: china(dueAt), createdAt: china(createdAt) })
  const at = (step: SilenceStep, of = plan('2026-09-29 10:00'), now = '2026-09-01 10:00') =>
    decideStepAt(of, step, { calendar, settings, now: china(now) })

  test.each<[SilenceStep, string]>([
    ['due', '2026-09-29 10:00'],
    ['remind', '2026-09-30 10:00'],
    ['tell', '2026-10-09 10:00'],
    ['reassign', '2026-10-12 10:00'],
  ])('%s of a plan for 29 September comes on %s', (step, expected) => {
    expect(at(step)).toBe(china(expected))
  })

  test('a plan for the evening or a Saturday is reminded of when work begins, and counts from there', () => {
    expect(at('due', plan('2026-11-20 20:00'))).toBe(china('2026-11-23 09:00'))
    expect(at('remind', plan('2026-11-21 11:00'))).toBe(china('2026-11-24 09:00'))
  })

  test('whoever gets an overdue plan starts a silence of their own', () => {
    const handed = plan('2026-11-11 10:00', '2026-11-18 10:00')
    expect(at('remind', handed)).toBe(china('2026-11-19 10:00'))
    expect(at('reassign', handed)).toBe(china('2026-11-25 10:00'))
  })

  test('a step whose time has passed is taken now, or when work begins', () => {
    expect(at('remind', plan('2026-11-11 10:00'), '2026-11-18 11:00')).toBe(china('2026-11-18 11:00'))
    expect(at('remind', plan('2026-11-11 10:00'), '2026-11-18 12:30')).toBe(china('2026-11-18 13:30'))
  })
})
