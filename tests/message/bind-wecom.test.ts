import { createWecomTrial } from '../../cloudfunctions/message/check-wecom'
import { message } from '../../cloudfunctions/message'
import { AGENT, CORP, createHandClock, SECRET, startWecom, stopPlatforms } from '../standins/local-platforms'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'

describe.each(engineKinds)('the company’s own WeCom app on %s', (kind) => {
  let t: TestHouse
  let wecom: Awaited<ReturnType<typeof startWecom>>
  let tries = 0
  beforeAll(async () => {
    wecom = await startWecom(createHandClock())
    const trial = createWecomTrial({ baseUrl: wecom.url, timeoutMs: 1000 })
    t = await openTestHouse(kind, [message], {
      wecomOf: async () => null,
      tryWecom: (asked) => {
        tries += 1
        return trial(asked)
      },
    })
  })
  afterAll(async () => {
    await t.close()
    await stopPlatforms()
  })

  const bind = (secret: string, session = t.a.owner.session) =>
    t.call(session, ['message', 'bindWecom'], { corpId: CORP, agentId: AGENT, secret })

  test('is bound once WeCom took its secret; the answer and later readings never tell it', async () => {
    const bound = ok(await bind(SECRET))
    expect(bound).toMatchObject({ corpId: CORP, agentId: AGENT })
    const read = ok(await t.call(t.a.owner.session, ['message', 'readWecom'], {}))
    expect(read).toEqual(bound)
    expect(JSON.stringify([bound, read])).not.toContain(SECRET)
    expect(ok(await t.call(t.b.owner.session, ['message', 'readWecom'], {})).corpId).toBeNull()
  })

  test('queues one message to the owner, so that its fate shows whether the app works', async () => {
    await t.drain()
    const { items } = ok(await t.call(t.a.owner.session, ['message', 'listBox'], {}))
    expect(items.map(({ title, recipientName }) => [title, recipientName])).toEqual([['企业微信已绑定', '林老板']])
  })

  test('WeCom is not even asked on behalf of a manager or a stranger', async () => {
    const before = tries
    expect(codeOf(await bind('guessed', t.a.managerOne.session))).toBe('NOT_ALLOWED')
    expect(codeOf(await bind('guessed', `${t.a.tenantId}.nobody`))).toBe('SIGN_IN')
    expect(tries).toBe(before)
  })

  test('is not touched by a secret WeCom refuses, by a manager, or while WeCom is unreachable', async () => {
    expect(codeOf(await bind('wrong-secret'))).toBe('WECOM_REFUSED')
    expect(codeOf(await bind(SECRET, t.a.managerOne.session))).toBe('NOT_ALLOWED')
    const trial = createWecomTrial({ baseUrl: 'http://127.0.0.1:9', timeoutMs: 1000 })
    expect(await trial({ corpId: CORP, secret: SECRET })).toBe('WECOM_UNREACHABLE')
    expect(ok(await t.call(t.a.owner.session, ['message', 'readWecom'], {})).corpId).toBe(CORP)
  })
})

test.each([
  [0, 'ok'],
  [-1, 'WECOM_UNREACHABLE'],
  [40001, 'WECOM_REFUSED'],
  [40013, 'WECOM_REFUSED'],
  [60020, 'WECOM_NOT_TRUSTED'],
])('WeCom’s code %i is told as %s', async (errcode, told) => {
  const answer = () => Promise.resolve(Response.json({ errcode, errmsg: '' }))
  expect(await createWecomTrial({ baseUrl: 'https://wecom.test', fetch: answer })({ corpId: CORP, secret: 'x' })).toBe(
    told,
  )
})
