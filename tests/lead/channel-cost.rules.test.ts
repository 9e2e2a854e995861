import fc from 'fast-check'
import { costOfDays, monthsUntil, shareOfCost } from '@shared/lead/channel-cost.rules'
import { addMs, DAY_MS, toCalendarDate } from '@shared/kernel/instant'

const november = { month: '2026-11', costFen: 30_000 }
const december = { month: '2026-12', costFen: 31_000 }

test.each([
  ['a whole month costs what the month cost', [november], '2026-11-01', '2026-11-30', 30_000],
  ['one day costs its share', [november], '2026-11-18', '2026-11-18', 1_000],
  ['thirty days over two months take days of both', [november, december], '2026-11-16', '2026-12-15', 30_000],
  ['a month nobody noted costs nothing', [november], '2026-12-01', '2026-12-31', 0],
  ['a year holds each month once', [november, december], '2026-01-01', '2026-12-31', 61_000],
  ['a February of a leap year has 29 days', [{ month: '2028-02', costFen: 2_900 }], '2028-02-29', '2028-03-31', 100],
  [
    'the turn of the year is a turn of the month',
    [{ month: '2026-12', costFen: 3_100 }],
    '2026-12-31',
    '2027-01-05',
    100,
  ],
  ['no costs are no costs', [], '2026-11-01', '2026-11-30', 0],
])('%s', (_, costs, from, to, fen) => {
  expect(costOfDays(costs, from, to)).toBe(fen)
})

test('cutting a period in two loses no fen but the rounding of each part', () => {
  const day = (nth: number) => toCalendarDate(addMs('2026-01-01T00:00:00.000Z', nth * DAY_MS))
  const costs = fc.uniqueArray(
    fc.record({ month: fc.constantFrom('2026-01', '2026-02', '2026-03', '2026-04'), costFen: fc.nat(10_000_000) }),
    { selector: ({ month }) => month },
  )
  fc.assert(
    fc.property(costs, fc.nat(60), fc.nat(30), fc.nat(30), (list, start, one, other) => {
      const whole = costOfDays(list, day(start), day(start + one + other + 1))
      const parts =
        costOfDays(list, day(start), day(start + one)) +
        costOfDays(list, day(start + one + 1), day(start + one + other + 1))
      expect(Math.abs(whole - parts)).toBeLessThanOrEqual(1)
    }),
  )
})

test.each([
  ['a team bears its share of the leads', 10_000, { own: 3, all: 12 }, 2_500],
  ['the whole company bears it all', 10_000, { own: 12, all: 12 }, 10_000],
  ['without any lead the money is spent all the same', 10_000, { own: 0, all: 0 }, 10_000],
  ['a team without leads of it bears nothing', 10_000, { own: 0, all: 5 }, 0],
])('%s', (_, fen, leads, expected) => {
  expect(shareOfCost(fen, leads)).toBe(expected)
})

test('months are counted back over the turn of the year', () => {
  expect(monthsUntil('2026-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
})
