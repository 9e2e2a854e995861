import { engineKinds } from '../support/test-engines'
import { ok, textWithoutIds, type TestHouse } from '../support/test-house'
import {
  addCustomer,
  at,
  countOf,
  inboxOf,
  messagesTo,
  newestLead,
  openLeadHouse,
  setDuty,
  nothing,
  saying,
  submit,
} from './lead-house'

const contact = { name: '陈女士', phone: '+8613800138000' }
const company = '广州市云裳服饰贸易有限公司'

const enter = async (t: TestHouse, session: string, fields: { isMine?: boolean; phone?: string; company?: string }) => {
  const input = { ...nothing, name: '陈女士', channelId: 'chanhand', isMine: true, ...fields }
  return ok(await t.call(session, ['lead', 'enter'], input))
}

describe.each(engineKinds)('a lead of somebody known on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openLeadHouse(kind)
  })
  afterEach(() => t.close())

  test('a customer’s wish is attached to the customer, and its owner has it in the inbox and as a message', async () => {
    const { customerId } = await addCustomer(t, { name: company, ownerId: t.a.repOne.id, contact })
    await setDuty(t, [t.a.repOne.id])
    t.clock.advance(1)
    const receipt = await submit(t, { name: '陈女士', phone: '13800138000', wish: '再订200件' })
    expect(receipt.staffName).toBe('陈一')
    const lead = await newestLead(t)
    expect(lead).toMatchObject({
      state: 'attached',
      match: 'sure',
      customer_id: customerId,
      match_customer_id: customerId,
    })
    expect(await countOf(t, 'collision')).toBe(0)
    await t.drain()
    const [item] = await inboxOf(t, t.a.repOne.session)
    expect(item).toMatchObject({ kind: 'lead_duplicate', customerId, leadId: lead.id })
    const [message] = await messagesTo(t, t.a.repOne.id)
    expect(message).toMatchObject({ title: '老客户又有新需求', body: saying('再订200件') })
    const timeline = ok(await t.call(t.a.repOne.session, ['customer', 'timeline'], { customerId }))
    expect(timeline.items[0]).toMatchObject({ kind: 'lead', words: '再订200件' })
  })

  test('the visitor cannot tell from the receipt whether they were known', async () => {
    await addCustomer(t, { name: company, ownerId: t.a.repOne.id, contact })
    await setDuty(t, [t.a.repOne.id])
    const known = await submit(t, { phone: '13800138000' })
    const unknown = await submit(t, { phone: '13900139000' })
    expect({ ...known, number: '' }).toEqual({ ...unknown, number: '' })
  })

  test('a customer whose owner left gets the rep whom the rules choose, who is told', async () => {
    const { customerId } = await addCustomer(t, { name: company, ownerId: null, contact })
    await setDuty(t, [t.a.repTwo.id])
    await submit(t, { name: '陈女士', phone: '13800138000' })
    await t.drain()
    const card = ok(await t.call(t.a.repTwo.session, ['customer', 'card'], { customerId }))
    expect(card.owner?.name).toBe('李二')
    expect((await newestLead(t)).owner_id).toBe(t.a.repTwo.id)
    expect(await messagesTo(t, t.a.repTwo.id)).toHaveLength(1)
  })

  test('撞单: a rep types in another rep’s customer; both and their common manager are told, masked', async () => {
    const { customerId } = await addCustomer(t, { name: company, ownerId: t.a.repThree.id, contact })
    const entered = await enter(t, t.a.repOne.session, { phone: '13800138000' })
    expect(entered).toMatchObject({ match: 'sure', state: 'attached' })
    await t.drain()
    expect(await countOf(t, 'collision')).toBe(1)
    const owner = (await inboxOf(t, t.a.repThree.session)).find((item) => item.kind === 'collision')
    expect(owner).toMatchObject({ customerId, why: saying('销售一组的同事') })
    const newcomer = (await inboxOf(t, t.a.repOne.session)).find((item) => item.kind === 'collision')
    expect(newcomer).toMatchObject({ customerId: null, leadId: null, phone: null })
    expect(newcomer?.why).toContain('销售二组')
    const boss = (await inboxOf(t, t.a.owner.session)).find((item) => item.kind === 'collision')
    expect(boss).toMatchObject({ action: 'decide', phone: null })
    const told = [...(await messagesTo(t, t.a.repOne.id)), ...(await messagesTo(t, t.a.owner.id))]
    expect(told.map(({ title }) => title)).toEqual(['撞单提醒', '撞单待您确认'])
    expect(textWithoutIds([told, newcomer, boss])).not.toMatch(/1380013|8000/)
  })

  test('two reps of one team collide before their own manager', async () => {
    await addCustomer(t, { name: company, ownerId: t.a.repTwo.id, contact })
    await enter(t, t.a.repOne.session, { phone: '13800138000' })
    await t.drain()
    const inbox = await inboxOf(t, t.a.managerOne.session)
    expect(inbox.map((item) => [item.kind, item.action])).toEqual([['collision', 'decide']])
    expect(await inboxOf(t, t.a.owner.session)).toEqual([])
  })

  test('a form lead whose rules would choose another rep than the owner is a collision, too', async () => {
    await addCustomer(t, { name: company, ownerId: t.a.repThree.id, contact })
    await setDuty(t, [t.a.repOne.id])
    await submit(t, { phone: '13800138000' })
    const rows = await at(t, ({ tx, tenantId }) =>
      tx.selectFrom('collision').select(['owner_id', 'newcomer_id']).where('tenant_id', '=', tenantId).execute(),
    )
    expect(rows).toEqual([{ owner_id: t.a.repThree.id, newcomer_id: t.a.repOne.id }])
  })

  test('one’s own customer typed in again is no collision', async () => {
    await addCustomer(t, { name: company, ownerId: t.a.repOne.id, contact })
    expect(await enter(t, t.a.repOne.session, { phone: '13800138000' })).toMatchObject({ state: 'attached' })
    expect(await countOf(t, 'collision')).toBe(0)
  })

  test('a likely match stays a lead of its own, explained field by field, and both owners are told', async () => {
    await addCustomer(t, {
      name: company,
      ownerId: t.a.repThree.id,
      contact: { name: '陈女士', phone: '+8613800138000' },
    })
    await setDuty(t, [t.a.repOne.id])
    await submit(t, { name: '王刚', phone: '13800138000' })
    const lead = await newestLead(t)
    expect(lead).toMatchObject({ state: 'offered', match: 'likely' })
    const detail = ok(await t.call(t.a.repOne.session, ['lead', 'read'], { leadId: lead.id }))
    expect(detail.matchFields.find(({ field }) => field === 'phone')?.words).toContain('手机号相同')
    expect(detail.matchCustomer).toMatchObject({ customerId: null, ownerDepartment: '销售二组' })
    expect(detail.matchCustomer?.maskedName).toContain('*')
    await t.drain()
    for (const session of [t.a.repOne.session, t.a.repThree.session])
      expect((await inboxOf(t, session)).map((item) => item.kind)).toContain('lead_duplicate')
  })
})

describe.each(engineKinds)('typing a lead in on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openLeadHouse(kind)
  })
  afterAll(() => t.close())

  test('what was pasted is shown before it is saved', async () => {
    const pasted = '陈女士 +86 138-0013 8000(微信同号) 广州市云裳服饰贸易有限公司 想订200件秋款卫衣'
    const understood = ok(await t.call(t.a.repOne.session, ['lead', 'understand'], { pasted }))
    expect(understood).toMatchObject({
      phone: '138 0013 8000',
      company: '广州市云裳服饰贸易有限公司',
      wish: saying('200件秋款卫衣'),
    })
    const atTheForm = await t.call(undefined, ['lead', 'readWish'], { formKey: 'form-a', pasted })
    expect(ok(atTheForm)).toEqual(understood)
  })

  test('a rep’s own lead is theirs at once, with the first call planned within two working hours', async () => {
    const entered = await enter(t, t.a.repOne.session, { phone: '13700137000' })
    expect(entered).toMatchObject({ match: 'new', state: 'accepted' })
    const [item] = await inboxOf(t, t.a.repOne.session)
    expect(item).toMatchObject({ kind: 'followup', phone: '137 0013 7000', dueAt: '2026-11-18T04:00:00.000Z' })
  })

  test('handed over to the rules, it is offered like any other', async () => {
    const entered = await enter(t, t.a.managerOne.session, { phone: '13600136000', isMine: false })
    expect(entered.state).toBe('offered')
  })

  test('a closed channel and a lead nobody can answer are refused', async () => {
    const someone = { ...nothing, phone: '13500135000' }
    const gone = await t.call(t.a.repOne.session, ['lead', 'enter'], { ...someone, channelId: 'nowhere', isMine: true })
    const mute = await t.call(t.a.repOne.session, ['lead', 'enter'], { ...someone, phone: '', channelId: 'chanhand' })
    expect([gone, mute]).toMatchObject([{ code: 'CHANNEL_GONE' }, { code: 'NOTHING_TO_REACH' }])
  })
})
