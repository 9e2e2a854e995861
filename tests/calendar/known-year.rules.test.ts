import { sayUnknownYear } from '@shared/calendar/calendar.labels'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import { completeYears, unknownYears } from '@shared/calendar/known-year.rules'
import { china } from './calendars'

test.each([
  ['2026-11-23 09:00', '2026-12-31 23:59:59', []],
  ['2026-11-23 09:00', '2027-01-01 00:00', [2027]],
  ['2023-06-01 09:00', '2028-01-05 09:00', [2023, 2027, 2028]],
  ['2027-05-01 09:00', '2026-05-01 09:00', []],
])('from %s to %s the years %j are only guessed at', (from, to, years) => {
  expect(unknownYears(defaultCalendar, china(from), china(to))).toEqual(years)
})

test('an unknown year warns in plain words', () => {
  expect(sayUnknownYear(2027)).toBe('2027 年节假日安排尚未公布，按普通周末暂定')
})

test('the default calendar knows exactly the years it lists in full', () => {
  expect(defaultCalendar.knownYears).toEqual([2024, 2025, 2026])
  expect(completeYears(defaultCalendar.days)).toEqual([2024, 2025, 2026])
})

test('a few own days off, or a stray day of the next year, do not make a year known', () => {
  const newYear = { date: '2028-01-01', kind: 'off' as const, name: '元旦' }
  const work = { date: '2027-10-01', kind: 'work' as const, name: '' }
  expect(completeYears([newYear, work])).toEqual([])
})
