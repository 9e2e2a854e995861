import { jest } from '@jest/globals'
import { CallOffline, CallRefused } from '@/platform/call-error'

const stored = new Map<string, unknown>()
jest.unstable_mockModule('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => stored.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => stored.set(key, value),
    removeStorageSync: (key: string) => stored.delete(key),
  },
}))
const requestIds: (string | undefined)[] = []
const failures: Error[] = []
jest.unstable_mockModule('@/platform/call', () => ({
  api: {
    followup: {
      log: async (_: unknown, { context }: { context: { requestId?: string } }) => {
        requestIds.push(context.requestId)
        const failure = failures.shift()
        if (failure !== undefined) throw failure
        return { followupId: 'f1', nextAt: null, planId: null }
      },
    },
  },
}))
const brought: string[] = []
jest.unstable_mockModule('@/platform/upload', () => ({
  sendPhoto: async ({ path }: { path: string }) => {
    const failure = path === 'broken' ? failures.shift() : undefined
    if (failure !== undefined) throw failure
    brought.push(path)
    return `file-${path}`
  },
}))
const gone = new Set<string>()
jest.unstable_mockModule('@/platform/photo-store', () => ({
  photoSource: async (path: string) => (gone.has(path) ? null : path),
  dropPhoto: (path: string) => void gone.add(path),
}))
const { keepFollowup, listKept, releaseFollowup } = await import('@/features/followup/kept-followups')
const { sendFollowup, sendWaiting } = await import('@/features/followup/send-followup')

const photo = (path: string) => ({ path, name: 'photo.jpg', sizeBytes: 1 })
const followup = (paths: readonly string[] = []) => ({
  requestId: 'request-1',
  who: '云裳服饰 · 陈女士',
  input: { customerId: 'c', leadId: null, way: 'call' as const, result: '等样衣', words: '', fileIds: [], next: null },
  photos: paths.map(photo),
  lostPhotos: 0,
  refusal: null,
})
const offline = () => new CallOffline('r', 'gone')
const refused = () => new CallRefused({ ok: false, code: 'NEXT_IN_PAST', message: '时间已经过了', requestId: 'r' })

beforeEach(() => {
  for (const { requestId } of listKept()) releaseFollowup(requestId)
  requestIds.length = 0
  failures.length = 0
  brought.length = 0
  gone.clear()
})

test('A saved follow-up is no longer kept', async () => {
  expect(await sendFollowup(followup())).toMatchObject({ kind: 'saved', output: { followupId: 'f1' } })
  expect(listKept()).toEqual([])
})

test('Without a network it stays on the phone and goes later under the same request id', async () => {
  failures.push(offline())
  expect(await sendFollowup(followup())).toEqual({ kind: 'waits' })
  expect(stored.get('followups')).toHaveLength(1)
  expect(await sendWaiting()).toMatchObject([{ kind: 'saved' }])
  expect(requestIds).toEqual(['request-1', 'request-1'])
  expect(listKept()).toEqual([])
})

test('Photos that arrived before the network broke are not sent again', async () => {
  failures.push(offline())
  expect(await sendFollowup(followup(['one', 'broken']))).toEqual({ kind: 'waits' })
  expect(requestIds).toEqual([])
  expect(await sendWaiting()).toMatchObject([{ kind: 'saved' }])
  expect(brought).toEqual(['one', 'broken'])
})

test('A photo that has gone from the phone does not hold the follow-up back, and is counted', async () => {
  gone.add('one')
  expect(await sendFollowup(followup(['one', 'two']))).toMatchObject({ kind: 'saved', lostPhotos: 1 })
  expect(brought).toEqual(['two'])
  expect([...gone].sort()).toEqual(['one', 'two'])
})

test('What is refused at once goes back to its writer', async () => {
  failures.push(refused())
  expect(await sendFollowup(followup())).toMatchObject({ kind: 'refused' })
  expect(listKept()).toEqual([])
})

test('What is refused later stays kept with the reason and is not sent by itself again', async () => {
  keepFollowup(followup())
  failures.push(refused())
  await sendWaiting()
  expect(listKept()).toMatchObject([{ refusal: '时间已经过了' }])
  expect(await sendWaiting()).toEqual([])
})
