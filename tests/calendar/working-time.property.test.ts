import fc from 'fast-check'
import {
  addWorkingMinutes,
  advanceToWorkingTime,
  isWorkingTime,
  workingMinutesBetween,
} from '@shared/calendar/working-time.rules'
import type { WorkingWindow } from '@shared/calendar/calendar.types'
import { compileCalendar, type WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import { toDate, toEpochDay } from '@shared/calendar/epoch-day'
import { MINUTE_MS, toEpochMs, toInstant } from '@shared/kernel/instant'

const firstDay = toEpochDay('2025-12-01')

const window = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .map(([a, b]): WorkingWindow => ({ fromMinute: Math.min(a, b), toMinute: Math.max(a, b) }))

/** Any week, also with empty and overlapping windows, and days off and on anywhere in three months. */
const calendars = fc
  .record({
    utcOffsetMinutes: fc.constantFrom(-300, 0, 60, 345, 480, 540),
    week: fc.array(fc.array(window, { maxLength: 4 }), { minLength: 7, maxLength: 7 }),
    days: fc.array(
      fc.record({
        date: fc.integer({ min: 0, max: 90 }).map((offset) => toDate(firstDay + offset)),
        kind: fc.constantFrom('off' as const, 'work' as const),
        name: fc.constant(''),
      }),
      { maxLength: 30 },
    ),
    knownYears: fc.constant([]),
  })
  .map((calendar) => compileCalendar(calendar))
  .filter((decision) => decision.ok)
  .map((decision): WorkingCalendar => decision.value)

const moments = fc.integer({ min: 0, max: 60 * 86_400 }).map((s) => toInstant(firstDay * 86_400_000 + s * 1000))
const minutes = fc.integer({ min: 1, max: 3000 })

test('the working time until something is due is the time that was given for it', () => {
  fc.assert(
    fc.property(calendars, moments, minutes, (calendar, start, n) => {
      expect(workingMinutesBetween(calendar, start, addWorkingMinutes(calendar, start, n))).toBe(n)
    }),
  )
})

test('waiting for a and then for b is waiting for both', () => {
  fc.assert(
    fc.property(calendars, moments, minutes, minutes, (calendar, start, a, b) => {
      const inTwoSteps = addWorkingMinutes(calendar, addWorkingMinutes(calendar, start, a), b)
      expect(inTwoSteps).toBe(addWorkingMinutes(calendar, start, a + b))
    }),
  )
})

test('what starts later or takes longer is never due earlier', () => {
  fc.assert(
    fc.property(calendars, moments, moments, minutes, minutes, (calendar, one, other, n, m) => {
      const [early, late] = one < other ? [one, other] : [other, one]
      expect(addWorkingMinutes(calendar, early, n) <= addWorkingMinutes(calendar, late, n)).toBe(true)
      expect(addWorkingMinutes(calendar, one, Math.min(n, m)) <= addWorkingMinutes(calendar, one, Math.max(n, m))).toBe(
        true,
      )
    }),
  )
})

test('working time adds up over any moment in between, and counts backwards with the other sign', () => {
  fc.assert(
    fc.property(calendars, moments, moments, moments, (calendar, a, b, c) => {
      const between = (from: string, to: string) => workingMinutesBetween(calendar, from, to)
      expect(between(a, b) + between(b, c)).toBeCloseTo(between(a, c), 6)
      expect(between(a, b) + between(b, a)).toBe(0)
    }),
  )
})

test('working time agrees with counting every single minute', () => {
  fc.assert(
    fc.property(calendars, moments, fc.integer({ min: 1, max: 2000 }), (calendar, moment, length) => {
      const start = Math.floor(toEpochMs(moment) / MINUTE_MS) * MINUTE_MS
      const worked = Array.from({ length }, (_, i) => toInstant(start + i * MINUTE_MS)).filter((minute) =>
        isWorkingTime(calendar, minute),
      )
      const counted = workingMinutesBetween(calendar, toInstant(start), toInstant(start + length * MINUTE_MS))
      expect(counted).toBe(worked.length)
    }),
    { numRuns: 40 },
  )
})

test('work goes on at a working moment, with no working time before it', () => {
  fc.assert(
    fc.property(calendars, moments, (calendar, moment) => {
      const next = advanceToWorkingTime(calendar, moment)
      expect(isWorkingTime(calendar, next)).toBe(true)
      expect(workingMinutesBetween(calendar, moment, next)).toBe(0)
    }),
  )
})
