import type { ContactId, CustomerId } from '@shared/kernel/ids'
import { customer } from '../../cloudfunctions/customer'
import {
  addCollaborator,
  addContact,
  appendTimeline,
  noteFollowupFacts,
  setTagNames,
} from '../../cloudfunctions/customer/customer.service'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import { makeCustomer, within } from './make-customer'

describe.each(engineKinds)('the card on %s', (kind) => {
  let t: TestHouse
  let customerId: CustomerId
  let contactId: ContactId
  const read = async (session: string) => ok(await t.call(session, ['customer', 'card'], { customerId }))

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer])
    const made = await makeCustomer(t, t.a.tenantId, {
      name: '佛山市锦程商贸有限公司',
      shortName: '锦程商贸',
      ownerId: t.a.repOne.id,
      grade: 'A',
      industry: '服装批发',
      region: { province: '广东省', city: '佛山市', district: '南海区' },
      channelName: '官网表单',
      contact: { name: '林先生', title: '老板', role: 'decides', phone: '+8613800138000' },
    })
    customerId = made.customerId
    contactId = made.contactId
    await within(t, t.a.tenantId, (at) => setTagNames(at, { customerId, tagNames: ['老客户', '秋款'] }))
  })
  afterAll(() => t.close())

  test('one call of four statements at most answers who they are, what they want, what they care about and what to do', async () => {
    t.logs.length = 0
    const card = await read(t.a.repOne.session)
    expect(Number(t.logs[0]?.fields['statements']) - 1).toBeLessThanOrEqual(4)
    expect(card).toMatchObject({
      name: '佛山市锦程商贸有限公司',
      grade: 'A',
      region: '广东省佛山市南海区',
      owner: { name: '陈一' },
      tags: [{ name: '秋款' }, { name: '老客户' }],
      contacts: [
        { id: contactId, name: '林先生', role: 'decides', phone: '138 0013 8000', isMasked: false, isPrimary: true },
      ],
      nextAction: { kind: 'need' },
      orders: [],
    })
    expect(card.who.map((saying) => saying.words)).toEqual([
      '还没有下过单，从官网表单来',
      '老板林先生拍板',
      '佛山的服装批发',
    ])
    expect(card.wants[0]?.tone).toBe('warn')
    for (const saying of [...card.who, ...card.wants, ...card.cares]) expect(saying.source).not.toBe('')
  })

  test('a need becomes what they want; a changed need keeps the earlier one and says so on the timeline', async () => {
    const record = (words: string) => t.call(t.a.repOne.session, ['customer', 'recordNeed'], { customerId, words })
    const first = ok(await record('现货 100 件'))
    expect(ok(await record('现货 100 件'))).toEqual(first)
    t.clock.advance(60_000)
    ok(await record('秋款卫衣 200 件，要 30 天账期'))
    const card = await read(t.a.repOne.session)
    expect(card.needs.map((need) => need.words)).toEqual(['秋款卫衣 200 件，要 30 天账期', '现货 100 件'])
    expect(card.wants.map((saying) => saying.words)).toEqual(['秋款卫衣 200 件，要 30 天账期', '之前要：现货 100 件'])
    expect(card.nextAction.kind).toBe('plan')
    const timeline = ok(await t.call(t.a.repOne.session, ['customer', 'timeline'], { customerId, kinds: ['need'] }))
    expect(timeline.items.map((item) => [item.title, item.words, item.actorName])).toEqual([
      ['需求变化', '“现货 100 件” → “秋款卫衣 200 件，要 30 天账期”', '陈一'],
      ['记下需求', '现货 100 件', '陈一'],
    ])
  })

  test('what was promised next is the main action once it is near', async () => {
    await within(t, t.a.tenantId, (at) =>
      noteFollowupFacts(at.tx, at.tenantId, customerId, {
        followups: 1,
        lastFollowupAt: at.now,
        nextFollowupAt: '2026-11-18T06:00:00.000Z',
        nextFollowupWhat: '寄样衣',
      }),
    )
    const card = await read(t.a.repOne.session)
    expect(card.nextAction).toEqual({ kind: 'call', words: '寄样衣（今天 14:00）' })
    expect(card.figures.nextFollowupAt).toBe('2026-11-18T06:00:00.000Z')
  })

  test('the card is there for its owner, a collaborator, their managers and the boss, and for nobody else', async () => {
    const codes = async () =>
      Promise.all(
        [t.a.repOne, t.a.repTwo, t.a.repThree, t.a.managerOne, t.a.managerTwo, t.a.owner, t.a.agent, t.b.owner].map(
          async ({ session }) => codeOf(await t.call(session, ['customer', 'card'], { customerId })),
        ),
      )
    const no = 'NOT_FOUND'
    expect(await codes()).toEqual(['OK', no, no, 'OK', no, 'OK', no, no])
    await within(t, t.a.tenantId, (at) => addCollaborator(at, { customerId, staffId: t.a.repThree.id }))
    expect(await codes()).toEqual(['OK', no, 'OK', 'OK', 'OK', 'OK', no, no])
    expect((await read(t.a.repThree.session)).collaborators).toEqual([{ staffId: t.a.repThree.id, name: '周三' }])
  })

  test('only a manager of the owner or the boss may give the customer to somebody else', async () => {
    const may = async (session: string) => (await read(session)).may.reassign
    expect(await may(t.a.repOne.session)).toBe(false)
    expect(await may(t.a.managerOne.session)).toBe(true)
    expect(await may(t.a.managerTwo.session)).toBe(false)
    expect(await may(t.a.owner.session)).toBe(true)
  })

  test('numbers are masked for whoever is not owner, collaborator or manager; showing one is in the audit log', async () => {
    await within(t, t.a.tenantId, (at) => addCollaborator(at, { customerId, staffId: t.a.repFour.id }))
    const masked = await read(t.a.managerTwo.session)
    expect(masked.contacts[0]).toMatchObject({ phone: '138****8000', isMasked: true })
    const shown = ok(await t.call(t.a.managerTwo.session, ['customer', 'showPhone'], { contactId }))
    expect(shown).toEqual({ phone: '138 0013 8000', dial: '+8613800138000' })
    expect(codeOf(await t.call(t.a.repTwo.session, ['customer', 'showPhone'], { contactId }))).toBe('NOT_FOUND')
    const audit = await within(t, t.a.tenantId, ({ tx, tenantId }) =>
      tx
        .selectFrom('audit_log')
        .select(['actor_name', 'action', 'detail'])
        .where('tenant_id', '=', tenantId)
        .where('subject_id', '=', contactId)
        .execute(),
    )
    expect(audit).toEqual([{ actor_name: '赵敏', action: 'customer.phoneShown', detail: { customerId } }])
  })

  test('a person known by the same number is not added twice', async () => {
    const add = (name: string, phone: string | null) =>
      within(t, t.a.tenantId, (at) => addContact(at, { customerId, name, phone }))
    expect(await add('林总', '+8613800138000')).toEqual({ contactId, isNew: false })
    const added = await add('周小姐', '+8613700000001')
    expect(added.isNew).toBe(true)
    expect(await add('周小姐', null)).toEqual({ contactId: added.contactId, isNew: false })
    const found = ok(await t.call(t.a.repOne.session, ['customer', 'search'], { text: '周小姐' }))
    expect(found.items.map((item) => item.id)).toEqual([customerId])
  })

  test('the timeline is paged by cursor, newest first, without gap or repetition', async () => {
    await within(t, t.a.tenantId, (at) =>
      appendTimeline(
        at,
        Array.from({ length: 70 }, (_, i) => ({
          customerId,
          kind: 'message' as const,
          title: `第 ${i} 条`,
          // Three at each moment: the id decides their order.
          at: new Date(Date.parse(at.now) - Math.floor(i / 3) * 1000).toISOString(),
        })),
      ),
    )
    const seen: string[] = []
    const moments: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { title: string; at: string }[]; nextCursor: string | null } = ok(
        await t.call(t.a.repOne.session, ['customer', 'timeline'], { customerId, kinds: ['message'], cursor }),
      )
      seen.push(...page.items.map((item) => item.title))
      moments.push(...page.items.map((item) => item.at))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(new Set(seen).size).toBe(70)
    expect(seen).toHaveLength(70)
    expect([...moments].sort().reverse()).toEqual(moments)
  })
})
