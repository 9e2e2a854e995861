import type { CustomerId } from '@shared/kernel/ids'
import { customer } from '../../cloudfunctions/customer'
import { addContact } from '../../cloudfunctions/customer/customer.service'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import { makeCustomer, within } from './make-customer'

// The embedded database is one connection: people at the same moment exist on the server only.
const onServer = engineKinds.includes('postgres') ? describe : describe.skip
const times = <T>(count: number, work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)))
const countOf = (codes: readonly string[], code: string): number => codes.filter((one) => one === code).length

onServer('several people at one customer at the same moment', () => {
  let t: TestHouse
  let customerId: CustomerId
  const card = async () => ok(await t.call(t.a.repOne.session, ['customer', 'card'], { customerId }))

  beforeAll(async () => {
    t = await openTestHouse('postgres', [customer])
  })
  beforeEach(async () => {
    const made = await makeCustomer(t, t.a.tenantId, { name: '佛山市锦程商贸有限公司', ownerId: t.a.repOne.id })
    customerId = made.customerId
  })
  afterAll(() => t?.close())

  test('of eight edits of one version one is kept and seven are told', async () => {
    const codes = await times(8, async (i) =>
      codeOf(
        await t.call(t.a.repOne.session, ['customer', 'edit'], {
          customerId,
          version: 1,
          patch: { budget: `${i} 万` },
        }),
      ),
    )
    expect([countOf(codes, 'OK'), countOf(codes, 'CUSTOMER_CHANGED')]).toEqual([1, 7])
    expect((await card()).version).toBe(2)
  })

  test('the same person added ten times is there once', async () => {
    const added = await times(10, () =>
      within(t, t.a.tenantId, (at) => addContact(at, { customerId, name: '周小姐', phone: '+8613700000002' })),
    )
    expect(added.filter((one) => one.isNew)).toHaveLength(1)
    expect((await card()).contacts).toHaveLength(2)
  })

  test('one request sent twenty times at once saves one contact and gives one answer', async () => {
    const input = { customerId, name: '林先生', phone: '13700000003' }
    const answers = await times(20, () =>
      t.call(t.a.repOne.session, ['customer', 'saveContact'], input, 'request-race-1'),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await card()).contacts).toHaveLength(2)
  })

  test('tags given by many at once, in any order, end as the tags of one of them', async () => {
    const names = ['老客户', '秋款', '要账期', '看样']
    const codes = await times(12, async (i) => {
      const tagNames = i % 2 === 0 ? names : [...names].reverse().slice(1)
      return codeOf(await t.call(t.a.repOne.session, ['customer', 'setTags'], { customerId, tagNames }))
    })
    expect(countOf(codes, 'OK')).toBe(12)
    expect([3, 4]).toContain((await card()).tags.length)
  })

  test('of forty lookups at once thirty are answered', async () => {
    const codes = await times(40, async () =>
      codeOf(await t.call(t.a.repTwo.session, ['customer', 'lookup'], { text: '锦程商贸' })),
    )
    expect([countOf(codes, 'OK'), countOf(codes, 'TOO_MANY')]).toEqual([30, 10])
  })

  test('a need told by five at once stands there once', async () => {
    await times(5, () => t.call(t.a.repOne.session, ['customer', 'recordNeed'], { customerId, words: '秋款 200 件' }))
    expect((await card()).needs).toHaveLength(1)
  })
})
