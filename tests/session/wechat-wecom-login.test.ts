import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { createWecomLoginClient, type WecomLoginConfig } from '../../cloudfunctions/session/wecom-login-client'
import {
  addressOf,
  clientParts,
  CORP,
  createHandClock,
  OTHER_SECRET,
  SECRET,
  startWecom,
  stopPlatforms,
} from '../standins/local-platforms'

afterEach(stopPlatforms)

const SESSION = '/cgi-bin/miniprogram/jscode2session'

async function setUp(changes: Partial<WecomLoginConfig> = {}) {
  const clock = createHandClock()
  const { url, control } = await startWecom(clock)
  const client = createWecomLoginClient({
    baseUrl: url,
    corpId: CORP,
    secret: SECRET,
    ...clientParts(clock),
    ...changes,
  })
  return { clock, control, client }
}

describe('staff signing in through WeCom', () => {
  test('the code of the mini-program tells the member and nothing else', async () => {
    const { client, control } = await setUp()
    expect(await client.codeToStaff(control.issueLoginCode('ZhangSan'))).toEqual({ ok: true, userid: 'ZhangSan' })
  })

  test('a code works once and lives five minutes', async () => {
    const { client, control, clock } = await setUp()
    const [first, late] = [control.issueLoginCode('lisi'), control.issueLoginCode('lisi')]
    await client.codeToStaff(first)
    expect(await client.codeToStaff(first)).toEqual({ ok: false, code: 'CODE_SPENT' })
    clock.advance(5 * MINUTE_MS)
    expect(await client.codeToStaff(late)).toEqual({ ok: false, code: 'CODE_SPENT' })
    expect(await client.codeToStaff('invented')).toEqual({ ok: false, code: 'CODE_SPENT' })
  })

  test('the code of another company opens nothing here', async () => {
    const { client, control } = await setUp()
    control.defineCorp({ corpId: 'wwOther', agents: [], members: [] })
    expect(await client.codeToStaff(control.issueLoginCode('zhangsan', 'wwOther'))).toEqual({
      ok: false,
      code: 'CODE_SPENT',
    })
  })

  test('an answer for another company is not believed', async () => {
    const { client } = await setUp({
      fetch: async (input, init) =>
        addressOf(input).includes(SESSION)
          ? Response.json({ errcode: 0, corpid: 'wwOther', userid: 'zhangsan', session_key: 'k' })
          : fetch(input, init),
    })
    expect(await client.codeToStaff('any')).toEqual({ ok: false, code: 'NOT_STAFF' })
  })

  test('the code of the web login tells the member, and a stranger is no staff', async () => {
    const { client, control } = await setUp()
    const code = control.issueWebCode('lisi')
    expect(await client.webCodeToStaff(code)).toEqual({ ok: true, userid: 'lisi' })
    expect(await client.webCodeToStaff(code)).toEqual({ ok: false, code: 'CODE_SPENT' })
    expect(await client.webCodeToStaff(control.issueWebCode())).toEqual({ ok: false, code: 'NOT_STAFF' })
    expect(await client.webCodeToStaff(control.issueLoginCode('lisi'))).toEqual({ ok: false, code: 'CODE_SPENT' })
  })

  test('a lapsed token is renewed without the person noticing', async () => {
    const { client, control } = await setUp()
    await client.codeToStaff(control.issueLoginCode('lisi'))
    control.expireTokens()
    expect(await client.codeToStaff(control.issueLoginCode('lisi'))).toMatchObject({ ok: true })
  })

  test.each([
    ['a wrong secret', { secret: 'wrong' }, 40001],
    ['an app without linked mini-program', { secret: OTHER_SECRET }, 48002],
  ])('%s is a matter for the administrator', async (_, changes, errcode) => {
    const { client, control } = await setUp(changes)
    const code = control.issueLoginCode('lisi')
    expect(await client.codeToStaff(code)).toEqual({ ok: false, code: 'PLATFORM_CONFIG', errcode })
  })

  test('a wrong address is a matter for the administrator', async () => {
    const { client } = await setUp({ fetch: async () => new Response('nothing here', { status: 404 }) })
    expect(await client.codeToStaff('any')).toEqual({ ok: false, code: 'PLATFORM_CONFIG', errcode: 0 })
  })

  test('a banned address, a silent platform and a busy one let the person try later', async () => {
    const { client, control } = await setUp({ timeoutMs: 40 })
    control.injectError('/cgi-bin/gettoken', -1, 3)
    expect(await client.codeToStaff('any')).toEqual({ ok: false, code: 'PLATFORM_BUSY' })
    control.injectTimeout('/cgi-bin/gettoken')
    expect(await client.codeToStaff('any')).toEqual({ ok: false, code: 'PLATFORM_BUSY' })
    control.injectError('/cgi-bin/gettoken', 45009)
    expect(await client.codeToStaff('any')).toEqual({ ok: false, code: 'PLATFORM_BUSY', retryAfterMs: HOUR_MS })
  })
})
