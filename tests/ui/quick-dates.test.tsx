import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import type { Instant } from '@shared/kernel/instant'
import { DateQuickPick } from '@/ui/date-quick-pick'
import { fromPickerParts, quickDates, sayMoment, toPickerDate } from '@/ui/quick-dates'

/** Monday 23 November 2026, 09:41 in China. */
const NOW: Instant = '2026-11-23T01:41:00.000Z'

test.each([
  [NOW, ['明天 2026-11-24T02:00:00.000Z', '3 天后 2026-11-26T02:00:00.000Z', '下周一 2026-11-30T02:00:00.000Z']],
  ['2026-11-27T04:00:00.000Z', ['明天 2026-11-28T02:00:00.000Z', '3 天后 2026-11-30T02:00:00.000Z']],
  ['2026-11-29T04:00:00.000Z', ['明天 2026-11-30T02:00:00.000Z', '3 天后 2026-12-02T02:00:00.000Z']],
  [
    '2026-11-23T16:30:00.000Z',
    ['明天 2026-11-25T02:00:00.000Z', '3 天后 2026-11-27T02:00:00.000Z', '下周一 2026-11-30T02:00:00.000Z'],
  ],
])('at %s the quick days are %j: China’s days, each offered once', (now, days) => {
  expect(quickDates(now, 10).map((day) => `${day.label} ${day.at}`)).toEqual(days)
})

test.each([
  ['2026-11-22T02:00:00.000Z', '昨天 10:00'],
  ['2026-11-23T07:30:00.000Z', '今天 15:30'],
  ['2026-11-24T02:00:00.000Z', '明天 10:00'],
  ['2026-11-25T02:00:00.000Z', '后天 10:00'],
  ['2026-11-26T02:00:00.000Z', '周四 10:00'],
  ['2026-11-30T02:00:00.000Z', '11月30日 周一 10:00'],
  ['2026-11-29T02:00:00.000Z', '11月29日 周日 10:00'],
  ['2027-01-03T16:05:00.000Z', '1月4日 周一 00:05'],
])('%s is said as %s', (instant, words) => {
  expect(sayMoment(instant, NOW)).toBe(words)
})

test('what a picker shows and what it gives back are the same moment, wherever the device is', () => {
  const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 })
  fc.assert(
    fc.property(minutes, (minute) => {
      const instant = new Date(minute * 60_000).toISOString()
      const shown = toPickerDate(instant)
      const parts = [shown.getFullYear(), shown.getMonth() + 1, shown.getDate(), shown.getHours(), shown.getMinutes()]
      expect(fromPickerParts(parts)).toBe(instant)
    }),
  )
})

test('a quick day takes one tap', () => {
  const onChange = jest.fn()
  render(<DateQuickPick label="下一步" value={undefined} now={NOW} onChange={onChange} />)
  fireEvent.click(screen.getByRole('radio', { name: '3 天后' }))
  expect(onChange).toHaveBeenCalledWith('2026-11-26T02:00:00.000Z')
})

test('any other moment is picked in a sheet and then said on its chip', () => {
  const onChange = jest.fn()
  const { rerender } = render(<DateQuickPick label="下一步" value={undefined} now={NOW} onChange={onChange} />)
  fireEvent.click(screen.getByRole('radio', { name: '自选' }))
  fireEvent.click(screen.getByText('12月3日 15:30'))
  fireEvent.click(screen.getByRole('button', { name: '就定12月3日 周四 15:30' }))
  expect(onChange).toHaveBeenCalledWith('2026-12-03T07:30:00.000Z')
  rerender(<DateQuickPick label="下一步" value="2026-12-03T07:30:00.000Z" now={NOW} onChange={onChange} />)
  expect(screen.getByRole('radio', { name: '12月3日 周四 15:30' }).getAttribute('aria-checked')).toBe('true')
})
