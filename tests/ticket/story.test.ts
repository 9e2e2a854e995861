import { ok, codeOf } from '../support/test-house'
import { engineKinds } from '../support/test-engines'
import { factsOf, inboxOf, openServiceHouse, submitTicket, ticketOf, type ServiceHouse } from './ticket-house'

describe.each(engineKinds)('a ticket from beginning to end, on %s', (kind) => {
  let t: ServiceHouse
  beforeEach(async () => {
    t = await openServiceHouse(kind)
  })
  afterEach(() => t.close())

  const track = async (ticketId: Awaited<ReturnType<typeof submitTicket>>['ticketId']) =>
    ok(await t.call(t.chen.session, ['ticket', 'track'], { ticketId }))

  test('the page knows who asks, their orders and what we promise before a word is typed', async () => {
    expect(ok(await t.call(t.chen.session, ['ticket', 'prepare'], {}))).toEqual({
      companyName: '公司a',
      promise: '工作日 9:00–18:00，2 小时内回复',
      phone: '139****8000',
      orders: [expect.objectContaining({ id: 'order1', number: 'SO-1', summary: expect.stringContaining('连帽卫衣') })],
      formKey: null,
      templateIds: [],
    })
    const unknown = ok(await t.call(t.stranger.session, ['ticket', 'prepare'], {}))
    expect(unknown).toMatchObject({ phone: null, orders: [] })
  })

  test('goes to the agent on duty with a number and an honest time, and everybody concerned knows', async () => {
    const given = await submitTicket(t, { orderId: t.orderId })
    expect(given).toMatchObject({ agentName: '苏晴', answerBy: '2026-11-18T04:00:00.000Z' })
    expect(given.number).toMatch(/^261118-[0-9A-Z]{6}$/)
    expect(await track(given.ticketId)).toMatchObject({
      state: 'assigned',
      orderNumber: 'SO-1',
      agentName: '苏晴',
      promise: '我们会在今天 12:00 前回复您',
      entries: [
        { author: 'me', name: '陈敏', words: '尺码偏小，想换大一码' },
        { author: 'system', words: '由苏晴为您处理' },
      ],
      may: { add: true, confirm: false, reopen: false },
    })
    expect(await factsOf(t)).toMatchObject({ open_tickets: 1, ticket_count: 1, complaint_count: 0 })
    expect(await inboxOf(t, t.a.agent.session)).toMatchObject([
      {
        kind: 'ticket',
        action: 'answer',
        ticketId: given.ticketId,
        title: '云裳服饰 · 陈敏',
        why: '还剩 2 小时：要首次回复',
      },
    ])
    expect(await inboxOf(t, t.a.repOne.session)).toMatchObject([
      { kind: 'notice', ticketId: given.ticketId, why: '提交工单 · 退换货' },
    ])
    const timeline = ok(
      await t.call(t.a.repOne.session, ['customer', 'timeline'], { customerId: t.customerId, kinds: ['ticket'] }),
    )
    expect(timeline.items).toMatchObject([{ title: '提交工单 · 退换货', words: '尺码偏小，想换大一码' }])
  })

  test('is answered, waits for the customer, goes on with their words, is resolved and confirmed', async () => {
    const { ticketId } = await submitTicket(t)
    const asAgent = t.a.agent.session
    ok(await t.call(asAgent, ['ticket', 'take'], { ticketId }))
    ok(await t.call(asAgent, ['ticket', 'note'], { ticketId, words: '老客户，优先安排' }))
    ok(await t.call(asAgent, ['ticket', 'reply'], { ticketId, words: '请拍一张吊牌', then: 'waiting' }))
    expect(await track(ticketId)).toMatchObject({ state: 'waiting', promise: '请您回复，我们收到后马上继续' })
    expect(await inboxOf(t, asAgent)).toEqual([])
    ok(await t.call(t.chen.session, ['ticket', 'add'], { ticketId, words: '吊牌在这里' }))
    expect(await ticketOf(t, ticketId)).toMatchObject({ state: 'in_progress', resolve_left_ms: null })
    expect(await inboxOf(t, asAgent)).toMatchObject([{ kind: 'ticket', ticketId }])
    ok(await t.call(asAgent, ['ticket', 'reply'], { ticketId, words: '已寄出新的一件', then: 'resolved' }))
    expect(await factsOf(t)).toMatchObject({ open_tickets: 0, ticket_count: 1 })
    const resolved = await track(ticketId)
    expect(resolved.entries.map(({ words }) => words)).toEqual([
      '尺码偏小，想换大一码',
      '由苏晴为您处理',
      '苏晴开始处理',
      '请拍一张吊牌',
      '等您回复',
      '吊牌在这里',
      '已寄出新的一件',
      '已处理好，请您确认',
    ])
    expect(resolved.steps.map(({ at }) => at !== null)).toEqual([true, true, true, true, false])
    const confirmed = ok(await t.call(t.chen.session, ['ticket', 'confirm'], { ticketId }))
    expect(confirmed.state).toBe('closed')
    expect(codeOf(await t.call(asAgent, ['ticket', 'reply'], { ticketId, words: '再问一句', then: 'waiting' }))).toBe(
      'TICKET_CLOSED',
    )
  })

  test('is reopened within its days, begins anew with who had it, and not later', async () => {
    const { ticketId } = await submitTicket(t)
    ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words: '已寄出', then: 'resolved' }))
    t.clock.advance(6 * 86_400_000)
    const again = ok(await t.call(t.chen.session, ['ticket', 'reopen'], { ticketId, words: '还是不对' }))
    expect(again.state).toBe('assigned')
    expect(await ticketOf(t, ticketId)).toMatchObject({ reopened: 1, resolved_at: null, agent_id: t.a.agent.id })
    expect(await factsOf(t)).toMatchObject({ open_tickets: 1, ticket_count: 1 })
    ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words: '再寄一件', then: 'resolved' }))
    t.clock.advance(7 * 86_400_000 + 1)
    expect(codeOf(await t.call(t.chen.session, ['ticket', 'reopen'], { ticketId, words: '又坏了' }))).toBe(
      'REOPEN_TOO_LATE',
    )
  })

  test('of somebody unknown needs a phone, is linked to a customer by an agent, and then to their order', async () => {
    const asked = { kind: 'quality' as const, words: '拉链坏了' }
    const call = (phone: string) => t.call(t.stranger.session, ['ticket', 'submit'], { ...asked, phone })
    expect(codeOf(await call(''))).toBe('PHONE_NEEDED')
    expect(codeOf(await call('一二三'))).toBe('PHONE_UNREADABLE')
    const { ticketId } = ok(await call('139 0000 9000'))
    const asAgent = t.a.agent.session
    expect(ok(await t.call(asAgent, ['ticket', 'read'], { ticketId })).asker).toMatchObject({
      customerId: null,
      name: '路人',
      phone: '139 0000 9000',
    })
    expect(codeOf(await t.call(asAgent, ['ticket', 'linkOrder'], { ticketId, orderId: t.orderId }))).toBe('ORDER_GONE')
    ok(await t.call(asAgent, ['ticket', 'linkCustomer'], { ticketId, customerId: t.customerId }))
    ok(await t.call(asAgent, ['ticket', 'linkOrder'], { ticketId, orderId: t.orderId }))
    expect(ok(await t.call(asAgent, ['ticket', 'read'], { ticketId }))).toMatchObject({
      title: '云裳服饰 · 路人',
      asker: { customerId: t.customerId, orderCount: 1, pastTickets: 0 },
      order: { number: 'SO-1', summary: expect.stringContaining('连帽卫衣') },
    })
    expect(await factsOf(t)).toMatchObject({ open_tickets: 1, ticket_count: 1 })
    const unknown = ok(await t.call(t.stranger.session, ['ticket', 'track'], { ticketId }))
    expect(JSON.stringify(unknown)).not.toContain('云裳')
  })

  test('is entered by a colleague for a customer who called, assigned or kept', async () => {
    const call = { customerId: t.customerId, kind: 'logistics' as const, words: '客户来电问物流', orderId: t.orderId }
    const given = ok(await t.call(t.a.repOne.session, ['ticket', 'enter'], call))
    expect(given.agentName).toBe('苏晴')
    const kept = ok(await t.call(t.a.repOne.session, ['ticket', 'enter'], { ...call, isMine: true }))
    expect(kept.agentName).toBe('陈一')
    expect(codeOf(await t.call(t.a.repTwo.session, ['ticket', 'enter'], call))).toBe('NOT_FOUND')
    expect(await factsOf(t)).toMatchObject({ open_tickets: 2, ticket_count: 2 })
  })

  test('is handed over with a word that the customer never reads', async () => {
    const { ticketId } = await submitTicket(t)
    const hand = { ticketId, staffId: t.a.repOne.id, words: '客户脾气大，您来谈' }
    expect(ok(await t.call(t.a.agent.session, ['ticket', 'handOver'], hand)).state).toBe('assigned')
    expect(await inboxOf(t, t.a.agent.session)).toEqual([])
    expect(await inboxOf(t, t.a.repOne.session)).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'ticket', ticketId })]),
    )
    const seen = await track(ticketId)
    expect(JSON.stringify(seen)).not.toContain('脾气')
    expect(seen.agentName).toBe('陈一')
    expect(codeOf(await t.call(t.a.agent.session, ['ticket', 'read'], { ticketId }))).toBe('NOT_FOUND')
  })

  test('ends in another of the same customer, whose thread gets its words', async () => {
    const one = await submitTicket(t)
    const other = await submitTicket(t, { words: '还是那件尺码的事' })
    const asAgent = t.a.agent.session
    ok(await t.call(asAgent, ['ticket', 'note'], { ticketId: one.ticketId, words: '内部：已查库存' }))
    ok(await t.call(asAgent, ['ticket', 'merge'], { ticketId: one.ticketId, intoTicketId: other.ticketId }))
    const into = await track(other.ticketId)
    expect(into.entries.map(({ words }) => words)).toEqual(
      expect.arrayContaining(['尺码偏小，想换大一码', `并入了工单 ${one.number}`]),
    )
    expect(JSON.stringify(into)).not.toContain('内部')
    expect(await track(one.ticketId)).toMatchObject({ state: 'closed', may: { reopen: false, add: false } })
    const desk = ok(await t.call(asAgent, ['ticket', 'read'], { ticketId: one.ticketId }))
    expect(desk.mergedInto).toEqual({ id: other.ticketId, number: other.number })
    expect(await factsOf(t)).toMatchObject({ open_tickets: 1, ticket_count: 2 })
  })

  test('changes its promise with its priority', async () => {
    const { ticketId } = await submitTicket(t)
    const before = (await track(ticketId)).revision
    ok(await t.call(t.a.agent.session, ['ticket', 'setPriority'], { ticketId, priority: 'urgent' }))
    expect(await track(ticketId)).toMatchObject({ promise: '我们会在今天 10:30 前回复您', revision: before + 1 })
  })

  test('is polled by a number until something changes', async () => {
    const { ticketId } = await submitTicket(t)
    const { revision } = await track(ticketId)
    const poll = (known: number) => t.call(t.chen.session, ['ticket', 'poll'], { ticketId, revision: known })
    const same = await poll(revision)
    expect(ok(same)).toEqual({ revision, track: null })
    expect(JSON.stringify(same).length).toBeLessThan(200)
    const [call] = t.logs.filter(({ fields }) => fields.procedure === 'ticket.poll')
    expect(call?.fields.statements).toBe(2)
    ok(await t.call(t.a.agent.session, ['ticket', 'note'], { ticketId, words: '内部' }))
    expect(ok(await poll(revision)).track).toBeNull()
    ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words: '在查', then: 'in_progress' }))
    expect(ok(await poll(revision)).track).toMatchObject({ state: 'in_progress', revision: revision + 1 })
  })

  test('shows as news in the list of its customer until they look', async () => {
    const { ticketId } = await submitTicket(t)
    const mine = async () => ok(await t.call(t.chen.session, ['ticket', 'listMine'], {})).items
    expect(await mine()).toMatchObject([{ id: ticketId, hasNews: false }])
    ok(await t.call(t.a.agent.session, ['ticket', 'reply'], { ticketId, words: '在查', then: 'in_progress' }))
    expect(await mine()).toMatchObject([{ hasNews: true }])
    await track(ticketId)
    expect(await mine()).toMatchObject([{ hasNews: false }])
  })

  test('costs few statements: submit 8, read 4, list 3', async () => {
    const { ticketId } = await submitTicket(t, { orderId: t.orderId })
    ok(await t.call(t.a.agent.session, ['ticket', 'read'], { ticketId }))
    ok(await t.call(t.a.agent.session, ['ticket', 'list'], { shelf: 'mine' }))
    const statements = Object.fromEntries(t.logs.map(({ fields }) => [fields.procedure, fields.statements]))
    // One more each: the session with its scope.
    expect(statements).toMatchObject({ 'ticket.submit': 8, 'ticket.read': 2, 'ticket.list': 3 })
  })
})
