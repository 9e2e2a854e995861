import { sql } from 'kysely'
import { HOUR_MS } from '@shared/kernel/instant'
import type { StaffId, TicketId } from '@shared/kernel/ids'
import { codeOf, ok } from '../support/test-house'
import { engineKinds } from '../support/test-engines'
import { at } from '../lead/lead-house'
import { china } from '../calendar/calendars'
import { addAgent, inboxOf, openServiceHouse, submitTicket, ticketOf, type ServiceHouse } from './ticket-house'

describe.each(engineKinds)('what follows a ticket by itself, on %s', (kind) => {
  let t: ServiceHouse
  beforeEach(async () => {
    t = await openServiceHouse(kind)
  })
  afterEach(() => t.close())

  /** Titles of the messages a colleague got, oldest first. */
  const toldTo = (staffId: StaffId) =>
    at(t, async ({ tx, tenantId }) => {
      const rows = await tx
        .selectFrom('message')
        .select(['title', 'body'])
        .where('tenant_id', '=', tenantId)
        .where('staff_id', '=', staffId)
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(({ title }) => title)
    })
  const setDuty = async (session: string, staffId: StaffId, isOnDuty: boolean) =>
    ok(await t.call(session, ['staff', 'setDuty'], { staffId, isOnDuty }))

  test('the agent hears of a new ticket, a warning at four fifths, and with the manager of a broken promise', async () => {
    const { ticketId } = await submitTicket(t)
    await t.drain()
    expect(await toldTo(t.a.agent.id)).toEqual(['新工单：退换货'])
    await t.runUntil(china('2026-11-18 11:36'))
    expect(await ticketOf(t, ticketId)).toMatchObject({ first_risk: 'warned' })
    expect(await toldTo(t.a.owner.id)).toEqual([])
    await t.runUntil(china('2026-11-18 12:01'))
    expect(await ticketOf(t, ticketId)).toMatchObject({ first_risk: 'breached', resolve_risk: 'none' })
    expect(await toldTo(t.a.agent.id)).toEqual([
      '新工单：退换货',
      '快到首次回复时间：云裳服饰 · 陈敏',
      '首次回复超时：云裳服饰 · 陈敏',
    ])
    // 苏晴 works in the head office, so the owner is who answers for it.
    expect(await toldTo(t.a.owner.id)).toEqual(['首次回复超时：云裳服饰 · 陈敏'])
    expect(await inboxOf(t, t.a.owner.session)).toMatchObject([{ kind: 'ticket', ticketId, isLate: true }])
    ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words: '抱歉，在查', then: 'in_progress' }))
    expect(await inboxOf(t, t.a.owner.session)).toEqual([])
  })

  test('a promise that was kept in time is never spoken of', async () => {
    const { ticketId } = await submitTicket(t)
    ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words: '在查', then: 'waiting' }))
    await t.runUntil(china('2026-11-30 10:00'))
    expect(await ticketOf(t, ticketId)).toMatchObject({ first_risk: 'none', resolve_risk: 'none' })
    expect(await toldTo(t.a.agent.id)).toEqual(['新工单：退换货'])
  })

  test('a complaint is urgent and reaches the manager at once', async () => {
    const { ticketId } = await submitTicket(t, { kind: 'complaint', words: '客服态度太差' })
    await t.drain()
    expect(await ticketOf(t, ticketId)).toMatchObject({ priority: 'urgent' })
    expect(await toldTo(t.a.owner.id)).toEqual(['收到投诉：云裳服饰 · 陈敏'])
    expect(await inboxOf(t, t.a.owner.session)).toMatchObject([{ kind: 'ticket', ticketId }])
  })

  test('a resolved ticket closes after 72 hours, unless it was reopened', async () => {
    const one = await submitTicket(t)
    const other = await submitTicket(t, { words: '另一件事' })
    for (const { ticketId } of [one, other])
      ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words: '好了', then: 'resolved' }))
    ok(await t.call(t.chen.session, ['ticket', 'reopen'], { ticketId: other.ticketId, words: '没好' }))
    const resolvedAt = t.clock.now()
    await t.runUntil(new Date(Date.parse(resolvedAt) + 72 * HOUR_MS - 1).toISOString())
    expect(await ticketOf(t, one.ticketId)).toMatchObject({ state: 'resolved' })
    await t.runUntil(new Date(Date.parse(resolvedAt) + 72 * HOUR_MS).toISOString())
    expect(await ticketOf(t, one.ticketId)).toMatchObject({ state: 'closed' })
    expect(await ticketOf(t, other.ticketId)).toMatchObject({ state: 'assigned' })
  })

  test('with nobody on duty the desk keeps it with an honest time, and gives it to whoever comes first', async () => {
    await setDuty(t.a.agent.session, t.a.agent.id, false)
    const waiting = await submitTicket(t)
    expect(waiting).toMatchObject({ agentName: null, answerBy: china('2026-11-19 11:00') })
    const track = async () => ok(await t.call(t.chen.session, ['ticket', 'track'], { ticketId: waiting.ticketId }))
    expect(await track()).toMatchObject({ state: 'submitted', promise: '我们会在明天 11:00 前回复您' })
    await t.drain()
    expect(await track()).toMatchObject({ state: 'submitted' })
    await setDuty(t.a.agent.session, t.a.agent.id, true)
    await t.drain()
    expect(await track()).toMatchObject({ state: 'assigned', agentName: '苏晴' })
    expect(await toldTo(t.a.agent.id)).toEqual(['新工单：退换货'])
  })

  test('more room, or another skill, finds somebody for what waits', async () => {
    const arrange = async (kinds: ('invoice' | 'return')[], mostOpen: number) =>
      ok(await t.call(t.a.owner.session, ['ticket', 'saveAgent'], { staffId: t.a.agent.id, kinds, mostOpen }))
    await arrange(['invoice'], 1)
    const first = await submitTicket(t)
    expect(first.agentName).toBeNull()
    await arrange(['invoice', 'return'], 1)
    const second = await submitTicket(t, { words: '还有一件' })
    await t.drain()
    const agentOf = async ({ ticketId }: { ticketId: TicketId }) => (await ticketOf(t, ticketId)).agent_id
    expect([await agentOf(first), await agentOf(second)].filter((one) => one === null)).toHaveLength(1)
    await arrange([], 2)
    await t.drain()
    expect([await agentOf(first), await agentOf(second)]).toEqual([t.a.agent.id, t.a.agent.id])
  })

  test('what nobody has when its promise is nearly over goes to whoever arranges things', async () => {
    await setDuty(t.a.agent.session, t.a.agent.id, false)
    const { ticketId } = await submitTicket(t)
    await t.runUntil(china('2026-11-18 11:40'))
    expect(await inboxOf(t, t.a.managerOne.session)).toMatchObject([{ kind: 'ticket', ticketId }])
    expect(codeOf(await t.call(t.a.managerOne.session, ['ticket', 'take'], { ticketId }))).toBe('OK')
  })

  test('room on the desk is filled again when a ticket ends', async () => {
    ok(await t.call(t.a.owner.session, ['ticket', 'saveAgent'], { staffId: t.a.agent.id, kinds: [], mostOpen: 1 }))
    const one = await submitTicket(t)
    const other = await submitTicket(t, { words: '另一件事' })
    expect([one.agentName, other.agentName]).toEqual(['苏晴', null])
    ok(
      await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId: one.ticketId, words: '好了', then: 'resolved' }),
    )
    await t.drain()
    expect(await ticketOf(t, other.ticketId)).toMatchObject({ state: 'assigned', agent_id: t.a.agent.id })
  })

  test('goes to who served the customer last, though another has less to do', async () => {
    const first = await submitTicket(t)
    const other = await addAgent(t, 'agenttwo', '何晓')
    const again = await submitTicket(t, { words: '另一件事' })
    expect([first.agentName, again.agentName]).toEqual(['苏晴', '苏晴'])
    const { session, memberId } = t.stranger
    const unknown = await submitTicket(t, { words: '问一下', phone: '13900009000' }, session)
    expect(unknown.agentName).toBe('何晓')
    expect(await ticketOf(t, unknown.ticketId)).toMatchObject({ agent_id: other.id, member_id: memberId })
  })

  test('a calendar that changes lays running promises out anew and leaves broken ones alone', async () => {
    const late = await submitTicket(t)
    t.clock.advance(3 * HOUR_MS)
    await t.drain()
    const fresh = await submitTicket(t, { words: '另一件事' })
    const before = await ticketOf(t, late.ticketId)
    // Wednesday 13:00; the company will work through lunch from now on.
    const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ fromMinute: 540, toMinute: 1080 }] : []))
    const { version } = ok(await t.call(t.a.owner.session, ['calendar', 'read'], {}))
    ok(await t.call(t.a.owner.session, ['calendar', 'changeHours'], { version, week }))
    await t.drain()
    expect(await ticketOf(t, late.ticketId)).toMatchObject({
      first_due_at: before.first_due_at,
      first_risk: 'breached',
      resolve_due_at: china('2026-11-20 17:00'),
    })
    expect(await ticketOf(t, fresh.ticketId)).toMatchObject({ first_due_at: china('2026-11-18 15:00') })
    await t.runUntil(china('2026-11-18 14:37'))
    expect(await ticketOf(t, fresh.ticketId)).toMatchObject({ first_risk: 'warned' })
  })

  test('a customer who left the page hears of the answer, one who read it does not', async () => {
    await at(t, async ({ tx, tenantId }) => {
      await sql`insert into sms_account (tenant_id, sdk_app_id, sign_name, secret_id, secret_cipher, updated_at)
        values (${tenantId}, '1', '云裳', 'id', 'cipher', ${t.clock.now()})`.execute(tx)
      await sql`insert into message_template (tenant_id, channel, purpose, template_id, fields)
        values (${tenantId}, 'sms', 'ticket', '77', '["1", "2"]')`.execute(tx)
    })
    const sent = () =>
      at(t, ({ tx, tenantId }) =>
        tx
          .selectFrom('message')
          .select(['channel', 'title', 'body', 'page'])
          .where('tenant_id', '=', tenantId)
          .where('member_id', '=', t.chen.memberId)
          .execute(),
      )
    const { ticketId } = await submitTicket(t)
    const reply = async (words: string) =>
      ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words, then: 'waiting' }))
    await reply('请拍吊牌')
    ok(await t.call(t.chen.session, ['ticket', 'track'], { ticketId }))
    t.clock.advance(10_000)
    await t.drain()
    expect(await sent()).toEqual([])
    await reply('请再拍一张')
    t.clock.advance(10_000)
    await t.drain()
    const page = `/features/ticket/pages/track/index?ticketId=${ticketId}`
    expect(await sent()).toEqual([{ channel: 'sms', title: '需要您回复', body: '请再拍一张', page }])
  })

  test('nothing that follows a ticket fails', async () => {
    const { ticketId } = await submitTicket(t, { kind: 'complaint' })
    ok(await t.call(t.chen.session, ['ticket', 'add'], { ticketId, words: '快一点' }))
    ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words: '好了', then: 'resolved' }))
    await t.runUntil(china('2026-11-25 10:00'))
    expect(t.logs.filter(({ event }) => event.startsWith('event'))).toEqual([])
  })
})
