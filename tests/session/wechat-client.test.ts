import { inflateSync } from 'node:zlib'
import { MINUTE_MS } from '@shared/kernel/instant'
import { createWechatClient, type WechatClientConfig } from '../../cloudfunctions/session/wechat-client'
import {
  addressOf,
  APP,
  APP_SECRET,
  clientParts,
  createHandClock,
  startWechat,
  stopPlatforms,
} from '../standins/local-platforms'

afterEach(stopPlatforms)

const TOKEN = '/cgi-bin/stable_token'
const PICTURE = '/wxa/getwxacodeunlimit'
const PHONE = '/wxa/business/getuserphonenumber'
const PAGE = 'features/lead/pages/submit/index'

async function setUp(changes: Partial<WechatClientConfig> = {}, settings = {}) {
  const clock = createHandClock()
  const { url, control } = await startWechat(clock, settings)
  const identity = { appId: APP, secret: APP_SECRET, edition: 'release' as const }
  const client = createWechatClient({ baseUrl: url, ...identity, ...clientParts(clock), ...changes })
  return { clock, control, client }
}

describe('signing in with WeChat', () => {
  test('a login code tells who the person is and nothing else', async () => {
    const { client, control } = await setUp()
    const session = await client.codeToSession(control.issueLoginCode('oAlice'))
    expect(session).toEqual({ ok: true, openid: 'oAlice', unionid: 'uAlice' })
    expect(control.calls()).toEqual(['/sns/jscode2session'])
  })

  test('a code works once', async () => {
    const { client, control } = await setUp()
    const code = control.issueLoginCode('oAlice')
    await client.codeToSession(code)
    expect(await client.codeToSession(code)).toEqual({ ok: false, code: 'CODE_SPENT' })
  })

  test('a code lives five minutes', async () => {
    const { client, control, clock } = await setUp()
    const [good, late] = [control.issueLoginCode('oAlice'), control.issueLoginCode('oAlice')]
    clock.advance(5 * MINUTE_MS - 1)
    expect(await client.codeToSession(good)).toMatchObject({ ok: true })
    clock.advance(1)
    expect(await client.codeToSession(late)).toEqual({ ok: false, code: 'CODE_SPENT' })
  })

  test('a code for a phone number is no code for signing in', async () => {
    const { client, control } = await setUp()
    expect(await client.codeToSession(control.issuePhoneCode('oAlice'))).toEqual({ ok: false, code: 'CODE_SPENT' })
  })

  test('a user whom WeChat holds for risky is told apart', async () => {
    const { client, control } = await setUp()
    expect(await client.codeToSession(control.issueLoginCode('oBob'))).toEqual({ ok: false, code: 'RISKY_USER' })
  })

  test('too many logins in a minute are asked to wait a minute', async () => {
    const { client, control } = await setUp({}, { loginsPerMinute: 1 })
    await client.codeToSession(control.issueLoginCode('oAlice'))
    const refused = await client.codeToSession(control.issueLoginCode('oAlice'))
    expect(refused).toEqual({ ok: false, code: 'PLATFORM_BUSY', retryAfterMs: MINUTE_MS })
  })

  test.each([
    ['a wrong secret', { secret: 'wrong' }, 40125],
    ['a wrong mini-program', { appId: 'wxother' }, 40013],
  ])('%s is a matter for the administrator', async (_, changes, errcode) => {
    const { client, control } = await setUp(changes)
    const code = control.issueLoginCode('oAlice')
    expect(await client.codeToSession(code)).toEqual({ ok: false, code: 'PLATFORM_CONFIG', errcode })
  })

  test.each([
    ['system busy', -1],
    ['a broken connection', 0],
  ])('%s lets the person try again', async (_, errcode) => {
    const { client, control } = await setUp()
    if (errcode) control.injectError('/sns/jscode2session', errcode)
    else control.injectTimeout('/sns/jscode2session', 1, { isCut: true })
    expect(await client.codeToSession(control.issueLoginCode('oAlice'))).toEqual({ ok: false, code: 'PLATFORM_BUSY' })
  })
})

describe('the phone number button', () => {
  test('a code becomes the number, once', async () => {
    const { client, control } = await setUp()
    const code = control.issuePhoneCode('oAlice')
    expect(await client.phoneNumberOf(code)).toEqual({ ok: true, phone: '13800138000', countryCode: '86' })
    expect(await client.phoneNumberOf(code)).toEqual({ ok: false, code: 'CODE_SPENT' })
    expect(control.calls(TOKEN)).toHaveLength(1)
  })

  test('a login code is no code for a number', async () => {
    const { client, control } = await setUp()
    expect(await client.phoneNumberOf(control.issueLoginCode('oAlice'))).toEqual({ ok: false, code: 'CODE_SPENT' })
  })

  test('a token that lapsed early is renewed once, and a spent code stays spent', async () => {
    const { client, control } = await setUp()
    await client.phoneNumberOf(control.issuePhoneCode('oAlice'))
    control.expireTokens()
    expect(await client.phoneNumberOf(control.issuePhoneCode('oAlice'))).toMatchObject({ ok: true })
    expect(control.calls()).toEqual([TOKEN, PHONE, PHONE, TOKEN, PHONE])
  })

  test('a number stamped for another mini-program proves nothing', async () => {
    const { client } = await setUp({
      fetch: async (input, init) => {
        if (!addressOf(input).includes(PHONE)) return fetch(input, init)
        const phone_info = { purePhoneNumber: '13900139000', countryCode: '86', watermark: { appid: 'wxother' } }
        return Response.json({ errcode: 0, phone_info })
      },
    })
    expect(await client.phoneNumberOf('any')).toEqual({ ok: false, code: 'CODE_SPENT' })
  })
})

describe('the mini-program code', () => {
  test('a scene and a page become a picture that can be stored as it is', async () => {
    const { client, control } = await setUp()
    const picture = await client.unlimitedCode('c=k3v9', PAGE)
    expect(picture).toMatchObject({ ok: true, contentType: 'image/png' })
    const bytes = Buffer.from(picture.ok ? picture.bytes : [])
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([430, 430])
    const dataLength = bytes.readUInt32BE(33)
    expect(inflateSync(bytes.subarray(41, 41 + dataLength))).toHaveLength(430 * (1 + 54))
    expect(control.drawnCodes()).toMatchObject([{ scene: 'c=k3v9', page: PAGE }])
  })

  test.each(['', 'x'.repeat(33), '频道', 'a b', 'a%b'])('the scene %p is refused before it is sent', async (scene) => {
    const { client, control } = await setUp()
    expect(await client.unlimitedCode(scene, PAGE)).toEqual({ ok: false, code: 'BAD_SCENE' })
    expect(control.calls()).toEqual([])
  })

  test.each(['', '/pages/start/index', 'pages/start/index?a=1', 'pages/unknown/index'])(
    'the page %p is refused',
    async (page) => {
      const { client } = await setUp()
      expect(await client.unlimitedCode('a', page)).toEqual({ ok: false, code: 'BAD_PAGE' })
    },
  )

  test('a page that is not released yet is taken for a trial edition', async () => {
    const { client } = await setUp({ edition: 'trial' })
    expect(await client.unlimitedCode('a', 'pages/tomorrow/index')).toMatchObject({ ok: true })
  })

  test('a full quota is told with its wait', async () => {
    const { client, control } = await setUp()
    control.injectError(PICTURE, 45009)
    expect(await client.unlimitedCode('a', PAGE)).toEqual({ ok: false, code: 'PLATFORM_BUSY', retryAfterMs: MINUTE_MS })
  })

  test('a refusal of the scene by the platform itself is told as such', async () => {
    const { client, control } = await setUp()
    control.injectError(PICTURE, 40129)
    expect(await client.unlimitedCode('a', PAGE)).toEqual({ ok: false, code: 'BAD_SCENE' })
  })

  test('a busy platform is waited for less than two seconds, since somebody looks at the screen', async () => {
    const { client, control, clock } = await setUp()
    control.injectError(PICTURE, -1, 3)
    expect(await client.unlimitedCode('a', PAGE)).toEqual({ ok: false, code: 'PLATFORM_BUSY' })
    expect(clock.sleeps).toEqual([300, 700])
  })
})

describe('checking words before they are kept', () => {
  test.each([
    ['拉链坏了，请帮忙换一条', 'pass'],
    ['本店代开发票，价格面议', 'risky'],
    ['加微信领红包', 'review'],
  ])('%s is %s', async (words, suggest) => {
    const { client } = await setUp()
    expect(await client.checkWords('oAlice', words)).toEqual({ ok: true, suggest })
  })

  test('words longer than the platform takes at once are checked as far as it goes', async () => {
    const { client } = await setUp()
    expect(await client.checkWords('oAlice', '好'.repeat(2600))).toEqual({ ok: true, suggest: 'pass' })
  })

  test('a user whom WeChat has not seen for two hours cannot be checked', async () => {
    const { client, control } = await setUp()
    control.defineUser({ openid: 'oCarol', isAway: true })
    expect(await client.checkWords('oCarol', '你好')).toEqual({ ok: false, code: 'PLATFORM_CONFIG', errcode: 61010 })
  })

  test('silence is no verdict', async () => {
    const { client, control } = await setUp({ timeoutMs: 60 })
    control.injectTimeout('/wxa/msg_sec_check')
    expect(await client.checkWords('oAlice', '你好')).toMatchObject({ ok: false, code: 'PLATFORM_BUSY' })
  })
})
