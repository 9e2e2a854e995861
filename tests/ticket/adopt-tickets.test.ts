import { sql } from 'kysely'
import { deriveCode } from '../../cloudfunctions/session/session.service'
import { session } from '../../cloudfunctions/session'
import { at } from '../lead/lead-house'
import { engineKinds } from '../support/test-engines'
import { ok } from '../support/test-house'
import {
  addMember,
  factsOf,
  inboxOf,
  openServiceHouse,
  submitTicket,
  ticketOf,
  type ServiceHouse,
} from './ticket-house'

const PHONE = '139 0000 8000'

describe.each(engineKinds)('what a member wrote before anybody knew whose they are, on %s', (kind) => {
  let t: ServiceHouse
  beforeAll(async () => {
    t = await openServiceHouse(kind, [session])
    t.house.ports.hasSms = async () => true
  })
  afterAll(() => t.close())

  const timeline = async () =>
    ok(await t.call(t.a.owner.session, ['customer', 'timeline'], { customerId: t.customerId, kinds: ['ticket'] })).items

  /** The code that is on its way to the phone, as the message word makes it. */
  const codeOnItsWay = (): Promise<string> =>
    at(t, async ({ tx, tenantId }) => {
      const found = await sql<{ nonce: string; phone: string }>`
        select payload->>'nonce' as nonce, payload->>'phone' as phone from outbox
        where tenant_id = ${tenantId} and topic = 'session.phoneCodeRequested' order by id desc limit 1`.execute(tx)
      const [sent] = found.rows
      return deriveCode(t.house.ports.secretKey, { tenantId, phone: sent?.phone ?? '', nonce: sent?.nonce ?? '' })
    })

  test('becomes the customer’s when their phone is proved: facts, timeline at its own time, stars, the rep’s inbox', async () => {
    const wrote = t.clock.now()
    const rated = await submitTicket(t, { kind: 'complaint', words: '颜色不对', phone: PHONE }, t.stranger.session)
    ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ...rated, words: '给您换', then: 'resolved' }))
    ok(await t.call(t.stranger.session, ['ticket', 'rate'], { ticketId: rated.ticketId, score: 4 }))
    const open = await submitTicket(t, { words: '又缺一件', phone: PHONE }, t.stranger.session)
    await t.drain()
    expect(await factsOf(t)).toMatchObject({ ticket_count: 0, open_tickets: 0 })
    t.clock.advance(3_600_000)
    ok(await t.call(t.stranger.session, ['session', 'sendPhoneCode'], { phone: PHONE }))
    const code = await codeOnItsWay()
    ok(await t.call(t.stranger.session, ['session', 'verifyPhone'], { by: 'sms', phone: PHONE, code }))
    await t.drain()
    expect(await factsOf(t)).toMatchObject({ ticket_count: 2, open_tickets: 1, complaint_count: 1 })
    expect(await timeline()).toMatchObject([
      { title: '提交工单 · 退换货', words: '又缺一件', at: wrote },
      { title: '提交工单 · 投诉', words: '颜色不对', at: wrote },
    ])
    const card = ok(await t.call(t.a.owner.session, ['customer', 'card'], { customerId: t.customerId }))
    expect(card).toMatchObject({ figures: { satisfaction: 4 } })
    const told = (await inboxOf(t, t.a.repOne.session)).filter(({ kind: what }) => what === 'notice')
    expect(told).toMatchObject([{ ticketId: open.ticketId, customerId: t.customerId }])
  })

  test('and when an agent links one of their tickets, the others follow; each is counted once', async () => {
    const before = await factsOf(t)
    const other = await addMember(t, t.a, { id: 'memberother', name: '采购小周' })
    const [first, second] = [
      await submitTicket(t, { words: '第一件', phone: PHONE }, other.session),
      await submitTicket(t, { words: '第二件', phone: PHONE }, other.session),
    ]
    const link = { ticketId: second.ticketId, customerId: t.customerId }
    ok(await t.call(t.a.agent.session, ['ticket', 'linkCustomer'], link))
    await t.drain()
    expect(await ticketOf(t, first.ticketId)).toMatchObject({ customer_id: t.customerId })
    expect((await factsOf(t)).ticket_count).toBe(before.ticket_count + 2)
    expect((await timeline()).filter(({ words }) => /第[一二]件/.test(words))).toHaveLength(2)
  })

  test('stays with the customer a colleague had found for it', async () => {
    const known = await submitTicket(t, { words: '老板的单' }, t.chen.session)
    await at(t, (scope) =>
      sql`update member set customer_id = null where tenant_id = ${scope.tenantId} and id = ${t.chen.memberId}`.execute(
        scope.tx,
      ),
    )
    const again = await submitTicket(t, { words: '离开以后' }, t.chen.session)
    const before = await factsOf(t)
    const link = { ticketId: again.ticketId, customerId: t.customerId }
    ok(await t.call(t.a.agent.session, ['ticket', 'linkCustomer'], link))
    await t.drain()
    expect((await factsOf(t)).ticket_count).toBe(before.ticket_count + 1)
    expect((await timeline()).filter(({ words }) => words === '老板的单')).toHaveLength(1)
    expect(await ticketOf(t, known.ticketId)).toMatchObject({ customer_id: t.customerId })
  })
})
