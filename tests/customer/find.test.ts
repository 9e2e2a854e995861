import { customer } from '../../cloudfunctions/customer'
import { addCollaborator } from '../../cloudfunctions/customer/customer.service'
import { engineKinds } from '../support/test-engines'
import { ok, openTestHouse, type TestHouse } from '../support/test-house'
import { makeCustomer, within } from './make-customer'

describe.each(engineKinds)('finding customers on %s', (kind) => {
  let t: TestHouse
  const namesFor = async (session: string, text: string): Promise<string[]> =>
    ok(await t.call(session, ['customer', 'search'], { text })).items.map((item) => item.name)

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer])
    const add = (name: string, more: Partial<Parameters<typeof makeCustomer>[2]> = {}) => {
      t.clock.advance(1000)
      return makeCustomer(t, t.a.tenantId, { name, ownerId: t.a.repOne.id, ...more })
    }
    await add('广州市云裳服饰贸易有限公司', { region: { province: '广东省', city: '广州市' } })
    await add('佛山市锦程商贸有限公司', { contact: { name: '单雄信', phone: '+8613922224321' } })
    await add('深圳市361度服装有限公司', { shortName: '三六一', contact: { name: '王伟', phone: '+8613712345678' } })
    await add('陈女士', { kind: 'person', ownerId: t.a.repTwo.id })
    const shared = await add('东莞市尚品百货有限公司', { ownerId: t.a.repThree.id })
    await within(t, t.a.tenantId, (at) => addCollaborator(at, { ...shared, staffId: t.a.repOne.id }))
    await makeCustomer(t, t.b.tenantId, { name: '广州市云裳服饰贸易有限公司', ownerId: t.b.repOne.id })
  })
  afterAll(() => t.close())

  test.each([
    ['two characters from the middle', '裳服', '广州市云裳服饰贸易有限公司'],
    ['a whole brand', '锦程', '佛山市锦程商贸有限公司'],
    ['full width and spaces', ' ３６１ 度', '深圳市361度服装有限公司'],
    ['a short name', '三六', '深圳市361度服装有限公司'],
    ['a contact', '雄信', '佛山市锦程商贸有限公司'],
    ['pinyin', 'yunshang', '广州市云裳服饰贸易有限公司'],
    ['pinyin from the middle', 'shangfu', '广州市云裳服饰贸易有限公司'],
    ['initials', 'ysfs', '广州市云裳服饰贸易有限公司'],
    ['initials of a contact', 'ww', '深圳市361度服装有限公司'],
    ['the surname as surnames are read, not as the character alone', 'shanxiongxin', '佛山市锦程商贸有限公司'],
    ['the last four digits', '4321', '佛山市锦程商贸有限公司'],
    ['a whole number as people write it', '139-2222-4321', '佛山市锦程商贸有限公司'],
    ['the first character of the name', '云', '广州市云裳服饰贸易有限公司'],
    ['the first character of a contact', '王', '深圳市361度服装有限公司'],
    ['the first letter', 'j', '佛山市锦程商贸有限公司'],
  ])('a customer is found by %s', async (_, text, name) => {
    expect(await namesFor(t.a.repOne.session, text)).toEqual([name])
  })

  test('signs that mean something to a pattern are only signs', async () => {
    for (const text of ['%%', '_服', "'; --", '\\\\', '|', '云%']) {
      expect(await namesFor(t.a.repOne.session, text)).toEqual([])
    }
  })

  test('a rep finds own and shared customers, a manager those of the team, the boss everybody’s, nobody another company’s', async () => {
    expect(await namesFor(t.a.repOne.session, '有限公司')).toHaveLength(4)
    expect(await namesFor(t.a.repTwo.session, '有限公司')).toEqual([])
    expect(await namesFor(t.a.repTwo.session, '女士')).toEqual(['陈女士'])
    expect(await namesFor(t.a.managerOne.session, '8000')).toEqual([
      '东莞市尚品百货有限公司',
      '陈女士',
      '广州市云裳服饰贸易有限公司',
    ])
    expect(await namesFor(t.a.managerTwo.session, '云裳')).toEqual([])
    expect(await namesFor(t.a.owner.session, '云裳')).toHaveLength(1)
  })

  test('a search takes three statements at most and a page of the list takes one, besides the session', async () => {
    t.logs.length = 0
    await namesFor(t.a.repOne.session, '1380')
    ok(await t.call(t.a.managerOne.session, ['customer', 'list'], {}))
    const statements = t.logs.filter((log) => log.event === 'call').map((log) => Number(log.fields['statements']) - 1)
    expect(statements).toEqual([1, 1])
  })

  test('the list shows each role what it may see, newest activity first', async () => {
    const names = async (session: string) =>
      ok(await t.call(session, ['customer', 'list'], {})).items.map((item) => item.name)
    expect(await names(t.a.repOne.session)).toEqual([
      '东莞市尚品百货有限公司',
      '深圳市361度服装有限公司',
      '佛山市锦程商贸有限公司',
      '广州市云裳服饰贸易有限公司',
    ])
    expect(await names(t.a.repTwo.session)).toEqual(['陈女士'])
    expect(await names(t.a.managerOne.session)).toHaveLength(5)
    expect(await names(t.a.managerTwo.session)).toEqual(['东莞市尚品百货有限公司'])
    expect(await names(t.a.owner.session)).toHaveLength(5)
    expect(await names(t.b.owner.session)).toHaveLength(1)
  })

  test('the list is filtered by owner within what the caller may see', async () => {
    const owned = async (session: string, ownerId: string) =>
      ok(await t.call(session, ['customer', 'list'], { ownerId })).items.map((item) => item.ownerName)
    expect(await owned(t.a.managerOne.session, t.a.repTwo.id)).toEqual(['李二'])
    expect(await owned(t.a.repOne.session, t.a.repTwo.id)).toEqual([])
    expect(await owned(t.a.repOne.session, t.a.repThree.id)).toEqual(['周三'])
  })
})

describe.each(engineKinds)('long lists on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, [customer])
    for (let i = 0; i < 45; i += 1) {
      // Several at the same moment: the id decides their order.
      if (i % 4 === 0) t.clock.advance(60_000)
      const owner = i % 2 === 0 ? t.a.repOne : t.a.repTwo
      await makeCustomer(t, t.a.tenantId, { name: `第${i}号服饰店`, ownerId: owner.id })
    }
  })
  afterAll(() => t.close())

  test.each(['owner', 'managerOne', 'repOne'] as const)(
    'paging shows the %s every customer exactly once',
    async (who) => {
      const seen: string[] = []
      let cursor: string | null = null
      do {
        const page: { items: { id: string }[]; nextCursor: string | null } = ok(
          await t.call(t.a[who].session, ['customer', 'list'], { cursor }),
        )
        seen.push(...page.items.map((item) => item.id))
        cursor = page.nextCursor
      } while (cursor !== null)
      expect(seen).toHaveLength(who === 'repOne' ? 23 : 45)
      expect(new Set(seen).size).toBe(seen.length)
    },
  )

  test('a cursor nobody gave out starts the list again instead of failing', async () => {
    for (const cursor of ['x', 'a~b', '~', "1~'; drop table customer", '1~2026-99-99T00:00:00.000Z']) {
      expect(ok(await t.call(t.a.repOne.session, ['customer', 'list'], { cursor })).items).toHaveLength(20)
    }
  })

  test('a search answers twenty at most', async () => {
    expect(ok(await t.call(t.a.owner.session, ['customer', 'search'], { text: '服饰' })).items).toHaveLength(20)
  })
})
