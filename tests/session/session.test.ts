import { DAY_MS, MINUTE_MS } from '@shared/kernel/instant'
import { sql } from 'kysely'
import { ownerTransaction, withTenant } from '../../cloudfunctions/_kernel/transaction'
import { message } from '../../cloudfunctions/message'
import { session } from '../../cloudfunctions/session'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'

describe.each(engineKinds)('sessions on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openTestHouse(kind, [session, message], {
      wecomOf: async () => null,
      wecomLoginOf: async () => null,
      wechat: null,
      smsOf: async () => null,
    })
  })
  afterEach(() => t.close())

  const codeFor = async (name: string): Promise<string> => {
    await t.drain()
    const sent = await withTenant(t.house.engine, t.a.tenantId, (tx) =>
      sql<{ body: string }>`select body from message where recipient_name = ${name} order by id desc limit 1`.execute(
        tx,
      ),
    )
    return /\d{6}/.exec(sent.rows[0]?.body ?? '')?.[0] ?? ''
  }
  const ask = (phone: string) => t.call(undefined, ['session', 'sendCode'], { tenantCode: t.a.code, phone })
  const enter = (phone: string, code: string) =>
    t.call(undefined, ['session', 'openByCode'], { tenantCode: t.a.code, phone, code })

  test('staff in a browser come in with the code that reached their own phone', async () => {
    ok(await ask('138 0000 0104'))
    const opened = ok(await enter('13800000104', await codeFor('陈一')))
    expect(opened.me).toMatchObject({ name: '陈一', role: 'rep', tenantName: '公司a', departmentName: '销售一组' })
    expect(ok(await t.call(opened.session, ['session', 'me'], {})).name).toBe('陈一')
  })

  test('the answer is the same for a phone nobody here has, and no message leaves', async () => {
    const known = await ask('13800000104')
    const unknown = await ask('13911112222')
    expect(unknown).toEqual(known)
    await t.drain()
    expect(await codeFor('')).toBe('')
  })

  test('a code is good once, for five minutes and five guesses, and no second is sent within a minute', async () => {
    ok(await ask('13800000104'))
    expect(codeOf(await ask('13800000104'))).toBe('CODE_TOO_SOON')
    const code = await codeFor('陈一')
    ok(await enter('13800000104', code))
    expect(codeOf(await enter('13800000104', code))).toBe('CODE_WRONG')

    t.clock.advance(2 * MINUTE_MS)
    ok(await ask('13800000104'))
    const second = await codeFor('陈一')
    const wrong = second === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i += 1) expect(codeOf(await enter('13800000104', wrong))).toBe('CODE_WRONG')
    expect(codeOf(await enter('13800000104', second))).toBe('CODE_WRONG')

    t.clock.advance(2 * MINUTE_MS)
    ok(await ask('13800000104'))
    const third = await codeFor('陈一')
    t.clock.advance(6 * MINUTE_MS)
    expect(codeOf(await enter('13800000104', third))).toBe('CODE_WRONG')
  })

  test('a phone that is no phone is refused at its field', async () => {
    expect(await ask('12345')).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { phone: expect.stringContaining('手机号') },
    })
  })

  test('a session dies when it is closed, when its month is over, and at once when its holder leaves', async () => {
    ok(await t.call(t.a.repOne.session, ['session', 'close'], {}))
    expect(codeOf(await t.call(t.a.repOne.session, ['session', 'me'], {}))).toBe('SIGN_IN')

    await ownerTransaction(t.house.engine, (tx) =>
      sql`update staff set is_active = false where id = ${t.a.repTwo.id}`.execute(tx),
    )
    expect(codeOf(await t.call(t.a.repTwo.session, ['session', 'me'], {}))).toBe('SIGN_IN')

    ok(await ask('13800000107'))
    const opened = ok(await enter('13800000107', await codeFor('吴四')))
    t.clock.advance(31 * DAY_MS)
    expect(codeOf(await t.call(opened.session, ['session', 'me'], {}))).toBe('SIGN_IN')
  })

  test.each(['', 'nonsense', 'tenanta.', '.x', "tenanta'; drop table staff; --.x", `tenantb.${'x'.repeat(300)}`])(
    'the token %p opens nothing and breaks nothing',
    async (token) => {
      expect(codeOf(await t.call(token, ['session', 'me'], {}))).toBe('SIGN_IN')
    },
  )

  test("a secret of one company opens nothing under another company's name", async () => {
    const secret = t.a.owner.session.split('.')[1] ?? ''
    expect(codeOf(await t.call(`${t.b.tenantId}.${secret}`, ['session', 'me'], {}))).toBe('SIGN_IN')
  })

  test('only demo companies in demo mode can be entered by persona', async () => {
    await ownerTransaction(t.house.engine, (tx) =>
      sql`insert into door (kind, key, tenant_id, target) values ('tenant', 'demo', ${t.a.tenantId}, ${t.a.tenantId})`.execute(
        tx,
      ),
    )
    expect(ok(await t.call(undefined, ['session', 'openDemo'], { persona: 'rep', nth: 1 })).me.role).toBe('rep')
    expect(codeOf(await t.call(undefined, ['session', 'openDemo'], { persona: 'rep', nth: 99 }))).toBe(
      'NO_SUCH_PERSONA',
    )
    await ownerTransaction(t.house.engine, (tx) =>
      sql`update tenant set mode = 'production' where tenant_id = ${t.a.tenantId}`.execute(tx),
    )
    expect(codeOf(await t.call(undefined, ['session', 'openDemo'], { persona: 'rep' }))).toBe('DEMO_ONLY')
    await ownerTransaction(t.house.engine, (tx) =>
      sql`update tenant set mode = 'demo' where tenant_id = ${t.a.tenantId}`.execute(tx),
    )
    t.house.ports.mode = 'production'
    expect(codeOf(await t.call(undefined, ['session', 'openDemo'], { persona: 'rep' }))).toBe('DEMO_ONLY')
  })
})
