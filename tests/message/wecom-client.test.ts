import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { createMemoryTokenStore } from '../../cloudfunctions/_kernel/platform-token-store'
import { createWecomClient, type WecomClientConfig } from '../../cloudfunctions/message/wecom-client'
import {
  addressOf,
  AGENT,
  clientParts,
  CORP,
  createHandClock,
  OTHER_AGENT,
  SECRET,
  startWecom,
  stopPlatforms,
} from '../standins/local-platforms'

afterEach(stopPlatforms)

const SEND = '/cgi-bin/message/send'
const TOKEN = '/cgi-bin/gettoken'
const card = (title = '新线索待跟进') => ({
  kind: 'textcard' as const,
  title,
  lines: [{ text: '广州市云裳服饰 · 200 件秋款卫衣', tone: 'highlight' as const }, { text: '请在 30 分钟内联系' }],
  url: 'https://crm.example.cn/#/features/lead/pages/card/index?id=1',
  buttonText: '去跟进',
})

async function setUp(changes: Partial<WecomClientConfig> = {}, settings = {}) {
  const clock = createHandClock()
  const { url, control } = await startWecom(clock, settings)
  const config = { baseUrl: url, corpId: CORP, secret: SECRET, agentId: AGENT, ...clientParts(clock), ...changes }
  return { clock, control, config, client: createWecomClient(config), url }
}

describe('sending to staff through WeCom', () => {
  test('a card reaches the phone of every recipient with one message id', async () => {
    const { client, control } = await setUp()
    const report = await client.sendAppMessage({ toUserids: ['ZhangSan', 'lisi'], ...card() })
    const msgid = control.deliveries()[0]?.msgid ?? ''
    expect(report.recipients).toEqual([
      { userid: 'ZhangSan', status: 'sent', msgid },
      { userid: 'lisi', status: 'sent', msgid },
    ])
    expect(control.deliveries('lisi')).toMatchObject([{ title: '新线索待跟进', link: card().url }])
    expect(control.deliveries('lisi')[0]?.text).toBe('广州市云裳服饰 · 200 件秋款卫衣\n请在 30 分钟内联系')
    expect(report.quota[0]).toEqual({ userid: 'ZhangSan', leftThisMinute: 29, leftThisHour: 999, retryAfterMs: 0 })
  })

  test('members who left or cannot see the app fail for certain while the others are reached', async () => {
    const { client, control } = await setUp()
    control.defineMember(CORP, { userid: 'WangWu', name: '王五', status: 5 })
    const report = await client.sendAppMessage({ toUserids: ['NoBody', 'WangWu', 'lisi'], ...card() })
    expect(report.recipients.map(({ status }) => status)).toEqual(['failed', 'failed', 'sent'])
    expect(report.recipients[0]).toMatchObject({ userid: 'NoBody', code: 'MEMBER_UNREACHABLE', isRetryable: false })
  })

  test('a member without licence fails and an administrator is told', async () => {
    const { client, control } = await setUp()
    control.defineMember(CORP, { userid: 'WangWu', name: '王五', isLicensed: false })
    const report = await client.sendAppMessage({ toUserids: ['wangwu', 'lisi'], ...card() })
    expect(report.recipients[0]).toMatchObject({ status: 'failed', code: 'MEMBER_UNLICENSED', needsAdmin: true })
    expect(report.recipients[1]).toMatchObject({ status: 'sent' })
  })

  test('a recipient named twice in different case is written to once', async () => {
    const { client, control } = await setUp()
    const report = await client.sendAppMessage({ toUserids: ['LiSi', 'lisi'], ...card() })
    expect(report.recipients).toHaveLength(1)
    expect(control.deliveries()).toHaveLength(1)
  })

  test.each(['@all', 'a|b', '', 'x'.repeat(65), '王五'])('%p is never passed on as a recipient', async (userid) => {
    const { client, control } = await setUp()
    const report = await client.sendAppMessage({ toUserids: [userid], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'failed', code: 'BAD_USERID' }])
    expect(control.calls()).toEqual([])
  })

  test('1001 recipients go out in two requests and each gets an outcome in the order asked for', async () => {
    const { client, control } = await setUp()
    const userids = Array.from({ length: 1001 }, (_, i) => `rep${i}`)
    control.defineCorp({
      corpId: CORP,
      agents: [{ agentId: AGENT, secret: SECRET, name: '归客' }],
      members: userids.map((userid) => ({ userid, name: userid })),
    })
    const report = await client.sendAppMessage({ toUserids: userids, ...card() })
    expect(report.recipients.map(({ userid }) => userid)).toEqual(userids)
    expect(report.recipients.every(({ status }) => status === 'sent')).toBe(true)
    expect(control.calls(SEND)).toHaveLength(2)
  })

  test('a message that cannot be made valid is refused before anything is sent', async () => {
    const { client, control } = await setUp()
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card(), url: 'javascript:alert(1)' })
    expect(report.recipients).toMatchObject([{ status: 'failed', code: 'BAD_MESSAGE', isRetryable: false }])
    expect(control.calls()).toEqual([])
  })
})

describe('limits and doubles', () => {
  test('the 31st message to one member within a minute waits instead of vanishing', async () => {
    const { client, control, clock } = await setUp()
    for (let i = 0; i < 30; i += 1) {
      clock.advance(1000)
      await client.sendAppMessage({ toUserids: ['lisi'], ...card(`第 ${i} 条`) })
    }
    const refused = await client.sendAppMessage({ toUserids: ['lisi', 'ZhangSan'], ...card('第 31 条') })
    expect(refused.recipients[0]).toMatchObject({ status: 'failed', code: 'MEMBER_LIMIT', retryAfterMs: 31_000 })
    expect(refused.recipients[1]).toMatchObject({ status: 'sent' })
    clock.advance(31_000)
    const later = await client.sendAppMessage({ toUserids: ['lisi'], ...card('第 31 条') })
    expect(later.recipients).toMatchObject([{ status: 'sent' }])
    expect(control.deliveries('lisi').filter(({ dropped }) => dropped)).toEqual([])
  })

  test('the same message sent twice within minutes is shown once, and again when the check is off', async () => {
    const { client, control, clock } = await setUp()
    await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    clock.advance(6 * MINUTE_MS)
    await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    await client.sendAppMessage({ toUserids: ['lisi'], duplicateCheckSeconds: 0, ...card() })
    expect(control.deliveries().map(({ dropped }) => dropped)).toEqual([undefined, 'DUPLICATE', undefined, undefined])
  })
})

describe('the retry table', () => {
  test.each([[40014], [42001], [40001]])('%p renews the token once and replays', async (errcode) => {
    const { client, control } = await setUp()
    await client.sendAppMessage({ toUserids: ['lisi'], ...card('一') })
    control.injectError(SEND, errcode)
    control.revokeTokens()
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card('二') })
    expect(report.recipients).toMatchObject([{ status: 'sent' }])
    expect(control.calls()).toEqual([TOKEN, SEND, SEND, TOKEN, SEND])
  })

  test('a token that is refused again after renewal is not renewed a second time', async () => {
    const { client, control } = await setUp()
    control.injectError(SEND, 42001, 5)
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'failed', code: 'WECOM_42001', isRetryable: true }])
    expect(control.calls(SEND)).toHaveLength(2)
    expect(control.calls(TOKEN)).toHaveLength(2)
  })

  test('a busy platform is waited for 1, 2, 4, 8 and 16 seconds, then given back as retryable', async () => {
    const { client, control, clock } = await setUp()
    control.injectError(SEND, -1, 6)
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(clock.sleeps).toEqual([1000, 2000, 4000, 8000, 16_000])
    expect(report.recipients).toMatchObject([{ status: 'failed', code: 'WECOM_-1', isRetryable: true }])
    expect(control.deliveries()).toEqual([])
  })

  test('a platform busy for two attempts delivers once', async () => {
    const { client, control, clock } = await setUp()
    control.injectError(TOKEN, -1, 1)
    control.injectError(SEND, -1, 1)
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'sent' }])
    expect(clock.sleeps).toEqual([1000, 2000])
    expect(control.deliveries()).toHaveLength(1)
  })

  test('too many parallel calls are tried again after a short wait, three times', async () => {
    const { client, control, clock } = await setUp()
    control.injectError(SEND, 45033, 3)
    expect((await client.sendAppMessage({ toUserids: ['lisi'], ...card() })).recipients).toMatchObject([
      { status: 'sent' },
    ])
    expect(clock.sleeps).toEqual([250, 250, 250])
  })

  test('a frequency limit is answered with its wait and never slept through', async () => {
    const { client, control, clock } = await setUp()
    control.injectError(SEND, 45009)
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'failed', isRetryable: true, retryAfterMs: MINUTE_MS }])
    expect(clock.sleeps).toEqual([])
    expect(control.calls(SEND)).toHaveLength(1)
  })

  test.each([
    [60020, true],
    [48002, true],
    [50003, true],
    [301002, true],
    [60011, false],
    [81013, false],
    [60111, false],
    [46004, false],
    [99999, false],
  ])('%p is definite, tried once, and alerts an administrator: %p', async (errcode, needsAdmin) => {
    const { client, control } = await setUp()
    control.injectError(SEND, errcode)
    const [outcome] = (await client.sendAppMessage({ toUserids: ['lisi'], ...card() })).recipients
    expect(outcome).toMatchObject({ status: 'failed', code: `WECOM_${errcode}`, isRetryable: false, needsAdmin })
    expect(outcome).toHaveProperty('reason', expect.stringMatching(/[\u4e00-\u9fff]{4}/))
    expect(control.calls(SEND)).toHaveLength(1)
  })

  test.each([
    ['a wrong secret', { secret: 'wrong' }, 'WECOM_40001'],
    ['a malformed secret', { secret: 'wr ong' }, 'WECOM_40091'],
    ['no secret', { secret: '' }, 'WECOM_41004'],
    ['a wrong company', { corpId: 'wwother' }, 'WECOM_40013'],
    ['no company', { corpId: '' }, 'WECOM_41002'],
    ['another app’s agent id', { agentId: OTHER_AGENT }, 'WECOM_301002'],
    ['an unknown agent id', { agentId: 1 }, 'WECOM_40056'],
  ])('%s is told to the administrator', async (_, changes, code) => {
    const { client } = await setUp(changes)
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'failed', code, isRetryable: false, needsAdmin: true }])
  })

  test('a wrong secret is not tried again for ten minutes, so that it never leads to the ban', async () => {
    const { client, control, clock } = await setUp({ secret: 'wrong' })
    for (let i = 0; i < 20; i += 1) await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(control.calls(TOKEN)).toHaveLength(1)
    clock.advance(10 * MINUTE_MS)
    await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(control.calls(TOKEN)).toHaveLength(2)
  })

  test('a banned address waits the hour', async () => {
    const { client, control } = await setUp()
    control.injectError(TOKEN, 45009)
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'failed', isRetryable: true, retryAfterMs: HOUR_MS }])
  })
})

describe('when the answer does not come', () => {
  test.each([
    ['the platform acted and its answer was lost', { isProcessed: true, isCut: true }, 1],
    ['the connection broke', { isCut: true }, 0],
  ])('%s: the outcome is unknown and nothing is sent again', async (_, manner, delivered) => {
    const { client, control } = await setUp()
    control.injectTimeout(SEND, 1, manner)
    const report = await client.sendAppMessage({ toUserids: ['lisi', 'ZhangSan'], ...card() })
    expect(report.recipients.map(({ status }) => status)).toEqual(['unknown', 'unknown'])
    expect(control.calls(SEND)).toHaveLength(1)
    expect(control.deliveries('lisi')).toHaveLength(delivered)
  })

  test('a silent platform is given up after the time-out and the outcome is unknown', async () => {
    const { client, control } = await setUp({ timeoutMs: 40 })
    await client.sendAppMessage({ toUserids: ['lisi'], ...card('一') })
    control.injectTimeout(SEND, 1, { isProcessed: true })
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card('二') })
    expect(report.recipients).toEqual([
      { userid: 'lisi', status: 'unknown', reason: '企业微信没有按时答复，消息可能已经送达' },
    ])
    expect(control.calls(SEND)).toHaveLength(2)
  })

  test('a platform that fails while giving the token has sent nothing, so trying again is safe', async () => {
    const { client, control } = await setUp()
    control.injectTimeout(TOKEN, 1, { isCut: true })
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'failed', code: 'PLATFORM_UNREACHABLE', isRetryable: true }])
    expect(control.calls(SEND)).toEqual([])
  })

  test('a refused connection has sent nothing, even when the token was known', async () => {
    const { clock, config } = await setUp()
    const tokens = createMemoryTokenStore()
    const before = createWecomClient({ ...config, tokens })
    await before.sendAppMessage({ toUserids: ['lisi'], ...card() })
    await stopPlatforms()
    const after = createWecomClient({ ...config, ...clientParts(clock, tokens) })
    const report = await after.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'failed', code: 'PLATFORM_UNREACHABLE', isRetryable: true }])
  })

  test('an address that is not WeCom’s is a setting to be corrected', async () => {
    const { url, config } = await setUp()
    const client = createWecomClient({ ...config, baseUrl: `${url}/elsewhere/` })
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'failed', code: 'PLATFORM_ADDRESS', needsAdmin: true }])
  })

  test('an answer nobody can read leaves the outcome unknown', async () => {
    const { client } = await setUp({
      fetch: async (input, init) =>
        addressOf(input).includes(SEND) ? new Response('<html>502</html>', { status: 502 }) : fetch(input, init),
    })
    const report = await client.sendAppMessage({ toUserids: ['lisi'], ...card() })
    expect(report.recipients).toMatchObject([{ status: 'unknown' }])
  })
})
