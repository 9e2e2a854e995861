import type { LeadId } from '@shared/kernel/ids'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { addCustomer, at, countOf, inboxOf, newestLead, openLeadHouse, setDuty, submit } from './lead-house'

const COMPANY = '广州市云裳服饰贸易有限公司'

const conversion = (leadId: LeadId, more: object = {}) => ({
  leadId,
  customerName: COMPANY,
  grade: 'B' as const,
  industry: '服装批发',
  region: '',
  contactName: '陈女士',
  contactTitle: '采购',
  contactRole: 'buys' as const,
  need: '秋款卫衣 200 件，先看样衣',
  tagNames: ['卫衣', '广州'],
  intoCustomerId: null,
  ...more,
})

describe.each(engineKinds)('converting a lead on %s', (kind) => {
  let t: TestHouse
  let leadId: LeadId
  const convert = (session: string, more: object = {}) => t.call(session, ['lead', 'convert'], conversion(leadId, more))
  beforeEach(async () => {
    t = await openLeadHouse(kind)
    await setDuty(t, [t.a.repOne.id])
    await submit(t, { name: '陈女士', phone: '13800138000', company: COMPANY, wish: '想订200件秋款卫衣' })
    leadId = (await newestLead(t)).id
    t.clock.advance(60_000)
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
  })
  afterEach(() => t.close())

  test('makes customer, contact, need and tags with nothing retyped, and the card answers at once', async () => {
    const { customerId, contactId } = ok(await convert(t.a.repOne.session))
    const card = ok(await t.call(t.a.repOne.session, ['customer', 'card'], { customerId }))
    expect(card).toMatchObject({
      name: COMPANY,
      grade: 'B',
      channelName: '小程序',
      firstSeenAt: '2026-11-18T02:00:00.000Z',
      owner: { name: '陈一' },
      contacts: [{ id: contactId, name: '陈女士', title: '采购', role: 'buys', phone: '138 0013 8000' }],
      needs: [{ words: '秋款卫衣 200 件，先看样衣' }],
    })
    expect(card.region).toContain('广州')
    expect(card.tags.map(({ name }) => name).sort()).toEqual(['卫衣', '广州'].sort())
    const lead = await newestLead(t)
    expect(lead).toMatchObject({ state: 'converted', customer_id: customerId })
  })

  test('the timeline shows everything since the first touch, and the next step goes along', async () => {
    const next = { at: '2026-11-19T02:00:00.000Z', what: '寄样衣' }
    const call = { customerId: null, leadId, way: 'call' as const, result: '要看样衣', words: '', fileIds: [], next }
    ok(await t.call(t.a.repOne.session, ['followup', 'log'], call))
    t.clock.advance(60_000)
    const { customerId } = ok(await convert(t.a.repOne.session))
    const { items } = ok(await t.call(t.a.repOne.session, ['customer', 'timeline'], { customerId }))
    const oldest = items.at(-1)
    expect(oldest).toMatchObject({ kind: 'lead', title: '留下线索 · 小程序', at: '2026-11-18T02:00:00.000Z' })
    expect(oldest?.words).toContain('200件秋款卫衣')
    expect(items.map((item) => item.kind)).toEqual(expect.arrayContaining(['followup', 'need', 'owner']))
    const card = ok(await t.call(t.a.repOne.session, ['customer', 'card'], { customerId }))
    expect(card.figures.nextFollowupAt).toBe(next.at)
    t.clock.set(next.at)
    await t.drain()
    const inbox = await inboxOf(t, t.a.repOne.session)
    expect(inbox.map((item) => [item.kind, item.customerId])).toEqual([['followup', customerId]])
  })

  test('what was not accepted, is closed, or is somebody else’s does not convert', async () => {
    expect(codeOf(await convert(t.a.repTwo.session))).toBe('NOT_FOUND')
    ok(await convert(t.a.repOne.session))
    expect(codeOf(await convert(t.a.repOne.session))).toBe('LEAD_CLOSED')
    t.clock.advance(1)
    await submit(t, { name: '王刚', phone: '13900139000' })
    leadId = (await newestLead(t)).id
    expect(codeOf(await convert(t.a.repOne.session))).toBe('LEAD_NOT_ACCEPTED')
    expect(await countOf(t, 'customer')).toBe(1)
  })

  test('a customer known for sure is not made twice; the lead joins it with its person, need and history', async () => {
    const { customerId } = await addCustomer(t, {
      name: COMPANY,
      ownerId: t.a.repOne.id,
      contact: { name: '陈女士', phone: '+8613800138000' },
    })
    expect(codeOf(await convert(t.a.repOne.session))).toBe('CUSTOMER_EXISTS')
    const joined = ok(await convert(t.a.repOne.session, { intoCustomerId: customerId, contactName: '王助理' }))
    expect(joined.customerId).toBe(customerId)
    expect(await countOf(t, 'customer')).toBe(1)
    const card = ok(await t.call(t.a.repOne.session, ['customer', 'card'], { customerId }))
    expect(card.needs.map(({ words }) => words)).toEqual(['秋款卫衣 200 件，先看样衣'])
  })

  test('nobody attaches a lead to a customer beyond their scope', async () => {
    const contact = { name: '李总', phone: '+8613811112222' }
    const { customerId } = await addCustomer(t, { name: '上海锦程', ownerId: t.a.repThree.id, contact })
    expect(codeOf(await convert(t.a.repOne.session, { intoCustomerId: customerId }))).toBe('NOT_FOUND')
  })

  test('another rep’s customer is not shown, so the manager settles it as a collision', async () => {
    const contact = { name: '陈女士', phone: '+8613800138000' }
    await addCustomer(t, { name: COMPANY, ownerId: t.a.repThree.id, contact })
    ok(await convert(t.a.repOne.session))
    const rows = await at(t, ({ tx, tenantId }) =>
      tx.selectFrom('collision').select(['owner_id', 'newcomer_id']).where('tenant_id', '=', tenantId).execute(),
    )
    expect(rows).toEqual([{ owner_id: t.a.repThree.id, newcomer_id: t.a.repOne.id }])
  })

  test('the next wish of the same person is attached to the customer it became', async () => {
    const { customerId } = ok(await convert(t.a.repOne.session))
    t.clock.advance(60_000)
    await submit(t, { name: '陈女士', phone: '13800138000', wish: '再加100件' })
    expect(await newestLead(t)).toMatchObject({ state: 'attached', customer_id: customerId })
  })
})
