import { sayDuration, sayMoment, sayOverdue } from '@shared/kernel/speech-time'
import { HOUR_MS, MINUTE_MS, addMs } from '@shared/kernel/instant'

/** Monday 2026-11-23, 14:41 in China. */
const now = '2026-11-23T06:41:00.000Z'
const china = (wallClock: string) => new Date(`${wallClock}:00+08:00`).toISOString()

test.each([
  ['2026-11-23T14:41', '刚刚'],
  ['2026-11-23T14:38', '3 分钟前'],
  ['2026-11-23T13:42', '59 分钟前'],
  ['2026-11-23T13:41', '1 小时前'],
  ['2026-11-23T11:00', '3 小时前'],
  ['2026-11-23T00:00', '14 小时前'],
  ['2026-11-22T23:59', '昨天 23:59'],
  ['2026-11-22T15:20', '昨天 15:20'],
  ['2026-11-20T15:20', '上周五 15:20'],
  ['2026-11-17T09:02', '上周二 9:02'],
  ['2026-11-16T09:02', '11月16日'],
  ['2026-01-05T09:02', '1月5日'],
  ['2025-11-12T09:02', '2025年11月12日'],
])('the past moment %s is called %s on Monday the 23rd at 14:41', (moment, words) => {
  expect(sayMoment(china(moment), now)).toBe(words)
})

test.each([
  ['2026-11-23T14:42', '今天 14:42'],
  ['2026-11-23T23:59', '今天 23:59'],
  ['2026-11-24T00:00', '明天 0:00'],
  ['2026-11-24T10:00', '明天 10:00'],
  ['2026-11-26T10:00', '周四 10:00'],
  ['2026-11-29T10:00', '周日 10:00'],
  ['2026-11-30T10:00', '11月30日'],
  ['2027-01-01T00:00', '2027年1月1日'],
])('the coming moment %s is called %s on Monday the 23rd at 14:41', (moment, words) => {
  expect(sayMoment(china(moment), now)).toBe(words)
})

test('a weekday of the next week is told apart from the same weekday of this week', () => {
  const saturday = china('2026-11-28T09:00')
  expect(sayMoment(china('2026-11-26T10:00'), saturday)).toBe('周四 10:00')
  expect(sayMoment(china('2026-12-03T10:00'), saturday)).toBe('下周四 10:00')
})

test('a clock that is some seconds behind still says 刚刚 about what just happened', () => {
  expect(sayMoment(addMs(now, 20_000), now)).toBe('刚刚')
})

test('minutes count across midnight, days change at midnight in China and not at midnight UTC', () => {
  expect(sayMoment(china('2026-11-22T23:50'), china('2026-11-23T00:10'))).toBe('20 分钟前')
  expect(sayMoment('2026-11-22T16:30:00.000Z', '2026-11-22T23:00:00.000Z')).toBe('6 小时前')
  expect(sayMoment('2025-12-31T16:30:00.000Z', '2026-05-01T00:00:00.000Z')).toBe('1月1日')
})

test.each([
  [-8 * MINUTE_MS, '还剩 8 分钟'],
  [-8 * MINUTE_MS - 59_000, '还剩 8 分钟'],
  [-59_000, '还剩不到 1 分钟'],
  [-3 * HOUR_MS, '还剩 3 小时'],
  [-50 * HOUR_MS, '还剩 2 天'],
  [0, '刚刚到期'],
  [59_000, '刚刚到期'],
  [20 * MINUTE_MS, '逾期 20 分钟'],
  [23 * HOUR_MS, '逾期 23 小时'],
  [48 * HOUR_MS, '逾期 2 天'],
])('%d ms after it was due, a promise reads %s', (lateMs, words) => {
  expect(sayOverdue(now, addMs(now, lateMs))).toBe(words)
})

test.each([
  [0, '不到 1 分钟'],
  [-5 * MINUTE_MS, '不到 1 分钟'],
  [59_999, '不到 1 分钟'],
  [19 * MINUTE_MS, '19 分钟'],
  [59.9 * MINUTE_MS, '59 分钟'],
  [112 * MINUTE_MS, '1 时 52 分'],
  [2 * HOUR_MS, '2 小时'],
  [24 * HOUR_MS, '1 天'],
  [30 * HOUR_MS, '1 天 6 时'],
  [72 * HOUR_MS + 5 * MINUTE_MS, '3 天'],
])('a length of %d ms reads %s', (ms, words) => {
  expect(sayDuration(ms)).toBe(words)
})
