import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { ask, CORP, OTHER_SECRET, SECRET, stopPlatforms } from './local-platforms'
import { startRawWecom, text } from './raw-wecom'

afterEach(stopPlatforms)

describe('gettoken', () => {
  test('answers the same token while it is valid, and one of its own for every app', async () => {
    const { getToken, tokenOf, clock } = await startRawWecom()
    const first = await getToken()
    expect(first).toMatchObject({ status: 200, json: { errcode: 0, errmsg: 'ok', expires_in: 7200 } })
    clock.advance(HOUR_MS)
    expect((await getToken()).json).toMatchObject({ access_token: first.json.access_token, expires_in: 3600 })
    expect(await tokenOf(OTHER_SECRET)).not.toBe(first.json.access_token)
    clock.advance(HOUR_MS)
    expect(await tokenOf()).not.toBe(first.json.access_token)
  })

  test.each([
    ['', SECRET, 41002],
    [CORP, '', 41004],
    ['wwNobody', SECRET, 40013],
    [CORP, 'wrong', 40001],
    [CORP, 'wr.ong', 40091],
  ])('company %p with secret %p: %p', async (corpid, secret, errcode) => {
    const { getToken } = await startRawWecom()
    expect(await getToken(corpid, secret)).toMatchObject({ status: 200, json: { errcode } })
  })

  test('bans an address for an hour after five wrong secrets', async () => {
    const { getToken, clock } = await startRawWecom()
    for (let i = 0; i < 5; i += 1) await getToken(CORP, `wrong${i}`)
    expect((await getToken()).json.errcode).toBe(45009)
    clock.advance(HOUR_MS)
    expect((await getToken()).json.errcode).toBe(0)
  })
})

describe('errors', () => {
  test('have the real form: text, hint with second, number and hex, the caller’s address, and where to look up', async () => {
    const { send } = await startRawWecom()
    const { errmsg } = await send(text(), 'nonsense')
    expect(errmsg).toMatch(
      /^invalid access_token, hint: \[\d{10}_\d+_[0-9a-f]{32}\], from ip: 127\.0\.0\.1, more info at https:\/\/open\.work\.weixin\.qq\.com\/devtool\/query\?e=40014$/,
    )
  })

  test('a token may be missing, unknown, lapsed or used from an address not trusted', async () => {
    const { url, send, tokenOf, control } = await startRawWecom()
    expect((await ask(`${url}/cgi-bin/message/send`, text())).json.errcode).toBe(41001)
    expect((await send(text(), 'nonsense')).errcode).toBe(40014)
    const token = await tokenOf()
    control.trustIps(['8.8.8.8'])
    expect((await send(text(), token)).errcode).toBe(60020)
    control.trustIps(null)
    control.expireTokens()
    expect((await send(text(), token)).errcode).toBe(42001)
  })

  test('an address WeCom does not have is a loud 404, and a wrong method an errcode', async () => {
    const { url } = await startRawWecom()
    expect((await ask(`${url}/cgi-bin/nothing`)).status).toBe(404)
    expect((await ask(`${url}/cgi-bin/message/send`)).json.errcode).toBe(43002)
    expect((await ask(`${url}/cgi-bin/gettoken`, {})).json.errcode).toBe(43001)
  })
})

describe('people and codes', () => {
  test('user/get tells what a new app may know', async () => {
    const { url, tokenOf, control } = await startRawWecom()
    const get = async (userid: string) =>
      (await ask(`${url}/cgi-bin/user/get?access_token=${await tokenOf()}&userid=${userid}`)).json
    expect(await get('zhangsan')).toMatchObject({ errcode: 0, userid: 'ZhangSan', department: [1], status: 1 })
    expect(await get('zhangsan')).not.toHaveProperty('mobile')
    control.defineMember(CORP, { userid: 'left', name: '离职', status: 5 })
    expect((await get('left')).errcode).toBe(60011)
    control.removeMember(CORP, 'left')
    expect((await get('left')).errcode).toBe(60111)
    expect((await get('')).errcode).toBe(41009)
  })

  test('a spent code is 40029 and a stale one 42003', async () => {
    const { url, tokenOf, control, clock } = await startRawWecom()
    const exchange = async (code: string) =>
      (
        await ask(
          `${url}/cgi-bin/miniprogram/jscode2session?access_token=${await tokenOf()}&js_code=${code}&grant_type=authorization_code`,
        )
      ).json
    const [code, stale] = [control.issueLoginCode('lisi'), control.issueLoginCode('lisi')]
    const answer = await exchange(code)
    expect(answer).toMatchObject({ errcode: 0, corpid: CORP, userid: 'lisi' })
    expect(answer.session_key).toHaveLength(24)
    expect((await exchange(code)).errcode).toBe(40029)
    clock.advance(5 * MINUTE_MS)
    expect((await exchange(stale)).errcode).toBe(42003)
  })
})

describe('the control plane over HTTP', () => {
  test('another process can set up a company, give out a code, see what arrived and order misfortune', async () => {
    const { url, tokenOf, send } = await startRawWecom()
    const control = async (path: string, order?: object) => (await ask(`${url}/__ctl/${path}`, order)).json
    await control('corps', {
      corpId: 'wwNew',
      agents: [{ agentId: 1, secret: 'newSecret', name: '新' }],
      members: [{ userid: 'one', name: '一' }],
    })
    await control('members', { corpId: 'wwNew', member: { userid: 'two', name: '二', isLicensed: false } })
    expect(await control('login-codes', { userid: 'one', corpId: 'wwNew' })).toHaveProperty('code')
    expect(await control('web-codes', { userid: 'one' })).toHaveProperty('code')
    expect((await ask(`${url}/cgi-bin/gettoken?corpid=wwNew&corpsecret=newSecret`)).json.errcode).toBe(0)
    const token = await tokenOf()
    await control('errors', { path: '/cgi-bin/message/send', errcode: -1, times: 1 })
    expect((await send(text(), token)).errcode).toBe(-1)
    expect((await send(text(), token)).errcode).toBe(0)
    expect(await control('deliveries?userid=lisi')).toMatchObject({ deliveries: [{ userid: 'lisi' }] })
    await control('timeouts', { path: '/cgi-bin/message/send', isCut: true })
    await expect(send(text(), token)).rejects.toThrow('fetch failed')
    await control('expire-tokens', {})
    expect((await send(text(), token)).errcode).toBe(42001)
    await control('revoke-tokens', {})
    expect((await send(text(), token)).errcode).toBe(40014)
    await control('remove-member', { corpId: 'wwNew', userid: 'two' })
    expect((await control('calls?path=/cgi-bin/message/send')).calls).toHaveLength(5)
  })

  test('an order it does not understand is refused', async () => {
    const { url } = await startRawWecom()
    expect((await ask(`${url}/__ctl/members`, { corpId: 'wwNobody', member: {} })).status).toBe(400)
    expect((await ask(`${url}/__ctl/nothing`)).status).toBe(404)
  })
})
