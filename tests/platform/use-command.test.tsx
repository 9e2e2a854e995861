import { jest } from '@jest/globals'
import { act, renderHook } from '@testing-library/react'
import type { CallContext } from '@/platform/call'
import { CallOffline, CallRefused } from '@/platform/call-error'

const kept = new Map<string, unknown>()
jest.unstable_mockModule('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
  },
}))
const { useCommand } = await import('@/platform/use-command')
const { useDraft } = await import('@/platform/use-draft')

beforeEach(() => kept.clear())

/** A procedure that fails as told and remembers under which ids it was called. */
function procedure(failures: Error[]) {
  const ids: (string | undefined)[] = []
  const call = async (input: { words: string }, { context }: { context: CallContext }) => {
    ids.push(context.requestId)
    const failure = failures.shift()
    if (failure !== undefined) throw failure
    return `saved ${input.words}`
  }
  return { ids, call }
}

const offline = () => new CallOffline('r', 'gone')
const refused = () => new CallRefused({ ok: false, code: 'LEAD_TAKEN', message: '已被同事接走', requestId: 'r' })

test('The same input keeps its request id over failures, so it happens once', async () => {
  const { ids, call } = procedure([offline()])
  const { result } = renderHook(() => useCommand(call))
  await act(async () => expect(await result.current.run({ words: 'a' })).toBeNull())
  expect(result.current.failure).toBeInstanceOf(CallOffline)
  await act(async () => expect(await result.current.run({ words: 'a' })).toBe('saved a'))
  expect(result.current.failure).toBeNull()
  expect(new Set(ids).size).toBe(1)
})

test('Changed input is another command', async () => {
  const { ids, call } = procedure([refused()])
  const { result } = renderHook(() => useCommand(call))
  await act(() => result.current.run({ words: 'a' }))
  await act(() => result.current.run({ words: 'b' }))
  expect(new Set(ids).size).toBe(2)
})

test('Doing the same thing again after it succeeded is another command', async () => {
  const { ids, call } = procedure([])
  const { result } = renderHook(() => useCommand(call))
  await act(() => result.current.run({ words: 'a' }))
  await act(() => result.current.run({ words: 'a' }))
  expect(new Set(ids).size).toBe(2)
})

test('A remembered command keeps its request id over a restart of the phone', async () => {
  const { ids, call } = procedure([offline()])
  const before = renderHook(() => useCommand(call, { rememberAs: 'followup.log:7' }))
  await act(() => before.result.current.run({ words: 'a' }))
  before.unmount()
  const after = renderHook(() => useCommand(call, { rememberAs: 'followup.log:7' }))
  await act(() => after.result.current.run({ words: 'a' }))
  expect(new Set(ids).size).toBe(1)
  expect(kept.size).toBe(0)
})

test('A bug is not a failure to show: it is thrown', async () => {
  const { call } = procedure([new TypeError('bug')])
  const { result } = renderHook(() => useCommand(call))
  await act(async () => {
    await expect(result.current.run({ words: 'a' })).rejects.toThrow('bug')
  })
  expect(result.current.isBusy).toBe(false)
})

test('What was half written is there after a restart, and gone once it is saved', () => {
  jest.useFakeTimers()
  const first = renderHook(() => useDraft('log:7', { words: '', way: 'call' }))
  act(() => first.result.current.change({ words: '样衣满意' }))
  act(() => void jest.advanceTimersByTime(300))
  first.unmount()
  const second = renderHook(() => useDraft('log:7', { words: '', way: 'call' }))
  expect(second.result.current).toMatchObject({ value: { words: '样衣满意', way: 'call' }, isRestored: true })
  act(() => second.result.current.discard())
  expect(second.result.current.value).toEqual({ words: '', way: 'call' })
  expect(kept.size).toBe(0)
  jest.useRealTimers()
})

test('Leaving at once still keeps the last letters', () => {
  const { result, unmount } = renderHook(() => useDraft('log:8', { words: '' }))
  act(() => result.current.change({ words: '还没停手' }))
  unmount()
  expect(kept.get('draft:log:8')).toEqual({ words: '还没停手' })
})

test('A draft of an older form keeps what still exists and starts the new parts empty', () => {
  kept.set('draft:log:9', { words: '旧', gone: 1 })
  const { result } = renderHook(() => useDraft('log:9', { words: '', next: null }))
  expect(result.current.value).toEqual({ words: '旧', next: null })
})
