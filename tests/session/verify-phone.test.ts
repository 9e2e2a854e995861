import { sql } from 'kysely'
import { DAY_MS, MINUTE_MS } from '@shared/kernel/instant'
import { ownerTransaction, withTenant } from '../../cloudfunctions/_kernel/transaction'
import { makeCustomer } from '../customer/make-customer'
import { memberSession, openReachHouse, type ReachHouse } from '../message/reach-house'
import { stopPlatforms } from '../standins/local-platforms'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok } from '../support/test-house'

const PHONE = '+8613912340001'

describe.each(engineKinds)('proving a phone on %s', (kind) => {
  let h: ReachHouse
  let openid = ''
  beforeAll(async () => {
    h = await openReachHouse(kind)
  })
  beforeEach(async () => {
    openid = await h.startAnew()
    await ownerTransaction(h.t.house.engine, async (tx) => {
      await sql`update member set phone = null, phone_verified_at = null, customer_id = null`.execute(tx)
      await sql`delete from contact`.execute(tx)
    })
  })
  afterAll(async () => {
    await h.t.close()
    await stopPlatforms()
  })

  const send = (phone: string) => h.t.call(memberSession(h.t), ['session', 'sendPhoneCode'], { phone })
  const verify = (phone: string, code: string) =>
    h.t.call(memberSession(h.t), ['session', 'verifyPhone'], { by: 'sms', phone, code })
  const byWechat = (code: string) => h.t.call(memberSession(h.t), ['session', 'verifyPhone'], { by: 'wechat', code })

  /** The six digits that reached the phone. */
  const arrivedCode = async (): Promise<string> => {
    await h.t.drain()
    return h.sms.sent.at(-1)?.params[0] ?? ''
  }

  const member = (): Promise<{ phone: string | null; customerId: string | null }> =>
    withTenant(h.t.house.engine, h.t.a.tenantId, async (tx) => {
      const found = await sql<{ phone: string | null; customerId: string | null }>`
        select phone, customer_id as "customerId" from member`.execute(tx)
      return found.rows[0] ?? { phone: null, customerId: null }
    })

  const customerWith = (name: string, phone: string) =>
    makeCustomer(h.t, h.t.a.tenantId, { name, ownerId: h.t.a.repOne.id, contact: { name: '陈女士', phone } })

  test('the code that came by SMS proves the phone, and the only customer known under it is linked', async () => {
    const { customerId } = await customerWith('云裳服饰贸易公司', PHONE)
    ok(await send('139 1234 0001'))
    const answer = ok(await verify('139 1234 0001', await arrivedCode()))
    expect(answer).toEqual({ phone: expect.stringContaining('****') })
    expect(await member()).toEqual({ phone: PHONE, customerId })
    const timeline = ok(await h.t.call(h.t.a.repOne.session, ['customer', 'timeline'], { customerId, kinds: ['note'] }))
    expect(timeline.items[0]?.title).toContain('陈女士')
  })

  test("WeChat's button proves it with one tap, and its code works once", async () => {
    h.wechat.defineUser({ openid, phone: '13912340001' })
    const code = h.wechat.issuePhoneCode(openid)
    ok(await byWechat(code))
    expect(await member()).toEqual({ phone: PHONE, customerId: null })
    expect(codeOf(await byWechat(code))).toBe('PHONE_REFUSED')
  })

  test('two customers under one number link nobody, and the answer is the same as for none', async () => {
    await customerWith('云裳服饰贸易公司', PHONE)
    await customerWith('锦绣制衣厂', PHONE)
    h.wechat.defineUser({ openid, phone: '13912340001' })
    const shared = ok(await byWechat(h.wechat.issuePhoneCode(openid)))
    expect(await member()).toEqual({ phone: PHONE, customerId: null })
    await ownerTransaction(h.t.house.engine, (tx) => sql`delete from contact`.execute(tx))
    expect(ok(await byWechat(h.wechat.issuePhoneCode(openid)))).toEqual(shared)
  })

  test('who was linked by staff stays where staff put them', async () => {
    const { customerId: theirs } = await customerWith('锦绣制衣厂', '+8613912340009')
    await customerWith('云裳服饰贸易公司', PHONE)
    await ownerTransaction(h.t.house.engine, (tx) => sql`update member set customer_id = ${theirs}`.execute(tx))
    h.wechat.defineUser({ openid, phone: '13912340001' })
    ok(await byWechat(h.wechat.issuePhoneCode(openid)))
    expect(await member()).toEqual({ phone: PHONE, customerId: theirs })
  })

  test('a code is good for its own phone, once, for five minutes and five guesses', async () => {
    ok(await send(PHONE))
    const code = await arrivedCode()
    expect(codeOf(await verify('13912340002', code))).toBe('CODE_WRONG')
    ok(await verify(PHONE, code))
    expect(codeOf(await verify(PHONE, code))).toBe('CODE_WRONG')

    h.t.clock.advance(2 * MINUTE_MS)
    ok(await send(PHONE))
    const second = await arrivedCode()
    const wrong = second === '000000' ? '000001' : '000000'
    for (let guess = 0; guess < 5; guess += 1) expect(codeOf(await verify(PHONE, wrong))).toBe('CODE_WRONG')
    expect(codeOf(await verify(PHONE, second))).toBe('CODE_WRONG')

    h.t.clock.advance(2 * MINUTE_MS)
    ok(await send(PHONE))
    const third = await arrivedCode()
    h.t.clock.advance(6 * MINUTE_MS)
    expect(codeOf(await verify(PHONE, third))).toBe('CODE_WRONG')
  })

  test('one code a minute and five a day, then again tomorrow', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      ok(await send(PHONE))
      expect(codeOf(await send(PHONE))).toBe('CODE_TOO_SOON')
      h.t.clock.advance(2 * MINUTE_MS)
    }
    expect(codeOf(await send(PHONE))).toBe('CODE_TOO_MANY')
    h.t.clock.advance(DAY_MS)
    ok(await send(PHONE))
  })

  test('a code reaches the phone at night, too, since somebody waits for it', async () => {
    h.t.clock.set('2026-11-18T15:30:00.000Z')
    ok(await send(PHONE))
    expect(await arrivedCode()).toMatch(/^\d{6}$/)
  })

  test.each(['12345', '020-88886666', '没有'])('%p is no mobile number and refused at its field', async (phone) => {
    expect(await send(phone)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { phone: expect.stringContaining('手机号') },
    })
  })

  test('staff prove no phone, and strangers cannot make us send codes', async () => {
    const input = { phone: PHONE }
    expect(codeOf(await h.t.call(h.t.a.owner.session, ['session', 'sendPhoneCode'], input))).toBe('NOT_ALLOWED')
    expect(codeOf(await h.t.call(undefined, ['session', 'sendPhoneCode'], input))).toBe('SIGN_IN')
  })

  test('staff get their login code by SMS, and by WeCom when the SMS fails for certain', async () => {
    const ask = { tenantCode: h.t.a.code, phone: '13800000104' }
    ok(await h.t.call(undefined, ['session', 'sendCode'], ask))
    const opened = await h.t.call(undefined, ['session', 'openByCode'], { ...ask, code: await arrivedCode() })
    expect(ok(opened).me.name).toBe('陈一')
    h.t.clock.advance(2 * MINUTE_MS)
    h.sms.answers.push({ status: 'failed', code: 'X', reason: '停机', isRetryable: false })
    ok(await h.t.call(undefined, ['session', 'sendCode'], ask))
    await h.t.drain()
    expect((await h.ledger()).map(({ channel, state }) => [channel, state])).toEqual([
      ['sms', 'sent'],
      ['sms', 'failed'],
      ['wecom_app', 'failed'],
    ])
  })
})
