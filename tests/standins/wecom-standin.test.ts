import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import type { WecomSettings } from '../../cloudfunctions/_standins/wecom-world'
import {
  AGENT,
  APP,
  ask,
  CORP,
  createHandClock,
  OTHER_AGENT,
  OTHER_SECRET,
  SECRET,
  startWecom,
  stopPlatforms,
} from './local-platforms'

afterEach(stopPlatforms)

async function setUp(settings: Partial<WecomSettings> = {}) {
  const clock = createHandClock()
  const { url, control } = await startWecom(clock, settings)
  const getToken = (corpid = CORP, corpsecret = SECRET) =>
    ask(`${url}/cgi-bin/gettoken?corpid=${corpid}&corpsecret=${corpsecret}`)
  const tokenOf = async (secret = SECRET) => String((await getToken(CORP, secret)).json.access_token)
  const send = async (body: object, token?: string) =>
    (await ask(`${url}/cgi-bin/message/send?access_token=${token ?? (await tokenOf())}`, body)).json
  return { clock, url, control, getToken, tokenOf, send }
}

const text = (content = '您好', more: object = {}) => ({
  touser: 'lisi',
  msgtype: 'text',
  agentid: AGENT,
  text: { content },
  ...more,
})

describe('gettoken', () => {
  test('answers the same token while it is valid, and one of its own for every app', async () => {
    const { getToken, tokenOf, clock } = await setUp()
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
    const { getToken } = await setUp()
    expect(await getToken(corpid, secret)).toMatchObject({ status: 200, json: { errcode } })
  })

  test('bans an address for an hour after five wrong secrets', async () => {
    const { getToken, clock } = await setUp()
    for (let i = 0; i < 5; i += 1) await getToken(CORP, `wrong${i}`)
    expect((await getToken()).json.errcode).toBe(45009)
    clock.advance(HOUR_MS)
    expect((await getToken()).json.errcode).toBe(0)
  })
})

describe('errors', () => {
  test('have the real form: text, hint with second, number and hex, the caller’s address, and where to look up', async () => {
    const { send } = await setUp()
    const { errmsg } = await send(text(), 'nonsense')
    expect(errmsg).toMatch(
      /^invalid access_token, hint: \[\d{10}_\d+_[0-9a-f]{32}\], from ip: 127\.0\.0\.1, more info at https:\/\/open\.work\.weixin\.qq\.com\/devtool\/query\?e=40014$/,
    )
  })

  test('a token may be missing, unknown, lapsed or used from an address not trusted', async () => {
    const { url, send, tokenOf, control } = await setUp()
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
    const { url } = await setUp()
    expect((await ask(`${url}/cgi-bin/nothing`)).status).toBe(404)
    expect((await ask(`${url}/cgi-bin/message/send`)).json.errcode).toBe(43002)
    expect((await ask(`${url}/cgi-bin/gettoken`, {})).json.errcode).toBe(43001)
  })
})

describe('message/send', () => {
  test('partly wrong names are listed in lower case and are no error', async () => {
    const { send, control } = await setUp()
    const answer = await send(text('您好', { touser: 'LISI|NoBody|Other', toparty: '9', totag: '3' }))
    expect(answer).toMatchObject({
      errcode: 0,
      invaliduser: 'nobody|other',
      invalidparty: '9',
      invalidtag: '3',
      unlicenseduser: '',
    })
    expect(control.deliveries()).toMatchObject([{ userid: 'lisi', text: '您好', msgid: answer.msgid }])
  })

  test('@all and departments reach the members the app is visible to', async () => {
    const { send, control } = await setUp()
    control.defineMember(CORP, { userid: 'left', name: '离职', status: 5 })
    control.defineMember(CORP, { userid: 'south', name: '华南', department: [2] })
    await send(text('全体', { touser: '@all' }))
    await send(text('部门', { touser: '', toparty: '2' }))
    const reached = (content: string) =>
      control
        .deliveries()
        .filter((one) => one.text === content)
        .map(({ userid }) => userid)
    expect(reached('全体')).toEqual(['ZhangSan', 'lisi', 'WangWu', 'south'])
    expect(reached('部门')).toEqual(['south'])
  })

  test.each<[string, object, number]>([
    ['only wrong names', { touser: 'nobody' }, 81013],
    ['nobody', { touser: '' }, 82001],
    ['1001 names', { touser: Array.from({ length: 1001 }, (_, i) => `u${i}`).join('|') }, 40058],
    ['no agent', { agentid: undefined }, 41011],
    ['an unknown agent', { agentid: 1 }, 40056],
    ['another app’s agent', { agentid: OTHER_AGENT }, 301002],
    ['an unknown kind', { msgtype: 'poem' }, 40008],
    ['an empty text', { text: { content: '' } }, 44004],
    ['a long markdown', { msgtype: 'markdown', markdown: { content: '客'.repeat(683) } }, 45002],
    ['a card without title', { msgtype: 'textcard', textcard: { description: 'd', url: 'https://a.cn' } }, 41016],
    ['a card without description', { msgtype: 'textcard', textcard: { title: 't', url: 'https://a.cn' } }, 41033],
    ['a card without link', { msgtype: 'textcard', textcard: { title: 't', description: 'd' } }, 41010],
    [
      'a card with a bare link',
      { msgtype: 'textcard', textcard: { title: 't', description: 'd', url: 'a.cn' } },
      45034,
    ],
    [
      'a card with a long title',
      { msgtype: 'textcard', textcard: { title: 't'.repeat(129), description: 'd', url: 'https://a.cn' } },
      45002,
    ],
    [
      'a notice for another mini-program',
      { msgtype: 'miniprogram_notice', miniprogram_notice: { appid: 'wx1', title: '新线索来了' } },
      40058,
    ],
    [
      'a notice with a short title',
      { msgtype: 'miniprogram_notice', miniprogram_notice: { appid: APP, title: '线索' } },
      40058,
    ],
    [
      'a notice to everybody',
      { touser: '@all', msgtype: 'miniprogram_notice', miniprogram_notice: { appid: APP, title: '新线索来了' } },
      40058,
    ],
  ])('%s: refused', async (_, changes, errcode) => {
    const { send, control } = await setUp()
    expect((await send(text('您好', changes))).errcode).toBe(errcode)
    expect(control.deliveries()).toEqual([])
  })

  test('a text is cut at 2048 bytes without complaint', async () => {
    const { send, control } = await setUp()
    await send(text('客'.repeat(1000)))
    expect(control.deliveries()[0]?.text).toBe('客'.repeat(682))
  })

  test('what exceeds 30 a minute or 1000 an hour to one member is dropped in silence', async () => {
    const { send, control, clock, tokenOf } = await setUp()
    const members = Array.from({ length: 10 }, (_, i) => ({ userid: `rep${i}`, name: '销售' }))
    for (const member of members) control.defineMember(CORP, member)
    const token = await tokenOf()
    for (let i = 0; i < 32; i += 1) expect((await send(text(`第 ${i} 条`), token)).errcode).toBe(0)
    clock.advance(MINUTE_MS)
    for (let i = 32; i < 1005; i += 1) {
      clock.advance(2001)
      expect((await send(text(`第 ${i} 条`), token)).errcode).toBe(0)
    }
    const dropped = control.deliveries('lisi').map(({ dropped: reason }) => reason)
    expect(dropped.flatMap((reason, i) => (reason ? [`${i} ${reason}`] : []))).toEqual([
      '30 MINUTE_LIMIT',
      '31 MINUTE_LIMIT',
      '1002 HOUR_LIMIT',
      '1003 HOUR_LIMIT',
      '1004 HOUR_LIMIT',
    ])
    clock.advance(HOUR_MS)
    await send(text('又可以了'))
    expect(control.deliveries('lisi').at(-1)?.dropped).toBeUndefined()
  })

  test('the day of an app is full at 200 person-times for each account', async () => {
    const { send, control, clock } = await setUp()
    control.defineCorp({
      corpId: CORP,
      agents: [{ agentId: AGENT, secret: SECRET, name: '归客' }],
      members: [{ userid: 'lisi', name: '李四' }],
    })
    for (let i = 0; i < 200; i += 1) {
      clock.advance(3000)
      await send(text(`第 ${i} 条`))
    }
    expect((await send(text('第 200 条'))).errcode).toBe(45009)
  })

  test('a member who has not activated the account gets nothing on the phone', async () => {
    const { send, control } = await setUp()
    control.defineMember(CORP, { userid: 'fresh', name: '新人', status: 4 })
    expect(await send(text('您好', { touser: 'fresh' }))).toMatchObject({ errcode: 0, invaliduser: '' })
    expect(control.deliveries('fresh')).toMatchObject([{ dropped: 'NOT_ACTIVATED' }])
  })

  test('the same message is swallowed only when asked, and only within the interval', async () => {
    const { send, control, clock } = await setUp()
    const checked = text('您好', { enable_duplicate_check: 1, duplicate_check_interval: 600 })
    await send(text())
    await send(text())
    await send(checked)
    clock.advance(11 * MINUTE_MS)
    await send(checked)
    expect(control.deliveries().map(({ dropped }) => dropped)).toEqual([undefined, undefined, 'DUPLICATE', undefined])
  })
})

describe('template cards', () => {
  const shown = {
    card_type: 'text_notice',
    main_title: { title: '新线索' },
    card_action: { type: 1, url: 'https://a.cn' },
  }
  const buttons = {
    card_type: 'button_interaction',
    main_title: { title: '接受吗' },
    button_list: [{ text: '接受', key: 'yes' }],
    task_id: 't1',
  }
  const send = async (template_card: object, agentid = OTHER_AGENT) => {
    const started = await setUp()
    const body = { touser: 'lisi', msgtype: 'template_card', agentid, template_card }
    const token = await started.tokenOf(agentid === AGENT ? SECRET : OTHER_SECRET)
    return { ...started, answer: await started.send(body, token), again: () => started.send(body, token) }
  }

  test('a notice goes out, and one with buttons comes with a code for updating it and a task id used once', async () => {
    expect((await send(shown)).answer).toMatchObject({ errcode: 0, msgid: expect.any(String) })
    const { answer, again, control } = await send(buttons)
    expect(answer.response_code).toHaveLength(64)
    expect((await again()).errcode).toBe(42014)
    expect(control.deliveries()).toHaveLength(1)
  })

  test.each<[string, object, number]>([
    ['an unknown type', { ...shown, card_type: 'poster' }, 40058],
    ['a notice without action', { ...shown, card_action: {} }, 40058],
    ['a notice without words', { ...shown, main_title: {} }, 40058],
    ['a long title', { ...shown, main_title: { title: '字'.repeat(37) } }, 40058],
    [
      'seven rows',
      { ...shown, horizontal_content_list: Array.from({ length: 7 }, () => ({ keyname: '客户', value: '甲' })) },
      40058,
    ],
    ['four jumps', { ...shown, jump_list: Array.from({ length: 4 }, () => ({ title: '看' })) }, 40058],
    ['a picture notice without picture', { ...shown, card_type: 'news_notice' }, 40058],
    ['buttons without task id', { ...buttons, task_id: undefined }, 42014],
    ['a task id of other letters', { ...buttons, task_id: '任务' }, 42014],
    ['no buttons', { ...buttons, button_list: [] }, 40058],
    ['a button without words', { ...buttons, button_list: [{ key: 'a' }] }, 42020],
    ['a button without key', { ...buttons, button_list: [{ text: '好' }] }, 42019],
    [
      'two buttons with one key',
      {
        ...buttons,
        button_list: [
          { text: '好', key: 'a' },
          { text: '不', key: 'a' },
        ],
      },
      42018,
    ],
    ['a vote without question', { card_type: 'vote_interaction', task_id: 't' }, 40058],
    ['a choice without lists', { card_type: 'multiple_interaction', task_id: 't' }, 40058],
  ])('%s: refused', async (_, card, errcode) => {
    expect((await send(card)).answer.errcode).toBe(errcode)
  })

  test('buttons need a receiving address', async () => {
    expect((await send(buttons, AGENT)).answer.errcode).toBe(43012)
  })
})

describe('people and codes', () => {
  test('user/get tells what a new app may know', async () => {
    const { url, tokenOf, control } = await setUp()
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
    const { url, tokenOf, control, clock } = await setUp()
    const exchange = async (code: string) =>
      (
        await ask(
          `${url}/cgi-bin/miniprogram/jscode2session?access_token=${await tokenOf()}&js_code=${code}&grant_type=authorization_code`,
        )
      ).json
    const [code, stale] = [control.issueLoginCode('lisi'), control.issueLoginCode('lisi')]
    expect(await exchange(code)).toMatchObject({
      errcode: 0,
      corpid: CORP,
      userid: 'lisi',
      session_key: expect.any(String),
    })
    expect((await exchange(code)).errcode).toBe(40029)
    clock.advance(5 * MINUTE_MS)
    expect((await exchange(stale)).errcode).toBe(42003)
  })
})

describe('the control plane over HTTP', () => {
  test('another process can set up a company, give out a code, see what arrived and order misfortune', async () => {
    const { url, tokenOf, send } = await setUp()
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
    const { url } = await setUp()
    expect((await ask(`${url}/__ctl/members`, { corpId: 'wwNobody', member: {} })).status).toBe(400)
    expect((await ask(`${url}/__ctl/nothing`)).status).toBe(404)
  })
})
