import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { hearConsents } from '../../cloudfunctions/_gateway/demo-reach'
import { stopPlatforms, TEMPLATE } from '../standins/local-platforms'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok } from '../support/test-house'
import { memberSession, openReachHouse, PHONE, type ReachHouse } from './reach-house'

const SEND = '/cgi-bin/message/subscribe/send'

describe.each(engineKinds)('the credit wallet on %s', (kind) => {
  let h: ReachHouse
  let openid = ''
  beforeAll(async () => {
    h = await openReachHouse(kind)
  })
  beforeEach(async () => {
    openid = await h.startAnew()
    h.t.house.ports.hearConsents = null
  })
  afterAll(async () => {
    await h.t.close()
    await stopPlatforms()
  })

  /** A tap on the dialog: WeChat notes it, and the phone tells us what it answered. */
  const tap = async (result: 'accept' | 'reject' | 'ban' | 'filter', times = 1): Promise<number> => {
    let accepted = 0
    for (let nth = 0; nth < times; nth += 1) {
      if (result === 'accept') h.wechat.acceptSubscription(openid, TEMPLATE)
      if (result === 'ban') h.wechat.banTemplate(openid, TEMPLATE)
      const input = { results: { [TEMPLATE]: result } }
      accepted += ok(await h.t.call(memberSession(h.t), ['message', 'acceptSubscriptions'], input)).accepted
    }
    return accepted
  }

  test('each accept is one credit, a refusal none, a ban closes the purse, and two taps with one request id count once', async () => {
    expect(await tap('accept', 2)).toBe(2)
    expect(await tap('reject')).toBe(0)
    expect(await tap('filter')).toBe(0)
    const again = { results: { [TEMPLATE]: 'accept' as const } }
    const id = 'request-of-one-tap'
    ok(await h.t.call(memberSession(h.t), ['message', 'acceptSubscriptions'], again, id))
    ok(await h.t.call(memberSession(h.t), ['message', 'acceptSubscriptions'], again, id))
    expect(await h.purse()).toEqual({ credits: 3, isBanned: false })
    expect(await tap('ban')).toBe(0)
    expect(await h.purse()).toEqual({ credits: 3, isBanned: true })
    expect(await tap('accept')).toBe(1)
    expect(await h.purse()).toEqual({ credits: 4, isBanned: false })
  })

  test('what a tap in the demo’s browser allowed, its WeChat hears too', async () => {
    h.t.house.ports.hearConsents = hearConsents(h.wechat)
    const say = (result: 'accept' | 'ban' | 'reject') =>
      h.t.call(memberSession(h.t), ['message', 'acceptSubscriptions'], { results: { [TEMPLATE]: result } })
    for (const result of ['accept', 'reject', 'accept'] as const) ok(await say(result))
    expect(h.wechat.creditsOf(openid, TEMPLATE)).toBe(2)
    expect(await h.purse()).toEqual({ credits: 2, isBanned: false })
  })

  test('a template that is not the company’s gives nothing, and staff have no purse', async () => {
    const input = { results: { 'tpl-of-somebody-else': 'accept' as const } }
    expect(ok(await h.t.call(memberSession(h.t), ['message', 'acceptSubscriptions'], input)).accepted).toBe(0)
    expect(await h.purse()).toBeNull()
    expect(codeOf(await h.t.call(h.t.a.owner.session, ['message', 'acceptSubscriptions'], input))).toBe('NOT_ALLOWED')
  })

  test('sixteen messages at once with seven credits spend exactly seven, never one twice and never below zero', async () => {
    await tap('accept', 7)
    await Promise.all(Array.from({ length: 16 }, (_, nth) => h.tell(`occasion-${nth}`)))
    expect(await h.purse()).toEqual({ credits: 0, isBanned: false })
    const rows = await h.ledger()
    expect(
      rows
        .filter(({ channel }) => channel === 'subscribe')
        .map(({ quotaLeft }) => quotaLeft)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4, 5, 6])
    // Nine went by SMS as far as a number may get them in a day.
    expect(rows.filter(({ channel }) => channel === 'sms')).toHaveLength(9)
    await h.t.drain()
    expect(h.wechat.subscribeDeliveries(openid)).toHaveLength(7)
    expect(h.wechat.creditsOf(openid, TEMPLATE)).toBe(0)
    expect((await h.ledger()).every(({ state }) => state === 'sent')).toBe(true)
  })

  test('the last credit waits for what matters most', async () => {
    await tap('accept', 3)
    await h.tell('assigned-1', { purpose: 'ticket_assigned' })
    expect(await h.tell('assigned-2', { purpose: 'ticket_assigned' })).toBe('page_only')
    await h.tell('replied-1', { purpose: 'ticket_replied' })
    await h.tell('replied-2', { purpose: 'ticket_replied' })
    await h.tell('waiting-1', { purpose: 'ticket_waiting' })
    expect((await h.ledger()).map(({ channel, quotaLeft }) => [channel, quotaLeft])).toEqual([
      ['subscribe', 2],
      ['subscribe', 1],
      ['sms', null],
      ['subscribe', 0],
    ])
  })

  test('the ledger explains every message: the occasion, the rule, the credits left, why this way', async () => {
    await tap('accept', 1)
    await h.tell('one')
    await h.tell('two')
    expect((await h.ledger()).map(({ reason }) => reason)).toEqual([
      '客服在等您回复；用掉 1 次订阅额度，还剩 0 次',
      '客服在等您回复；订阅额度已用完，所以发短信',
    ])
  })

  test('the same occasion is told once, ever, and costs one credit', async () => {
    await tap('accept', 3)
    expect(await h.tell('same')).toBe('told')
    expect(await h.tell('same')).toBe('told_before')
    expect((await h.purse())?.credits).toBe(2)
    expect(await h.ledger()).toHaveLength(1)
  })

  test('43101 empties the purse, and this message goes by SMS at once', async () => {
    await tap('accept', 3)
    h.wechat.injectError(SEND, 43101)
    await h.tell('one')
    await h.t.drain()
    expect(await h.purse()).toEqual({ credits: 0, isBanned: false })
    const [first, second] = await h.ledger()
    expect(first).toMatchObject({ channel: 'subscribe', state: 'failed', failureCode: 'WECHAT_43101' })
    expect(second).toMatchObject({ channel: 'sms', state: 'sent', fallsBackFrom: first?.id, phone: PHONE })
    expect(second?.reason).toContain('改发短信')
    expect(h.sms.sent).toEqual([{ phone: PHONE, templateId: '2000001', params: ['0001', '等您回复'] }])
  })

  test('43107 bans the template for this member until they accept again', async () => {
    await tap('accept', 3)
    h.wechat.banTemplate(openid, TEMPLATE)
    await h.tell('one')
    await h.t.drain()
    expect(await h.purse()).toEqual({ credits: 0, isBanned: true })
    await h.tell('two')
    expect((await h.ledger()).map(({ channel }) => channel)).toEqual(['subscribe', 'sms', 'sms'])
    await tap('accept', 1)
    expect(await h.purse()).toEqual({ credits: 1, isBanned: false })
  })

  test('43108 is tried again after the other ended and keeps its credit', async () => {
    await tap('accept', 1)
    h.wechat.injectError(SEND, 43108, 4)
    await h.tell('one')
    await h.t.drain()
    expect(await h.ledger()).toMatchObject([{ state: 'intended', failureCode: 'WECHAT_43108' }])
    await h.t.runUntil(new Date(Date.parse(h.t.clock.now()) + 5 * MINUTE_MS).toISOString())
    expect(await h.ledger()).toMatchObject([{ state: 'sent', channel: 'subscribe' }])
    expect(await h.purse()).toEqual({ credits: 0, isBanned: false })
    expect(h.sms.sent).toEqual([])
  })

  test('a silent platform leaves the message unknown: its credit stays spent and nothing is sent again', async () => {
    await tap('accept', 2)
    const before = h.wechat.calls(SEND).length
    h.wechat.injectTimeout(SEND, 1, { isProcessed: true })
    await h.tell('one')
    await h.t.drain()
    await h.t.runUntil(new Date(Date.parse(h.t.clock.now()) + 3 * HOUR_MS).toISOString())
    expect(await h.ledger()).toMatchObject([{ channel: 'subscribe', state: 'unknown' }])
    expect(h.wechat.calls(SEND).length - before).toBe(1)
    expect(await h.purse()).toEqual({ credits: 1, isBanned: false })
    expect(h.sms.sent).toEqual([])
  })

  test.each([47003, 40037, 40003])(
    'errcode %p burns nothing: the credit comes back and an SMS takes its place',
    async (errcode) => {
      await tap('accept', 1)
      h.wechat.injectError(SEND, errcode)
      await h.tell('one')
      await h.t.drain()
      expect(await h.purse()).toEqual({ credits: 1, isBanned: false })
      expect((await h.ledger()).map(({ channel, state }) => [channel, state])).toEqual([
        ['subscribe', 'failed'],
        ['sms', 'sent'],
      ])
    },
  )

  test('words that fit no field are found before a credit is spent', async () => {
    await tap('accept', 1)
    await h.tell('one', { words: ['全是汉字', '等您回复', h.t.clock.now()] })
    expect(await h.purse()).toEqual({ credits: 1, isBanned: false })
    expect(await h.ledger()).toMatchObject([
      { channel: 'sms', reason: expect.stringContaining('没有合适的订阅消息模板') },
    ])
  })

  test('an SMS at night waits for nine in the morning; a credit may be used at any hour', async () => {
    h.t.clock.set('2026-11-18T14:30:00.000Z')
    await h.tell('by-sms')
    await h.t.drain()
    expect(await h.ledger()).toMatchObject([{ state: 'intended', reason: expect.stringContaining('早上 9 点') }])
    await tap('accept', 1)
    await h.tell('by-credit')
    await h.t.drain()
    expect((await h.ledger()).map(({ state }) => state)).toEqual(['intended', 'sent'])
    await h.t.runUntil('2026-11-19T01:00:00.000Z')
    expect((await h.ledger()).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  test('a number that refuses SMS is never written to again', async () => {
    h.sms.answers.push({ status: 'failed', code: 'X', reason: '拒收', isRetryable: false, lesson: 'phone_refused' })
    await h.tell('one')
    await h.t.drain()
    expect(await h.tell('two')).toBe('page_only')
    expect(await h.ledger()).toMatchObject([{ channel: 'sms', state: 'failed' }])
  })

  test('an SMS whose answer was lost is unknown and never sent again', async () => {
    h.sms.answers.push({ status: 'unknown', reason: '没有答复' })
    await h.tell('one')
    await h.t.drain()
    await h.t.runUntil(new Date(Date.parse(h.t.clock.now()) + 3 * HOUR_MS).toISOString())
    expect(await h.ledger()).toMatchObject([{ channel: 'sms', state: 'unknown' }])
    expect(h.sms.sent).toEqual([])
  })

  test('the eleventh SMS of a day to one number is left to the page', async () => {
    const told: string[] = []
    for (let nth = 0; nth < 11; nth += 1) told.push(await h.tell(`occasion-${nth}`))
    expect(told.filter((one) => one === 'told')).toHaveLength(10)
    expect(told[10]).toBe('page_only')
  })
})
