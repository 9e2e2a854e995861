import {
  addWorkingMinutes,
  advanceToWorkingTime,
  isWorkingTime,
  workingMinutesBetween,
  workingMsBetween,
} from '@shared/calendar/working-time.rules'
import { china, workingCalendar } from './calendars'

const calendar = workingCalendar()

test.each([
  ['within a window', '2026-11-23 09:10', 30, '2026-11-23 09:40'],
  ['at its very end, and stays there', '2026-11-23 11:30', 30, '2026-11-23 12:00'],
  ['after lunch', '2026-11-23 11:45', 30, '2026-11-23 13:45'],
  ['before work begins', '2026-11-23 03:00', 30, '2026-11-23 09:30'],
  ['on the next morning', '2026-11-23 17:50', 30, '2026-11-24 09:20'],
  ['after the weekend', '2026-11-27 17:50', 30, '2026-11-30 09:20'],
  ['with its seconds', '2026-11-23 17:59:42', 2, '2026-11-24 09:01:42'],
  ['on a make-up Saturday before the Spring Festival', '2026-02-13 17:30', 120, '2026-02-14 10:30'],
  ['on a make-up Sunday', '2026-01-04 10:00', 60, '2026-01-04 11:00'],
  ['after the whole Spring Festival', '2026-02-14 17:30', 60, '2026-02-24 09:30'],
  ['after the National Day week', '2026-09-30 17:45', 30, '2026-10-08 09:15'],
  ['after three working days', '2026-11-23 09:00', 1440, '2026-11-26 10:30'],
  ['at once when nothing is to be waited for', '2026-11-28 20:00', 0, '2026-11-28 20:00'],
  ['at once when less than nothing is', '2026-11-28 20:00', -5, '2026-11-28 20:00'],
])('something is due %s', (_, start, minutes, due) => {
  expect(addWorkingMinutes(calendar, china(start), minutes)).toBe(china(due))
})

test.each([
  ['2026-11-23 09:00', '2026-11-23 18:00', 450],
  ['2026-11-23 12:00', '2026-11-23 13:30', 0],
  ['2026-11-23 08:00', '2026-11-23 09:00:30', 0.5],
  ['2026-02-15 00:00', '2026-02-24 00:00', 0],
  ['2026-02-14 00:00', '2026-02-15 00:00', 450],
  ['2026-11-24 10:00', '2026-11-23 17:00', -120],
  ['2026-11-23 10:00', '2026-11-23 10:00', 0],
  ['2025-01-01 00:00', '2026-01-01 00:00', 248 * 450],
])('from %s to %s people work %d minutes', (from, to, minutes) => {
  expect(workingMinutesBetween(calendar, china(from), china(to))).toBe(minutes)
})

test('a year has as many working days as were announced for it', () => {
  const days = (year: number) =>
    workingMinutesBetween(calendar, china(`${year}-01-01 00:00`), china(`${year + 1}-01-01 00:00`)) / 450
  expect([2024, 2025, 2026].map(days)).toEqual([251, 248, 248])
})

test.each([
  ['2026-11-23 08:59:59', false, '2026-11-23 09:00'],
  ['2026-11-23 09:00', true, '2026-11-23 09:00'],
  ['2026-11-23 11:59:59', true, '2026-11-23 11:59:59'],
  ['2026-11-23 12:00', false, '2026-11-23 13:30'],
  ['2026-11-23 18:00', false, '2026-11-24 09:00'],
  ['2026-11-21 10:00', false, '2026-11-23 09:00'],
  ['2026-02-28 10:00', true, '2026-02-28 10:00'],
  ['2026-10-01 10:00', false, '2026-10-08 09:00'],
])('at %s the answer to "is somebody at work" is %s, and work goes on at %s', (moment, isWorking, next) => {
  expect(isWorkingTime(calendar, china(moment))).toBe(isWorking)
  expect(advanceToWorkingTime(calendar, china(moment))).toBe(china(next))
})

test('a day that ends at 24:00 runs on into a day that begins at 0:00', () => {
  const day = [{ fromMinute: 0, toMinute: 1440 }]
  const always = workingCalendar({ week: [day, day, day, day, day, day, day], days: [] })
  expect(workingMinutesBetween(always, china('2026-11-23 23:59'), china('2026-11-24 00:01'))).toBe(2)
  expect(addWorkingMinutes(always, china('2026-11-23 12:00'), 7 * 1440)).toBe(china('2026-11-30 12:00'))
})

test('another offset moves the windows, not the length of the day', () => {
  const tokyo = workingCalendar({ utcOffsetMinutes: 540, days: [] })
  expect(advanceToWorkingTime(tokyo, '2026-11-23T15:00:00.000Z')).toBe('2026-11-24T00:00:00.000Z')
  const newYork = workingCalendar({ utcOffsetMinutes: -300, days: [] })
  expect(advanceToWorkingTime(newYork, '2026-11-23T03:00:00.000Z')).toBe('2026-11-23T14:00:00.000Z')
})

test('moments before 1970 have working time too', () => {
  expect(addWorkingMinutes(calendar, china('1969-12-31 17:50'), 20)).toBe(china('1970-01-01 09:10'))
})

test('a search without an end is stopped and reported', () => {
  expect(() => addWorkingMinutes(calendar, china('9999-12-31 09:00'), 5000)).toThrow(RangeError)
  expect(() => advanceToWorkingTime(calendar, 'not a moment')).toThrow(RangeError)
  expect(workingMsBetween(calendar, china('2026-11-23 09:00'), 'not a moment')).toBe(0)
})
