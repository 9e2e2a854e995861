import { defaultCalendar } from '@shared/calendar/default-calendar'
import { toEpochDay, weekdayOf } from '@shared/calendar/epoch-day'

const isWeekend = (date: string) => weekdayOf(toEpochDay(date)) > 4

test('no day is told twice', () => {
  const dates = defaultCalendar.days.map(({ date }) => date)
  expect(new Set(dates).size).toBe(dates.length)
})

test('every make-up day is a weekend day', () => {
  const work = defaultCalendar.days.filter(({ kind }) => kind === 'work')
  expect(work).toHaveLength(19)
  expect(work.filter(({ date }) => !isWeekend(date))).toEqual([])
})

test.each([
  [2024, 8],
  [2025, 5],
  [2026, 6],
])('%d has %d make-up days', (year, count) => {
  const work = defaultCalendar.days.filter(({ date, kind }) => kind === 'work' && date.startsWith(`${year}`))
  expect(work).toHaveLength(count)
})

test('each special day says which holiday it belongs to', () => {
  const names = new Map(defaultCalendar.days.map(({ date, name }) => [date, name]))
  expect(names.get('2026-02-17')).toBe('春节')
  expect(names.get('2026-02-14')).toBe('春节调休')
  expect(names.get('2025-10-06')).toBe('国庆节、中秋节')
})

test('the usual week is nine to six with a lunch break, from Monday to Friday', () => {
  const minutes = defaultCalendar.week.map((day) => day.reduce((sum, w) => sum + w.toMinute - w.fromMinute, 0))
  expect(minutes).toEqual([450, 450, 450, 450, 450, 0, 0])
})
