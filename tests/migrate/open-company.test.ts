import { migrateMain } from '../../cloudfunctions/_gateway/function-main'
import { companyOrder, openCompany } from '../../cloudfunctions/migrate/open-company'
import { words } from '../../cloudfunctions/_gateway/words'
import { unseal } from '../../cloudfunctions/_kernel/seal'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { findDoor } from '../../cloudfunctions/_kernel/session-actor'
import { findWecomApp } from '../../cloudfunctions/message/wecom-app.repository'
import { withoutTenant } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'

const order = {
  code: 'yunshang',
  name: '云裳服饰贸易',
  ownerName: '方老板',
  ownerPhone: '138 1111 2222',
  ownerWecomUserid: 'FangLin',
  wecom: { corpId: 'ww0123456789abcdef', agentId: 1000002, secret: 'the-secret-of-the-app' },
}

describe.each(engineKinds)('a company opened by whoever deploys, on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, words, { wecomOf: async () => null, wecomLoginOf: async () => null, wechat: null })
  })
  afterAll(() => t.close())

  const tenantOf = async (code: string) => {
    const door = await withoutTenant(t.house.engine, (tx) => findDoor(tx, { kind: 'tenant', key: code }))
    if (door === null) throw new Error('no door')
    return door.tenantId
  }

  test('lets its owner in by a code sent to their own phone, and nobody else', async () => {
    await openCompany(t.house, companyOrder.parse(order))
    ok(await t.call(undefined, ['session', 'sendCode'], { tenantCode: order.code, phone: order.ownerPhone }))
    await t.drain()
    const tenantId = await tenantOf(order.code)
    const sent = await withTenant(t.house.engine, tenantId, (tx) =>
      tx.selectFrom('message').select('body').where('tenant_id', '=', tenantId).executeTakeFirstOrThrow(),
    )
    const login = { tenantCode: order.code, phone: order.ownerPhone, code: /\d{6}/.exec(sent.body)?.[0] ?? '' }
    const opened = ok(await t.call(undefined, ['session', 'openByCode'], login))
    expect(opened.me).toMatchObject({ name: '方老板', role: 'owner', tenantName: order.name, mode: 'production' })
    const { items } = ok(await t.call(opened.session, ['lead', 'listChannels'], {}))
    expect(items.map(({ kind: of, name }) => [of, name]).sort()).toEqual([
      ['code', '门店码'],
      ['manual', '手工录入'],
      ['web', '官网表单'],
    ])
    const formKey = items.find(({ kind: of }) => of === 'web')?.formKey ?? ''
    const wish = { formKey, name: '陈敏', phone: '13922223333', wish: '想订 200 件卫衣' }
    expect(ok(await t.call(undefined, ['lead', 'submit'], wish)).number).not.toBe('')
    expect(ok(await t.call(opened.session, ['lead', 'list'], {})).items).toHaveLength(1)
  })

  test('keeps its WeCom secret sealed', async () => {
    const tenantId = await tenantOf(order.code)
    const app = await withTenant(t.house.engine, tenantId, (tx) => findWecomApp(tx, tenantId))
    expect(app?.secretCipher).not.toContain(order.wecom.secret)
    expect(unseal(t.house.ports.secretKey, app?.secretCipher ?? '')).toBe(order.wecom.secret)
  })

  test('is not opened twice under one code, and the second try leaves nothing behind', async () => {
    await expect(openCompany(t.house, companyOrder.parse(order))).rejects.toThrow('已经有人用了')
    expect(codeOf(await t.call(undefined, ['tenant', 'readCompany'], { tenantCode: order.code }))).toBe('OK')
    const seen = ok(await t.call(undefined, ['tenant', 'readCompany'], { tenantCode: order.code }))
    expect(seen.name).toBe(order.name)
  })

  test('an order with a phone nobody can read is refused before anything is written', async () => {
    const migrate = migrateMain(() => Promise.reject(new Error('must not open')))
    await expect(migrate({ company: { ...order, ownerPhone: '没有' } })).rejects.toThrow('11 位手机号')
  })
})
