import { sql } from 'kysely'
import type { ContactId, CustomerId, TenantId } from '@shared/kernel/ids'
import type { Tx } from '../../cloudfunctions/_kernel/transaction'
import { customer } from '../../cloudfunctions/customer'
import { changeOwner, findCandidatesByKeys } from '../../cloudfunctions/customer/customer.service'
import { engineKinds } from '../support/test-engines'
import type { Answer } from '@shared/kernel/wire'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import { makeCustomer, within } from './make-customer'

/** Which fields an answer wants changed, when that is why it refused. */
const wrongFields = (answer: Answer): string[] =>
  !answer.ok && answer.code === 'INVALID_INPUT' ? Object.keys(answer.fields ?? {}) : []

const findContact = async (tx: Tx, tenantId: TenantId, contactId: ContactId) => {
  const found = await sql<{ title: string; birthday: string | null }>`
    select title, birthday::text from contact where tenant_id = ${tenantId} and id = ${contactId}`.execute(tx)
  return found.rows[0]
}

describe.each(engineKinds)('changing a customer on %s', (kind) => {
  let t: TestHouse
  let customerId: CustomerId

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer])
  })
  beforeEach(async () => {
    const made = await makeCustomer(t, t.a.tenantId, { name: '佛山市锦程商贸有限公司', ownerId: t.a.repOne.id })
    customerId = made.customerId
    t.clock.advance(1000)
  })
  afterAll(() => t.close())

  const edit = (version: number, patch: object, session = t.a.repOne.session) =>
    t.call(session, ['customer', 'edit'], { customerId, version, patch })
  const card = async () => ok(await t.call(t.a.owner.session, ['customer', 'card'], { customerId }))
  const findIds = async (text: string) =>
    ok(await t.call(t.a.repOne.session, ['customer', 'search'], { text })).items.map((item) => item.id)
  const holdersOf = (key: string) =>
    within(t, t.a.tenantId, async ({ tx, tenantId }) =>
      (await findCandidatesByKeys(tx, tenantId, { keys: [key], limit: 50 })).map((candidate) => candidate.id),
    )

  test('an edit changes what it names and leaves the rest alone', async () => {
    ok(await edit(1, { industry: '服装批发', pains: '色差\n交期' }))
    expect(ok(await edit(2, { competitor: '某某云' }))).toEqual({ version: 3 })
    expect(await card()).toMatchObject({ industry: '服装批发', pains: '色差\n交期', competitor: '某某云', version: 3 })
  })

  test('of two people who edit at once the second is told, and nothing of theirs is half kept', async () => {
    ok(await edit(1, { industry: '服装批发' }))
    expect(codeOf(await edit(1, { industry: '面料' }, t.a.owner.session))).toBe('CUSTOMER_CHANGED')
    expect((await card()).industry).toBe('服装批发')
  })

  test('a new name is found, the former one is kept, still found and still matched', async () => {
    ok(await edit(1, { name: '佛山市锦绣前程贸易有限公司' }))
    expect(await card()).toMatchObject({ formerNames: ['佛山市锦程商贸有限公司'] })
    expect(await findIds('锦绣')).toEqual([customerId])
    expect(await findIds('锦程商')).toContain(customerId)
    expect(await holdersOf('k:锦程商贸')).toContain(customerId)
    const told = ok(await t.call(t.a.repOne.session, ['customer', 'timeline'], { customerId, kinds: ['note'] }))
    expect(told.items[0]).toMatchObject({
      title: '修改资料',
      words: '客户名称“佛山市锦程商贸有限公司” → “佛山市锦绣前程贸易有限公司”',
      actorName: '陈一',
    })
  })

  test('a credit code must pass its checksum and belong to one customer only', async () => {
    expect(codeOf(await edit(1, { creditCode: '91440101MA5CB2XY4R' }))).toBe('CREDIT_CODE_WRONG')
    ok(await edit(1, { creditCode: ' 91350100m000100y43 ' }))
    expect((await card()).creditCode).toBe('91350100M000100Y43')
    const other = await makeCustomer(t, t.a.tenantId, { name: '另一家商行', ownerId: t.a.repOne.id })
    const answer = await t.call(t.a.repOne.session, ['customer', 'edit'], {
      customerId: other.customerId,
      version: 1,
      patch: { creditCode: '91350100M000100Y43' },
    })
    expect(wrongFields(answer)).toEqual(['patch.creditCode'])
    const third = await makeCustomer(t, t.a.tenantId, {
      name: '第三家商行',
      ownerId: t.a.repOne.id,
      creditCode: '91350100M000100Y43',
    })
    expect(ok(await t.call(t.a.owner.session, ['customer', 'card'], third)).creditCode).toBeNull()
    ok(await edit(2, { creditCode: '' }))
  })

  test('a region is understood from how people write it, or refused at its field', async () => {
    ok(await edit(1, { region: '广东佛山南海' }))
    expect((await card()).region).toBe('广东省佛山市南海区')
    expect(wrongFields(await edit(2, { region: '火星' }))).toEqual(['patch.region'])
  })

  test('an edit that changes nothing is no change', async () => {
    expect(ok(await edit(1, { name: '佛山市锦程商贸有限公司', industry: '' }))).toEqual({ version: 1 })
  })

  test('tags are replaced as a whole and counted', async () => {
    const set = (tagNames: string[]) => t.call(t.a.repOne.session, ['customer', 'setTags'], { customerId, tagNames })
    ok(await set(['老客户', '秋款', '秋款']))
    expect(
      ok(await set(['秋款', '要账期']))
        .tags.map((tag) => tag.name)
        .sort(),
    ).toEqual(['秋款', '要账期'].sort())
    expect((await card()).tags).toHaveLength(2)
    const uses = ok(await t.call(t.a.repTwo.session, ['customer', 'listTags'], {})).items
    expect(uses.find((tag) => tag.name === '秋款')?.uses).toBeGreaterThan(0)
    ok(await set([]))
    expect((await card()).tags).toEqual([])
  })

  test('a contact’s number is normalised, found by its end, and refused when it is none', async () => {
    const save = (more: object) =>
      t.call(t.a.repOne.session, ['customer', 'saveContact'], { customerId, name: '周小姐', ...more })
    expect(codeOf(await save({ phone: '12345' }))).toBe('PHONE_UNREADABLE')
    expect(wrongFields(await save({ email: '不是邮箱' }))).toEqual(['email'])
    const { contactId } = ok(
      await save({ phone: '+86 137-7777-4321(微信同号)', email: 'Zhou@QQ.com', isPrimary: true }),
    )
    expect(await findIds('4321')).toContain(customerId)
    expect(await holdersOf('p:+8613777774321')).toEqual([customerId])
    expect((await card()).contacts.map((contact) => [contact.name, contact.isPrimary, contact.email])).toEqual([
      ['周小姐', true, 'zhou@qq.com'],
      ['陈敏', false, null],
    ])
    ok(await save({ contactId, name: '周莉', phone: '' }))
    expect(await holdersOf('p:+8613777774321')).toEqual([])
    expect((await card()).contacts[0]).toMatchObject({ name: '周莉', phone: null, isPrimary: true })
    await within(t, t.a.tenantId, async (at) =>
      changeOwner(at, { customerId, staffId: t.a.repTwo.id, why: '', actorName: '' }),
    )
    expect(codeOf(await save({ contactId }))).toBe('NOT_FOUND')
  })

  test('whoever sees a number masked and saves the contact leaves the number as it is', async () => {
    const [contact] = (await card()).contacts
    const contactId = contact?.id ?? null
    ok(
      await t.call(t.a.owner.session, ['customer', 'saveContact'], {
        customerId,
        contactId,
        name: '陈敏敏',
        phone: '138****8000',
      }),
    )
    expect((await card()).contacts[0]).toMatchObject({ name: '陈敏敏', phone: '138 0013 8000' })
  })

  test('a new owner is told on the timeline, and only a colleague of the same company can be one', async () => {
    await within(t, t.a.tenantId, (at) =>
      changeOwner(at, { customerId, staffId: t.a.repTwo.id, why: '陈一休假', actorName: '王珂' }),
    )
    const told = ok(await t.call(t.a.owner.session, ['customer', 'timeline'], { customerId, kinds: ['owner'] }))
    expect(told.items[0]).toMatchObject({ title: '负责人换成李二', words: '陈一休假', actorName: '王珂' })
    expect(await findIds('锦程')).not.toContain(customerId)
    await expect(
      within(t, t.a.tenantId, (at) => changeOwner(at, { customerId, staffId: t.b.repOne.id, why: '', actorName: '' })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('an edit sent twice with one request id happens once', async () => {
    const input = { customerId, version: 1, patch: { budget: '每季一次' } }
    const first = await t.call(t.a.repOne.session, ['customer', 'edit'], input, 'request-edit-1' + kind)
    expect(await t.call(t.a.repOne.session, ['customer', 'edit'], input, 'request-edit-1' + kind)).toEqual(first)
    expect((await card()).version).toBe(2)
  })

  test.each([
    ['left out stays', {}, '1988-05-06'],
    ['changed is changed', { birthday: '1990-01-02' }, '1990-01-02'],
    ['taken away is gone', { birthday: null }, null],
  ])('a birthday that is %s when a contact is saved', async (_, more, kept) => {
    const contact = { name: '陈敏', phone: '+8613800138000', birthday: '1988-05-06' }
    const made = await makeCustomer(t, t.a.tenantId, { name: '岭南布行', ownerId: t.a.repOne.id, contact })
    const { contactId } = made
    const input = { ...made, name: '陈敏', title: '采购经理', phone: '138 0013 8000', ...more }
    ok(await t.call(t.a.repOne.session, ['customer', 'saveContact'], input))
    const saved = await within(t, t.a.tenantId, ({ tx, tenantId }) => findContact(tx, tenantId, contactId))
    expect(saved).toEqual({ title: '采购经理', birthday: kept })
  })
})
