import { createSubscribeClient } from '../../cloudfunctions/message/subscribe-client'
import { createWechatCaller } from '../../cloudfunctions/session/wechat-caller'
import {
  APP,
  APP_SECRET,
  clientParts,
  createHandClock,
  startWechat,
  stopPlatforms,
  TEMPLATE,
} from '../standins/local-platforms'

afterEach(stopPlatforms)

const SEND = '/cgi-bin/message/subscribe/send'
const DATA = { character_string1: 'GD2611-0001', thing2: '客服已回复', time3: '2026年11月25日 15:01' }
const order = (changes = {}) => ({
  openid: 'oAlice',
  templateId: TEMPLATE,
  page: '/pages/start/index?a=1',
  data: DATA,
  ...changes,
})

async function setUp(changes = {}) {
  const clock = createHandClock()
  const { url, control } = await startWechat(clock)
  const caller = createWechatCaller({ baseUrl: url, appId: APP, secret: APP_SECRET, ...clientParts(clock), ...changes })
  const another = createWechatCaller({
    baseUrl: url,
    appId: APP,
    secret: APP_SECRET,
    ...clientParts(clock),
    ...changes,
  })
  return {
    clock,
    control,
    client: createSubscribeClient(caller, 'formal'),
    other: createSubscribeClient(another, 'formal'),
  }
}

describe('sending a subscribe message', () => {
  test('one accept carries exactly one message, which opens the page it names', async () => {
    const { client, control } = await setUp()
    control.acceptSubscription('oAlice', TEMPLATE)
    expect(await client.send(order())).toEqual({ status: 'sent', platformId: expect.stringMatching(/^\d+$/) })
    expect(control.subscribeDeliveries('oAlice')).toMatchObject([{ page: 'pages/start/index?a=1', data: DATA }])
    expect(await client.send(order())).toMatchObject({ status: 'failed', code: 'WECHAT_43101', lesson: 'credits_gone' })
    expect(control.subscribeDeliveries()).toHaveLength(1)
  })

  test('a person who switched the template off is told apart (43107)', async () => {
    const { client, control } = await setUp()
    control.acceptSubscription('oAlice', TEMPLATE, 3)
    control.banTemplate('oAlice', TEMPLATE)
    expect(await client.send(order())).toMatchObject({
      code: 'WECHAT_43107',
      lesson: 'template_banned',
      isRetryable: false,
    })
    expect(control.creditsOf('oAlice', TEMPLATE)).toBe(3)
  })

  test('sixteen messages to one person go out one after another, never side by side (43108)', async () => {
    const { client, control } = await setUp()
    control.acceptSubscription('oAlice', TEMPLATE, 16)
    const sent = await Promise.all(Array.from({ length: 16 }, () => client.send(order())))
    expect(sent.every(({ status }) => status === 'sent')).toBe(true)
    expect(control.calls(SEND)).toHaveLength(16)
    expect(control.creditsOf('oAlice', TEMPLATE)).toBe(0)
  })

  test('two processes that meet at one person both get through, the later one after a short wait', async () => {
    const waited: number[] = []
    const sleep = (ms: number): Promise<void> => {
      waited.push(ms)
      return new Promise((resolve) => setTimeout(resolve, ms))
    }
    const { client, other, control } = await setUp({ sleep })
    control.acceptSubscription('oAlice', TEMPLATE, 2)
    const sent = await Promise.all([client.send(order()), other.send(order())])
    expect(sent.map(({ status }) => status)).toEqual(['sent', 'sent'])
    expect(waited).toEqual([200])
  })

  test('when the other never ends, the ledger tries again in seconds', async () => {
    const { client, control, clock } = await setUp()
    control.acceptSubscription('oAlice', TEMPLATE)
    control.injectError(SEND, 43108, 4)
    expect(await client.send(order())).toMatchObject({ code: 'WECHAT_43108', isRetryable: true, retryAfterMs: 5000 })
    expect(clock.sleeps).toEqual([200, 400, 800])
  })

  test.each([
    ['words that break a field (47003)', { data: { ...DATA, thing2: 'x'.repeat(21) } }, 'WECHAT_47003'],
    ['a field too few (47003)', { data: { thing2: '好' } }, 'WECHAT_47003'],
    ['a stranger (40003)', { openid: 'oNobody' }, 'WECHAT_40003'],
    ['a template that is gone (40037)', { templateId: 'tpl-gone' }, 'WECHAT_40037'],
  ])('%s fails for certain and burns no credit', async (_, changes, code) => {
    const { client, control } = await setUp()
    control.acceptSubscription('oAlice', TEMPLATE)
    expect(await client.send(order(changes))).toMatchObject({ status: 'failed', code, isRetryable: false })
    expect(control.creditsOf('oAlice', TEMPLATE)).toBe(1)
  })

  test.each([
    [45009, 3_600_000],
    [-1, undefined],
  ])('errcode %p passes and is tried again later', async (errcode, retryAfterMs) => {
    const { client, control } = await setUp()
    control.injectError(SEND, errcode, 9)
    const outcome = await client.send(order())
    expect(outcome).toMatchObject({ status: 'failed', isRetryable: true })
    expect('retryAfterMs' in outcome ? outcome.retryAfterMs : undefined).toBe(retryAfterMs)
  })

  test.each([40001, 40014, 42001])(
    'a token refused by %p is renewed once and the message goes out',
    async (errcode) => {
      const { client, control } = await setUp()
      control.acceptSubscription('oAlice', TEMPLATE)
      control.injectError(SEND, errcode)
      expect(await client.send(order())).toMatchObject({ status: 'sent' })
      expect(control.calls(SEND)).toHaveLength(2)
    },
  )

  test.each([
    ['silence', {}],
    ['a broken connection', { isCut: true }],
    ['silence after delivery', { isProcessed: true }],
  ])('%s leaves it unknown, and it is not sent again', async (_, manner) => {
    const { client, control } = await setUp({ timeoutMs: 60 })
    control.acceptSubscription('oAlice', TEMPLATE)
    control.injectTimeout(SEND, 1, manner)
    expect(await client.send(order())).toMatchObject({ status: 'unknown' })
    expect(control.calls(SEND)).toHaveLength(1)
  })

  test('a platform that cannot be reached has sent nothing', async () => {
    const { client } = await setUp({ baseUrl: 'http://127.0.0.1:1' })
    expect(await client.send(order())).toMatchObject({
      status: 'failed',
      code: 'PLATFORM_UNREACHABLE',
      isRetryable: true,
    })
  })
})
