import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { APP, APP_SECRET, ask, createHandClock, startWechat, stopPlatforms } from './local-platforms'

afterEach(stopPlatforms)

async function setUp(settings = {}) {
  const clock = createHandClock()
  const { url, control } = await startWechat(clock, settings)
  const getToken = async (changes: object = {}) =>
    (
      await ask(`${url}/cgi-bin/stable_token`, {
        grant_type: 'client_credential',
        appid: APP,
        secret: APP_SECRET,
        ...changes,
      })
    ).json
  return { clock, url, control, getToken }
}

describe('stable_token', () => {
  test('answers the same token until five minutes before its end, and the old one stays good until then', async () => {
    const { getToken, clock, url } = await setUp()
    const first = await getToken()
    expect(first).toMatchObject({ expires_in: 7200 })
    expect(first).not.toHaveProperty('errcode')
    clock.advance(2 * HOUR_MS - 5 * MINUTE_MS - 1)
    expect((await getToken()).access_token).toBe(first.access_token)
    clock.advance(1)
    expect((await getToken()).access_token).not.toBe(first.access_token)
    const phone = await ask(`${url}/wxa/business/getuserphonenumber?access_token=${String(first.access_token)}`, {
      code: 'x',
    })
    expect(phone.json.errcode).toBe(40029)
  })

  test('a forced renewal voids the old token, works again after 30 s and 20 times a day', async () => {
    const { getToken, clock } = await setUp()
    const first = await getToken()
    const forced = await getToken({ force_refresh: true })
    expect(forced.access_token).not.toBe(first.access_token)
    expect((await getToken({ force_refresh: true })).access_token).toBe(forced.access_token)
    for (let i = 0; i < 19; i += 1) {
      clock.advance(30_000)
      expect(await getToken({ force_refresh: true })).toHaveProperty('access_token')
    }
    clock.advance(30_000)
    expect((await getToken({ force_refresh: true })).errcode).toBe(45009)
  })

  test.each([
    [{ grant_type: 'password' }, 40002],
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
    [{ appid: 'wxnobody' }, 40013],
    [{ secret: 'wrong' }, 40125],
  ])('%p: %p with a request id', async (changes, errcode) => {
    const { getToken } = await setUp()
    const answer = await getToken(changes)
    expect(answer.errcode).toBe(errcode)
    expect(answer.errmsg).toMatch(/, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/)
  })
})

describe('calls with a token', () => {
  test('a token may be missing, unknown or lapsed', async () => {
    const { url, getToken, control } = await setUp()
    const call = async (query: string) =>
      (await ask(`${url}/wxa/business/getuserphonenumber${query}`, { code: 'x' })).json.errcode
    expect(await call('')).toBe(41001)
    expect(await call('?access_token=nonsense')).toBe(40001)
    const token = String((await getToken()).access_token)
    control.expireTokens()
    expect(await call(`?access_token=${token}`)).toBe(42001)
  })

  test('a foreign number carries its country code', async () => {
    const { url, getToken, control } = await setUp()
    control.defineUser({ openid: 'oHong', phone: '61234567', countryCode: '852' })
    const token = String((await getToken()).access_token)
    const answer = await ask(`${url}/wxa/business/getuserphonenumber?access_token=${token}`, {
      code: control.issuePhoneCode('oHong'),
    })
    expect(answer.json.phone_info).toMatchObject({
      phoneNumber: '+85261234567',
      purePhoneNumber: '61234567',
      countryCode: '852',
    })
  })

  test.each<[object, number]>([
    [{ scene: '' }, 40169],
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: 'a', page: '/pages/start/index' }, 41030],
    [{ scene: 'a', page: 'pages/start/index?x=1' }, 41030],
    [{ scene: 'a', page: 'pages/unknown/index' }, 41030],
    [{ scene: 'a', width: 100 }, 40097],
    [{ scene: 'a', env_version: 'beta' }, 40097],
  ])('a code for %p is refused with %p', async (body, errcode) => {
    const { url, getToken } = await setUp()
    const token = String((await getToken()).access_token)
    expect((await ask(`${url}/wxa/getwxacodeunlimit?access_token=${token}`, body)).json.errcode).toBe(errcode)
  })
})

describe('the rest', () => {
  test('an address WeChat does not have is a loud 404', async () => {
    const { url } = await setUp()
    expect((await ask(`${url}/cgi-bin/token`)).status).toBe(404)
  })

  test('another process can set up a mini-program and a user, give out codes and see what was drawn', async () => {
    const { url } = await setUp()
    const control = async (path: string, order?: object) => (await ask(`${url}/__ctl/${path}`, order)).json
    await control('apps', { appId: 'wxNew', secret: 'newSecret', pages: ['pages/start/index'] })
    await control('users', { openid: 'oNew', phone: '13900139000', countryCode: '86', unionid: 'uNew' })
    const { code } = await control('login-codes', { openid: 'oNew', appId: 'wxNew' })
    const query = `appid=wxNew&secret=newSecret&js_code=${String(code)}&grant_type=authorization_code`
    expect((await ask(`${url}/sns/jscode2session?${query}`)).json).toMatchObject({ openid: 'oNew', unionid: 'uNew' })
    expect(await control('phone-codes', { openid: 'oNew' })).toHaveProperty('code')
    expect(await control('drawn-codes')).toEqual({ codes: [] })
    expect((await control('calls?path=/sns/jscode2session')).calls).toHaveLength(1)
    await control('expire-tokens', {})
    expect(await control('login-codes', { openid: 'oNobody' })).toHaveProperty('error')
  })
})
