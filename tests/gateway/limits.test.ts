import { HOUR_MS } from '@shared/kernel/instant'
import { readConfig } from '../../cloudfunctions/_gateway/config'
import { createLimiter, createLimits } from '../../cloudfunctions/_gateway/rate-limit'
import { openGateway, type OpenGateway } from './open-gateway'

const TOO_MANY = { ok: false, code: 'TOO_MANY', message: expect.stringMatching(/[一-鿿]/) }

describe('a bucket', () => {
  test('gives its burst at once, then one call each time the wait it named has passed', () => {
    let now = 0
    const wait = createLimiter({ perSecond: 4, burst: 3 }, () => now)
    expect([1, 2, 3, 4].map(() => wait('a'))).toEqual([0, 0, 0, 250])
    now += 249
    expect(wait('a')).toBeGreaterThan(0)
    now += 1
    expect([wait('a'), wait('a')]).toEqual([0, 250])
    now += 60_000
    expect([1, 2, 3, 4].map(() => wait('a'))).toEqual([0, 0, 0, 250])
  })

  test('of one key is not another’s', () => {
    const wait = createLimiter({ perSecond: 1, burst: 1 }, () => 0)
    expect([wait('a'), wait('b'), wait('a')]).toEqual([0, 0, 1000])
  })
})

describe('the house’s limits over HTTP', () => {
  let now = 0
  let g: OpenGateway
  beforeAll(async () => {
    g = await openGateway('embedded', { limits: createLimits(() => now), isBehindProxy: true })
  })
  afterAll(() => g.close())
  beforeEach(() => {
    now += HOUR_MS
  })

  let visitors = 0
  const from = (ip: string, path: string, body: object) =>
    fetch(`${g.base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `9.9.9.9, ${ip}` },
      body: JSON.stringify(body),
    }).then((answer) => answer.json() as Promise<{ ok: boolean; code?: string; retryAfterMs?: number }>)
  const wish = () => ({ name: '陈女士', phone: `190${String(20_000_000 + (visitors += 1))}` })
  const submit = (ip: string, session?: string) =>
    from(ip, '/v1/functions/lead', {
      ...{ procedure: 'lead.submit', input: { formKey: 'form-a', ...wish() } },
      ...(session === undefined ? {} : { session }),
    })
  const post = (ip: string) => from(ip, '/intake/web-a', wish())

  test.each([
    ['the form', submit],
    ['a website', post],
  ])('ten wishes a minute and address come in through %s, the eleventh after the time it was told', async (_, send) => {
    const address = `10.0.${visitors}.1`
    for (let i = 0; i < 10; i += 1) expect(await send(address)).toMatchObject({ ok: true })
    expect(await send(address)).toMatchObject({ ...TOO_MANY, retryAfterMs: 6_000 })
    expect(await send(`10.0.${visitors}.2`)).toMatchObject({ ok: true })
    now += 5_999
    expect(await send(address)).toMatchObject(TOO_MANY)
    now += 1
    expect(await send(address)).toMatchObject({ ok: true })
  })

  test('both doors of an address share its ten', async () => {
    for (let i = 0; i < 5; i += 1)
      expect([await submit('10.1.0.1'), await post('10.1.0.1')]).toMatchObject([{ ok: true }, { ok: true }])
    expect(await post('10.1.0.1')).toMatchObject(TOO_MANY)
  })

  test('a stranger with an invented session is a stranger', async () => {
    for (let i = 0; i < 10; i += 1) await submit('10.2.0.1', `nobody.${i}`)
    expect(await submit('10.2.0.1', 'nobody.10')).toMatchObject(TOO_MANY)
    expect(await submit('10.2.0.1', 'no token at all')).toMatchObject(TOO_MANY)
  })

  test('a session makes sixty calls at once and twenty a second, wherever it calls from', async () => {
    const { session } = g.t.a.repOne
    const me = (ip: string, who = session) =>
      from(ip, '/v1/functions/session', { procedure: 'session.me', input: {}, session: who })
    for (let i = 0; i < 60; i += 1) expect(await me(`10.3.0.${i}`)).toMatchObject({ ok: true })
    expect(await me('10.3.1.1')).toMatchObject({ ...TOO_MANY, retryAfterMs: 50 })
    expect(await me('10.3.1.1', g.t.a.repTwo.session)).toMatchObject({ ok: true })
    now += 1_000
    for (let i = 0; i < 20; i += 1) expect(await me('10.3.1.1')).toMatchObject({ ok: true })
    expect(await me('10.3.1.1')).toMatchObject(TOO_MANY)
  })

  test('calls without a session count for their address', async () => {
    const knock = () => from('10.4.0.1', '/v1/functions/session', { procedure: 'session.me', input: {} })
    for (let i = 0; i < 60; i += 1) expect(await knock()).toMatchObject({ code: 'SIGN_IN' })
    expect(await knock()).toMatchObject(TOO_MANY)
  })
})

describe('the settings', () => {
  const secret = { GUIKE_SECRET: 'sixteen-characters-or-more' }
  const production = { DATABASE_URL: 'postgres://somewhere/db', ...secret }

  test('the demo may switch its limits off, and only the demo', () => {
    expect(readConfig({ GUIKE_LIMITS: 'off' })).toMatchObject({ mode: 'demo', hasLimits: false })
    expect(readConfig({})).toMatchObject({ mode: 'demo', hasLimits: true })
    expect(readConfig(production)).toMatchObject({ mode: 'production', hasLimits: true })
    expect(() => readConfig({ ...production, GUIKE_LIMITS: 'off' })).toThrow('GUIKE_LIMITS=off 只能用于演示环境')
    expect(() => readConfig({ ...secret, GUIKE_MODE: 'production', GUIKE_LIMITS: 'off' })).toThrow('演示环境')
  })

  test('production speaks to the real WeCom, and needs a key of its own', () => {
    expect(() => readConfig({ ...production, GUIKE_WECOM_URL: 'http://127.0.0.1:1' })).toThrow('GUIKE_WECOM_URL')
    expect(readConfig({ GUIKE_WECOM_URL: 'http://127.0.0.1:1' }).demoWecomUrl).toBe('http://127.0.0.1:1')
    expect(() => readConfig({ DATABASE_URL: 'postgres://somewhere/db' })).toThrow('GUIKE_SECRET')
  })
})
