import { defaultCalendar } from '@shared/calendar/default-calendar'
import { compileCalendar } from '@shared/calendar/working-calendar.rules'
import { workingMinutesBetween } from '@shared/calendar/working-time.rules'
import { china, workingCalendar } from './calendars'

const off: [] = []
const morning = [{ fromMinute: 540, toMinute: 720 }]
const minutesOn = (date: string, changes: Parameters<typeof workingCalendar>[0]) =>
  workingMinutesBetween(workingCalendar(changes), china(`${date} 00:00`), china(`${date} 24:00`))

test.each([
  ['has no windows at all', [off, off, off, off, off, off, off]],
  ['has no days', []],
  ['has only windows that end before they begin', [[{ fromMinute: 720, toMinute: 540 }], off, off, off, off, off, off]],
  ['has only windows outside the day', [[{ fromMinute: 1440, toMinute: 1500 }], off, off, off, off, off, off]],
])('a week that %s is refused, even when some days are make-up days', (_, week) => {
  const decision = compileCalendar({ ...defaultCalendar, week })
  expect(decision).toEqual({ ok: false, code: 'NO_WORKING_TIME' })
})

test('overlapping and unsorted windows count once', () => {
  const messy = [
    { fromMinute: 660, toMinute: 780 },
    { fromMinute: 540, toMinute: 720 },
    { fromMinute: 600, toMinute: 630 },
  ]
  expect(minutesOn('2026-11-23', { week: [messy, off, off, off, off, off, off] })).toBe(240)
})

test('a make-up day works as Monday does', () => {
  expect(minutesOn('2026-02-14', {})).toBe(450)
})

test('a make-up day on a weekday that always works keeps its own windows', () => {
  const week = [...defaultCalendar.week.slice(0, 5), morning, off]
  expect(minutesOn('2026-02-14', { week })).toBe(180)
})

test('where Monday is free, a make-up day works as the first weekday that does', () => {
  expect(minutesOn('2026-02-14', { week: [off, morning, off, off, off, off, off] })).toBe(180)
})

test('a day told twice is what was said last', () => {
  const date = '2026-11-23'
  expect(
    minutesOn(date, {
      days: [
        { date, kind: 'off', name: '' },
        { date, kind: 'work', name: '' },
      ],
    }),
  ).toBe(450)
})
