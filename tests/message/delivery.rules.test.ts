import fc from 'fast-check'
import { settleDelivery, type DeliveryOutcome } from '@shared/message/delivery.rules'
import { MINUTE_MS, msBetween } from '@shared/kernel/instant'

const NOW = '2026-11-18T02:00:00.000Z'
const failed = (isRetryable: boolean, retryAfterMs?: number): DeliveryOutcome => ({
  status: 'failed',
  code: '45009',
  reason: '发得太快',
  isRetryable,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})
const minutesToWait = (outcome: DeliveryOutcome, tries: number): number | null => {
  const settled = settleDelivery(outcome, tries, NOW)
  return settled.state === 'intended' ? msBetween(NOW, settled.retryAt) / MINUTE_MS : null
}

test.each([1, 6, 20])('what went out at try %i is sent, with the platform’s own id', (tries) => {
  expect(settleDelivery({ status: 'sent', platformId: 'p1' }, tries, NOW)).toEqual({ state: 'sent', platformId: 'p1' })
})

test.each([1, 6, 20])('what may have gone out at try %i is never sent again', (tries) => {
  expect(settleDelivery({ status: 'unknown', reason: '没有回音' }, tries, NOW)).toEqual({
    state: 'unknown',
    failure: '没有回音',
  })
})

test.each([1, 3, 6])('a refusal that will stay one is failed at once, at try %i', (tries) => {
  expect(settleDelivery(failed(false, 5 * MINUTE_MS), tries, NOW)).toEqual({
    state: 'failed',
    failureCode: '45009',
    failure: '发得太快',
  })
})

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [4, 8],
  [5, 16],
  [6, null],
  [7, null],
])('after passing failure %i the next try waits %p minutes', (tries, minutes) => {
  expect(minutesToWait(failed(true), tries)).toBe(minutes)
})

test.each([
  ['longer than ours is kept', 30, 1, 30],
  ['shorter than ours does not hurry us', 1, 4, 8],
  ['gives no seventh try', 30, 6, null],
])('a wait the platform asks for that is %s', (_, asked, tries, minutes) => {
  expect(minutesToWait(failed(true, asked * MINUTE_MS), tries)).toBe(minutes)
})

test('whatever the failure, tries end after six, and no try comes before the platform allows it', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.nat(3_600_000), fc.integer({ min: 1, max: 30 }), (isRetryable, after, tries) => {
      const settled = settleDelivery(failed(isRetryable, after), tries, NOW)
      expect(settled.state).toBe(isRetryable && tries < 6 ? 'intended' : 'failed')
      if (settled.state === 'intended') expect(msBetween(NOW, settled.retryAt)).toBeGreaterThanOrEqual(after)
    }),
  )
})
