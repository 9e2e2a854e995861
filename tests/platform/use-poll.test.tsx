import { jest } from '@jest/globals'
import { act, renderHook } from '@testing-library/react'
import { CallOffline } from '@/platform/call-error'
import { pauseAfter, usePoll } from '@/platform/use-poll'

const EVERY_MS = 2_500

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

/** Polls with a question that fails while `isDown`. */
function poll() {
  const server = { asked: 0, isDown: false }
  const look = async () => {
    server.asked += 1
    if (server.isDown) throw new CallOffline('r', 'down')
  }
  const hook = renderHook(({ isOn }) => usePoll(look, { everyMs: EVERY_MS, isOn }), { initialProps: { isOn: true } })
  return { server, ...hook }
}

test('An open page asks once every so often', async () => {
  const { server } = poll()
  await pass(EVERY_MS - 1)
  expect(server.asked).toBe(0)
  await pass(1)
  expect(server.asked).toBe(1)
  await pass(4 * EVERY_MS)
  expect(server.asked).toBe(5)
})

test('A hidden page asks nothing, and asks at once when it is seen again', async () => {
  const { server, rerender } = poll()
  await pass(EVERY_MS)
  rerender({ isOn: false })
  await pass(100 * EVERY_MS)
  expect(server.asked).toBe(1)
  rerender({ isOn: true })
  await pass(0)
  expect(server.asked).toBe(2)
})

test('A server that is down is asked less and less often, and the page says so until it is back', async () => {
  const { server, result } = poll()
  server.isDown = true
  await pass(EVERY_MS)
  expect(result.current.isFailing).toBe(true)
  await pass(2 * EVERY_MS - 1)
  expect(server.asked).toBe(1)
  await pass(1)
  expect(server.asked).toBe(2)
  server.isDown = false
  await pass(4 * EVERY_MS)
  expect(result.current.isFailing).toBe(false)
  await pass(EVERY_MS)
  expect(server.asked).toBe(4)
})

test('A closed page asks nothing more', async () => {
  const { server, unmount } = poll()
  unmount()
  await pass(100 * EVERY_MS)
  expect(server.asked).toBe(0)
})

test('However long it is down, it is asked at least every half minute', () => {
  expect(pauseAfter(0, EVERY_MS)).toBe(EVERY_MS)
  expect(pauseAfter(1, EVERY_MS)).toBe(5_000)
  expect(pauseAfter(30, EVERY_MS)).toBe(30_000)
})
