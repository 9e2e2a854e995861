import { sql } from 'kysely'
import { addMs, DAY_MS } from '@shared/kernel/instant'
import { engineKinds } from '../support/test-engines'
import { ok, WORKDAY_MORNING, type TestHouse } from '../support/test-house'
import { be, openDemoHouse, rowsOf } from './demo-house'

describe.each(engineKinds)('working in the demo company on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openDemoHouse(kind)
  })
  afterAll(() => t.close())

  test('the first rep sees the lead of the story first, with minutes left to accept it', async () => {
    const rep = await be(t, 'rep')
    const { items, total, late } = ok(await t.call(rep, ['followup', 'inbox'], { kind: null, cursor: null }))
    expect(items[0]).toMatchObject({
      kind: 'lead_offer',
      action: 'accept',
      title: '云裳服饰贸易 · 陈女士',
    })
    expect(items[0]?.why).toBe('还剩 8 分钟没接受就转给下一位')
    expect(total).toBeGreaterThanOrEqual(5)
    expect(late).toBeGreaterThanOrEqual(1)
    const { leadId } = items[0] ?? {}
    if (!leadId) throw new Error('no lead')
    expect(ok(await t.call(rep, ['lead', 'accept'], { leadId })).state).toBe('accepted')
  })

  test.each(['锦程', 'jincheng', '8001'])('the well-known customer is found by %s', async (text) => {
    const rep = await be(t, 'rep')
    const { items } = ok(await t.call(rep, ['customer', 'search'], { text }))
    expect(items.map(({ shortName }) => shortName)).toContain('锦程商贸')
  })

  test('its card answers who, what and what for, with fourteen orders', async () => {
    const rep = await be(t, 'rep')
    const [found] = ok(await t.call(rep, ['customer', 'search'], { text: '锦程' })).items
    if (!found) throw new Error('not found')
    const card = ok(await t.call(rep, ['customer', 'card'], { customerId: found.id }))
    expect(card.figures.orderCount).toBeGreaterThanOrEqual(13)
    expect(card.wants.map(({ words }) => words).join()).toContain('要 30 天账期')
    expect(card.cares.map(({ words }) => words).join()).toContain('色差')
  })

  test('a known customer who writes again is known', async () => {
    const wish = { name: '林先生', phone: '13800138001', company: '佛山市锦程商贸有限公司', wish: '再订 100 件卫衣' }
    const form = { ...wish, formKey: 'demo', email: '', region: '', pasted: '', answers: {} }
    ok(await t.call(undefined, ['lead', 'submit'], form))
    const [row] = await rowsOf(
      t,
      sql<{
        state: string
        match: string
      }>`select state, match from lead where tenant_id = 'demo0000' order by id desc limit 1`,
    )
    expect(row).toEqual({ state: 'attached', match: 'sure' })
  })

  test.each(['demo', 'demoshop', 'demoshopqr', 'demogzh'])('the door %s opens the form', async (formKey) => {
    expect(ok(await t.call(undefined, ['lead', 'readForm'], { formKey })).companyName).toBe('归云服装贸易')
  })

  test('the manager reads of leads, answers and collisions by channel and by rep', async () => {
    const manager = await be(t, 'owner')
    const report = ok(await t.call(manager, ['lead', 'report'], { from: '2026-09-01', to: '2026-11-18' }))
    expect(report.leads).toBeGreaterThan(20)
    expect(report.channels).toHaveLength(8)
    expect(report.customers).toBeGreaterThan(0)
    expect(report.medianWorkingMinutes).toBeLessThan(30)
    expect(report.byRep.length).toBeGreaterThan(5)
  })

  test('the manager of the service department reads of tickets, ratings and complaints, and what is to be made good', async () => {
    const manager = await be(t, 'owner')
    const report = ok(await t.call(manager, ['ticket', 'report'], { from: '2026-02-01', to: '2026-11-18' }))
    expect(report).toMatchObject({ open: 12, unassigned: 2 })
    expect(report.created).toBeGreaterThan(20)
    expect(report.complaintRate).toBeGreaterThan(0)
    expect(report.satisfaction).toBeGreaterThan(3)
    expect(report.firstMedianWorkingMinutes).toBeLessThan(120)
    expect(report.byAgent[0]?.resolved).toBeGreaterThan(0)
    const { items } = ok(await t.call(manager, ['ticket', 'listAgents'], {}))
    expect(items.filter(({ departmentName }) => departmentName === '客服部')).toHaveLength(7)
    expect(ok(await t.call(await be(t, 'agent'), ['session', 'me'], {})).name).toBe('苏晴')
  })

  test('the first agent finds their tickets in the inbox and on the desk, and opens one', async () => {
    const agent = await be(t, 'agent')
    const { items } = ok(await t.call(agent, ['followup', 'inbox'], { kind: 'ticket', cursor: null }))
    expect(items.length).toBeGreaterThanOrEqual(3)
    const [first] = items
    if (!first?.ticketId) throw new Error('no ticket')
    const desk = ok(await t.call(agent, ['ticket', 'read'], { ticketId: first.ticketId }))
    expect(desk.entries.length).toBeGreaterThanOrEqual(2)
    expect(desk.may.work).toBe(true)
  })

  test('the first customer follows two tickets, one of which waits for them', async () => {
    const customer = await be(t, 'customer')
    const { items } = ok(await t.call(customer, ['ticket', 'listMine'], { cursor: null }))
    expect(items.filter(({ state }) => state === 'waiting')).toHaveLength(1)
    expect(items.filter(({ state }) => state === 'in_progress').length).toBeGreaterThanOrEqual(1)
    const [one] = items
    if (!one) throw new Error('no ticket')
    const track = ok(await t.call(customer, ['ticket', 'track'], { ticketId: one.id }))
    expect(track.entries.length).toBeGreaterThanOrEqual(2)
  })

  test('a customer who writes about shrinking finds the ready answer', async () => {
    const asked = { words: '卫衣洗了一次就缩水', kind: null }
    const { items } = ok(await t.call(await be(t, 'customer'), ['ticket', 'suggest'], asked))
    expect(items[0]?.title).toBe('洗后缩水、起球、掉色怎么办？')
  })

  test('a member sees the shop, linked to its customer', async () => {
    expect(ok(await t.call(await be(t, 'customer'), ['session', 'me'], {}))).toMatchObject({
      kind: 'member',
      name: '林先生',
    })
  })

  test('three days later offers have moved on and reminders have gone out, with nothing stuck', async () => {
    await t.runUntil(addMs(WORKDAY_MORNING, 3 * DAY_MS))
    const count = (query: ReturnType<typeof sql<{ n: number }>>) => rowsOf(t, query).then((rows) => rows[0]?.n ?? 0)
    expect(
      await count(sql`select count(*)::int as n from outbox where tenant_id = 'demo0000' and parked_at is not null`),
    ).toBe(0)
    expect(
      await count(
        sql`select count(*)::int as n from lead_assignment where tenant_id = 'demo0000' and outcome = 'expired' and accept_by > ${WORKDAY_MORNING}`,
      ),
    ).toBeGreaterThan(0)
    expect(
      await count(
        sql`select count(*)::int as n from message where tenant_id = 'demo0000' and created_at > ${WORKDAY_MORNING} and title like '该跟进了%'`,
      ),
    ).toBeGreaterThan(0)
  })
})
