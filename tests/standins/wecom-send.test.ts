import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { AGENT, APP, CORP, OTHER_AGENT, OTHER_SECRET, SECRET, stopPlatforms } from './local-platforms'
import { startRawWecom, text } from './raw-wecom'

afterEach(stopPlatforms)

describe('message/send', () => {
  test('partly wrong names are listed in lower case and are no error', async () => {
    const { send, control } = await startRawWecom()
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
    const { send, control } = await startRawWecom()
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
    const { send, control } = await startRawWecom()
    expect((await send(text('您好', changes))).errcode).toBe(errcode)
    expect(control.deliveries()).toEqual([])
  })

  test('a text is cut at 2048 bytes without complaint', async () => {
    const { send, control } = await startRawWecom()
    await send(text('客'.repeat(1000)))
    expect(control.deliveries()[0]?.text).toBe('客'.repeat(682))
  })

  test('what exceeds 30 a minute or 1000 an hour to one member is dropped in silence', async () => {
    const { send, control, clock, tokenOf } = await startRawWecom()
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
    const { send, control, clock } = await startRawWecom()
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
    const { send, control } = await startRawWecom()
    control.defineMember(CORP, { userid: 'fresh', name: '新人', status: 4 })
    expect(await send(text('您好', { touser: 'fresh' }))).toMatchObject({ errcode: 0, invaliduser: '' })
    expect(control.deliveries('fresh')).toMatchObject([{ dropped: 'NOT_ACTIVATED' }])
  })

  test('the same message is swallowed only when asked, and only within the interval', async () => {
    const { send, control, clock } = await startRawWecom()
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
    const started = await startRawWecom()
    const body = { touser: 'lisi', msgtype: 'template_card', agentid, template_card }
    const token = await started.tokenOf(agentid === AGENT ? SECRET : OTHER_SECRET)
    return { ...started, answer: await started.send(body, token), again: () => started.send(body, token) }
  }

  test('a notice goes out, and one with buttons comes with a code for updating it and a task id used once', async () => {
    expect((await send(shown)).answer).toMatchObject({ errcode: 0, invaliduser: '' })
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
