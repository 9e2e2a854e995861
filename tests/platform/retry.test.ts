import fc from 'fast-check'
import { readAnswer } from '@/platform/answer'
import { CallOffline, CallRefused } from '@/platform/call-error'
import { withRetry } from '@/platform/retry'

const refused = (retryable: boolean) =>
  new CallRefused({ ok: false, code: 'FAULT', message: '系统出了点问题', requestId: 'r', retryable })

function rig(chance = 0) {
  const waited: number[] = []
  return { waited, retrying: { wait: async (ms: number) => void waited.push(ms), chance: () => chance } }
}

const failing = (errors: Error[]) => {
  let tries = 0
  const attempt = async () => {
    const error = errors[tries]
    tries += 1
    if (error !== undefined) throw error
    return 'done'
  }
  return { attempt, tries: () => tries }
}

test('A call that gets no answer is tried three more times, each after a longer pause', async () => {
  const { waited, retrying } = rig()
  const offline = new CallOffline('r', 'gone')
  const call = failing([offline, offline, offline])
  await expect(withRetry(call.attempt, retrying)).resolves.toBe('done')
  expect(call.tries()).toBe(4)
  expect(waited).toEqual([400, 1200, 3000])
})

test('The fourth failure is the caller’s', async () => {
  const offline = new CallOffline('r', 'gone')
  const call = failing([offline, offline, offline, offline])
  await expect(withRetry(call.attempt, rig().retrying)).rejects.toBe(offline)
})

test('A fault that may pass is tried again, a refusal never', async () => {
  await expect(withRetry(failing([refused(true)]).attempt, rig().retrying)).resolves.toBe('done')
  const no = failing([refused(false)])
  await expect(withRetry(no.attempt, rig().retrying)).rejects.toBeInstanceOf(CallRefused)
  expect(no.tries()).toBe(1)
})

test('A bug of ours is thrown at once', async () => {
  const bug = new TypeError('bug')
  const call = failing([bug])
  await expect(withRetry(call.attempt, rig().retrying)).rejects.toBe(bug)
  expect(call.tries()).toBe(1)
})

test('Chance stretches a pause by half at most, so that many phones come back apart', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (chance) => {
      const { waited, retrying } = rig(chance)
      await withRetry(failing([new CallOffline('r', 'gone')]).attempt, retrying)
      expect(waited[0]).toBeGreaterThanOrEqual(400)
      expect(waited[0]).toBeLessThan(600)
    }),
  )
})

test('An answer is its data', () => {
  expect(readAnswer({ ok: true, data: { id: '1' } }, 'r')).toEqual({ id: '1' })
})

test('A refusal carries its sentence, its fields and when to come back', async () => {
  const body = {
    ...{ ok: false, code: 'TOO_MANY', message: '操作太频繁了', requestId: 'r7' },
    ...{ retryAfterMs: 3000, fields: { phone: '请填写电话' } },
  }
  await expect(async () => readAnswer(body, 'r')).rejects.toMatchObject({
    ...{
      message: '操作太频繁了',
      code: 'TOO_MANY',
      requestId: 'r7',
      retryAfterMs: 3000,
      fields: { phone: '请填写电话' },
    },
  })
})

test.each([null, undefined, '<html>登录网络</html>', 502, {}, { ok: 'yes' }])(
  'What is no answer, e.g. a captive portal’s page, counts as no network: %p',
  (body) => {
    expect(() => readAnswer(body, 'r9')).toThrow(CallOffline)
  },
)
