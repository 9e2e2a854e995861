import { engineKinds } from '../support/test-engines'
import { codeOf, ok } from '../support/test-house'
import { at } from '../lead/lead-house'
import {
  addAgent,
  addMember,
  factsOf,
  openServiceHouse,
  submitTicket,
  ticketOf,
  type ServiceHouse,
} from './ticket-house'

const onServer = engineKinds.includes('postgres') ? describe : describe.skip

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

// The embedded database has one connection, so nothing there is ever at once.
onServer('at the same moment on postgres', () => {
  let t: ServiceHouse
  beforeEach(async () => {
    t = await openServiceHouse('postgres')
  })
  afterEach(() => t.close())

  const setDuty = async (isOnDuty: boolean) =>
    ok(await t.call(t.a.agent.session, ['staff', 'setDuty'], { staffId: t.a.agent.id, isOnDuty }))

  test('two agents take one ticket: exactly one has it, the other is told', async () => {
    await setDuty(false)
    const { ticketId } = await submitTicket(t)
    const other = await addAgent(t, 'agenttwo', '何晓')
    const sessions = [t.a.agent.session, other.session, t.a.agent.session, other.session]
    const answers = await Promise.all(sessions.map((session) => t.call(session, ['ticket', 'take'], { ticketId })))
    const codes = answers.map(codeOf)
    expect(codes.filter((code) => code === 'OK')).toHaveLength(2)
    // Whoever lost either saw it being taken, or no longer sees it at all.
    expect(codes.filter((code) => code === 'TICKET_TAKEN' || code === 'NOT_FOUND')).toHaveLength(2)
    expect(codes[0]).toBe(codes[2])
    expect(await ticketOf(t, ticketId)).toMatchObject({ state: 'in_progress' })
  })

  test('20 taps with different request ids and the same words are one ticket', async () => {
    const given = await times(20, () => submitTicket(t))
    expect(new Set(given.map(({ ticketId }) => ticketId)).size).toBe(1)
    expect(await factsOf(t)).toMatchObject({ open_tickets: 1, ticket_count: 1 })
    t.clock.advance(11 * 60_000)
    expect((await submitTicket(t)).ticketId).not.toBe(given[0]?.ticketId)
  })

  test('60 people ask at once: three agents get 20 each, and nobody more than they can take', async () => {
    const two = await addAgent(t, 'agenttwo', '何晓')
    const three = await addAgent(t, 'agentthree', '林朵')
    const people = await times(60, (index) =>
      addMember(t, t.a, { id: `member${index}`, name: `客户${index}`, phone: `+86139000${10_000 + index}` }),
    )
    await Promise.all(people.map(({ session }) => submitTicket(t, {}, session)))
    const loads = await at(t, ({ tx, tenantId }) =>
      tx.selectFrom('ticket_load').select(['staff_id', 'open_tickets']).where('tenant_id', '=', tenantId).execute(),
    )
    const counts = loads.map(({ open_tickets: open }) => open)
    expect(loads.map(({ staff_id: id }) => id).sort()).toEqual([t.a.agent.id, two.id, three.id].sort())
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
    ok(await t.call(t.a.owner.session, ['ticket', 'saveAgent'], { staffId: two.id, kinds: [], mostOpen: 22 }))
    for (const { id } of [t.a.agent, three])
      ok(await t.call(t.a.owner.session, ['ticket', 'saveAgent'], { staffId: id, kinds: [], mostOpen: 1 }))
    const more = await Promise.all(
      people.slice(0, 10).map(({ session }) => submitTicket(t, { words: '再问' }, session)),
    )
    expect(more.filter(({ agentName }) => agentName === '何晓')).toHaveLength(2)
    expect(more.filter(({ agentName }) => agentName === null)).toHaveLength(8)
  })

  test('a reply and a confirmation meet: one after the other, and the facts are right', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { ticketId } = await submitTicket(t, { words: `第 ${round} 件` })
      const asAgent = t.a.agent.session
      ok(await t.call(asAgent, ['ticket', 'reply'], { ticketId, words: '好了', then: 'resolved' }))
      const [confirmed, replied] = await Promise.all([
        t.call(t.chen.session, ['ticket', 'confirm'], { ticketId }),
        t.call(asAgent, ['ticket', 'reply'], { ticketId, words: '还要查一下', then: 'in_progress' }),
      ])
      const { state } = await ticketOf(t, ticketId)
      if (codeOf(confirmed) === 'OK') expect([codeOf(replied), state]).toEqual(['TICKET_CLOSED', 'closed'])
      else expect([codeOf(confirmed), codeOf(replied), state]).toEqual(['NOT_RESOLVED', 'OK', 'in_progress'])
      if (state !== 'closed')
        ok(await t.call(asAgent, ['ticket', 'reply'], { ticketId, words: '好了', then: 'resolved' }))
    }
    expect(await factsOf(t)).toMatchObject({ open_tickets: 0, ticket_count: 4 })
  })

  test('tickets end, are given away and come in at once: nothing waits forever and the loads are right', async () => {
    const other = await addAgent(t, 'agenttwo', '何晓')
    const people = await times(12, (index) =>
      addMember(t, t.a, { id: `member${index}`, name: `客户${index}`, phone: `+86139000${10_000 + index}` }),
    )
    const tickets = await Promise.all(people.map(({ session }) => submitTicket(t, {}, session)))
    const owner = t.a.owner.session
    await Promise.all([
      ...tickets
        .slice(0, 4)
        .map(({ ticketId }) => t.call(owner, ['ticket', 'reply'], { ticketId, words: '好了', then: 'resolved' })),
      ...tickets.slice(4, 8).map(({ ticketId }, index) =>
        t.call(owner, ['ticket', 'handOver'], {
          ticketId,
          staffId: index % 2 ? other.id : t.a.agent.id,
          words: '接',
        }),
      ),
      ...people.map(({ session }) => submitTicket(t, { words: '又一件' }, session)),
      t.drain(),
    ])
    await t.drain()
    const counted = await at(t, ({ tx, tenantId }) =>
      tx
        .selectFrom('ticket')
        .select(({ fn }) => ['agent_id', fn.countAll<number>().as('open')])
        .where('tenant_id', '=', tenantId)
        .where('state', 'in', ['submitted', 'assigned', 'in_progress', 'waiting'])
        .groupBy('agent_id')
        .orderBy('agent_id')
        .execute(),
    )
    const loads = await at(t, ({ tx, tenantId }) =>
      tx
        .selectFrom('ticket_load')
        .select(['staff_id as agent_id', 'open_tickets as open'])
        .where('tenant_id', '=', tenantId)
        .where('open_tickets', '>', 0)
        .orderBy('staff_id')
        .execute(),
    )
    expect(loads).toEqual(counted)
    expect(t.logs.filter(({ event }) => event === 'fault')).toEqual([])
  })
})
