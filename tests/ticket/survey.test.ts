import { sql } from 'kysely'
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import type { CustomerId, TicketId } from '@shared/kernel/ids'
import { brandId } from '@shared/kernel/ids'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import { makeCustomer } from '../customer/make-customer'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, WORKDAY_MORNING, type TestHouse } from '../support/test-house'
import { addMember, openServiceHouse, rowsOf, startAnew, type TestMember } from './service-house'

describe.each(engineKinds)('satisfaction and recovery (满意度, 改进单) on %s', (kind) => {
  let t: TestHouse
  let customerId: CustomerId
  let member: TestMember
  let other: TestMember
  let made = 0

  /** A ticket resolved just now by a colleague, as the desk leaves it; its event waits in the outbox. */
  async function resolved(change: { by?: string; of?: TestMember; isLinked?: boolean } = {}): Promise<TicketId> {
    made += 1
    const ticketId = brandId<'Ticket'>(`ticket${String(made).padStart(6, '0')}`)
    const now = t.clock.now()
    const by = change.by ?? t.a.repOne.id
    const linked = change.isLinked === false ? null : customerId
    await rowsOf(
      t,
      sql`insert into ticket (tenant_id, id, number, kind, priority, state, member_id, customer_id, contact_name, words, agent_id,
          resolved_at, resolved_by, resolve_working_minutes, urgent_at, created_at, updated_at)
        values (${t.a.tenantId}, ${ticketId}, ${ticketId}, 'quality', 'normal', 'resolved', ${(change.of ?? member).id}, ${linked},
          '陈女士', '缩水', ${by}, ${now}, ${by}, 60, ${now}, ${now}, ${now})`,
    )
    await withTenant(t.house.engine, t.a.tenantId, async (tx) => {
      const after = new Aftermath(null, now, t.house.newId)
      after.append('ticket.resolved', { ticketId, resolvedAt: now })
      await after.write(tx, t.a.tenantId, null)
    })
    return ticketId
  }

  const surveyOf = async (ticketId: string) =>
    (
      await rowsOf(
        t,
        sql<{ id: string; state: string; agent: string; score: number | null; reminded: string | null }>`
          select id, state, agent_id as agent, score, reminded_at as reminded from survey where ticket_id = ${ticketId}`,
      )
    )[0]
  const toldOf = (ticketId: string, change: string) =>
    rowsOf(
      t,
      sql<{
        at: string
      }>`select run_at as at from outbox where topic = 'ticket.told' and payload->>'ticketId' = ${ticketId}
        and payload->>'change' = ${change}`,
    )
  const rate = (ticketId: TicketId, score: number, more: object = {}, who = member) =>
    t.call(who.session, ['ticket', 'rate'], { ticketId, score, ...more })
  const trackOf = async (ticketId: TicketId) => ok(await t.call(member.session, ['ticket', 'track'], { ticketId }))
  const recoveries = async (session = t.a.managerOne.session, onlyOpen = true) =>
    ok(await t.call(session, ['ticket', 'listRecoveries'], { onlyOpen, cursor: null })).items
  const scores = async () =>
    (await rowsOf(t, sql<{ scores: number[] }>`select scores from customer_fact where customer_id = ${customerId}`))[0]
      ?.scores
  const inboxKinds = async (session: string) =>
    ok(await t.call(session, ['followup', 'inbox'], { kind: null, cursor: null })).items.map((item) => item.kind)

  beforeAll(async () => {
    t = await openServiceHouse(kind)
    const contact = { name: '陈敏', phone: '+8613900000001' }
    const who = await makeCustomer(t, t.a.tenantId, { name: '云裳服饰贸易公司', ownerId: t.a.repOne.id, contact })
    customerId = who.customerId
    member = await addMember(t, t.a, { key: 'one', customerId })
    other = await addMember(t, t.a, { key: 'two' })
  })
  beforeEach(() => startAnew(t))
  afterAll(() => t.close())

  test('is asked when a ticket is resolved, once, of whoever resolved it, and told', async () => {
    const ticketId = await resolved()
    await t.drain()
    expect(await surveyOf(ticketId)).toMatchObject({ state: 'asked', agent: t.a.repOne.id })
    expect(await toldOf(ticketId, 'survey')).toHaveLength(1)
  })

  test('is not asked again within a week, about whatever ticket, and rating is possible all the same', async () => {
    await resolved()
    await t.drain()
    t.clock.advance(3 * DAY_MS)
    const second = await resolved()
    await t.drain()
    expect(await surveyOf(second)).toBeUndefined()
    ok(await rate(second, 5))
    expect(await surveyOf(second)).toMatchObject({ state: 'answered', score: 5, agent: t.a.repOne.id })
    t.clock.set(addMs(WORKDAY_MORNING, 11 * DAY_MS))
    const third = await resolved()
    await t.drain()
    expect(await surveyOf(third)).toMatchObject({ state: 'asked' })
  })

  test('reminds once after a working day and lapses after a week', async () => {
    t.clock.set('2026-11-20T07:00:00.000Z')
    const ticketId = await resolved()
    await t.runUntil('2026-11-23T00:59:00.000Z')
    expect(await surveyOf(ticketId)).toMatchObject({ reminded: null })
    await t.runUntil('2026-11-23T01:01:00.000Z')
    expect((await surveyOf(ticketId))?.reminded).toBe('2026-11-23T01:00:00.000Z')
    expect(await toldOf(ticketId, 'survey')).toHaveLength(2)
    await t.runUntil('2026-11-28T07:00:00.000Z')
    expect(await surveyOf(ticketId)).toMatchObject({ state: 'lapsed' })
    expect(await toldOf(ticketId, 'survey')).toHaveLength(2)
    expect(codeOf(await rate(ticketId, 5))).toBe('SURVEY_LAPSED')
  })

  test('of who answered nobody is reminded', async () => {
    const ticketId = await resolved()
    await t.drain()
    ok(await rate(ticketId, 5))
    await t.runUntil(addMs(WORKDAY_MORNING, 9 * DAY_MS))
    expect(await surveyOf(ticketId)).toMatchObject({ state: 'answered', reminded: null })
    expect(await toldOf(ticketId, 'survey')).toHaveLength(1)
  })

  test('one tap closes the ticket; words follow, a slip is mended, and a day later it stands', async () => {
    const ticketId = await resolved()
    await t.drain()
    const first = ok(await rate(ticketId, 4)).revision
    expect((await trackOf(ticketId)).survey).toEqual({ score: 4, tags: [], words: '', mayRate: true })
    t.clock.advance(5 * MINUTE_MS)
    const second = ok(await rate(ticketId, 5, { tags: ['回复快'], words: '很满意' })).revision
    expect(second).toBeGreaterThan(first)
    const [row] = await rowsOf(
      t,
      sql<{ state: string; score: number }>`select state, score from ticket where id = ${ticketId}`,
    )
    expect(row).toEqual({ state: 'closed', score: 5 })
    expect(await scores()).toEqual([5])
    const timeline = await rowsOf(
      t,
      sql<{ title: string; words: string }>`select title, words from timeline_entry where kind = 'survey'`,
    )
    expect(timeline).toEqual([{ title: '评价 ★★★★★', words: '回复快\n很满意' }])
    t.clock.advance(DAY_MS)
    expect(codeOf(await rate(ticketId, 1))).toBe('RATED_ALREADY')
    expect((await trackOf(ticketId)).survey).toMatchObject({ score: 5, mayRate: false })
  })

  test('is for its own customer only, and not before it is resolved', async () => {
    const ticketId = await resolved()
    expect(codeOf(await rate(ticketId, 5, {}, other))).toBe('NOT_FOUND')
    await rowsOf(t, sql`update ticket set state = 'in_progress', resolved_at = null where id = ${ticketId}`)
    expect(codeOf(await rate(ticketId, 5))).toBe('NOT_RESOLVED')
    expect(await t.call(member.session, ['ticket', 'rate'], { ticketId, score: 6 })).toMatchObject({
      fields: { score: '请选 1 到 5 分' },
    })
  })

  test('the last twenty ratings are a fact of the customer, newest first, and equal their rows', async () => {
    for (const score of [3, 4, 5]) {
      ok(await rate(await resolved(), score))
      t.clock.advance(HOUR_MS)
    }
    expect(await scores()).toEqual([5, 4, 3])
    await rowsOf(
      t,
      sql`insert into survey (tenant_id, id, customer_id, state, score, asked_at, answered_at)
        select ${t.a.tenantId}, 'old' || g, ${customerId}, 'answered', 2, '2026-01-01', '2026-01-01' from generate_series(1, 30) g`,
    )
    ok(await rate(await resolved(), 1))
    expect(await scores()).toEqual([1, 5, 4, 3, ...Array<number>(16).fill(2)])
  })

  test('two stars open a recovery for the manager of who resolved it, in their inbox and by message', async () => {
    const ticketId = await resolved()
    ok(await rate(ticketId, 2, { words: '等太久' }))
    const [recovery] = await recoveries()
    expect(recovery).toMatchObject({
      ticketId,
      customerTitle: '云裳服饰贸易公司 · 陈女士',
      agentName: '陈一',
      score: 2,
      words: '等太久',
      state: 'open',
    })
    expect(await inboxKinds(t.a.managerOne.session)).toEqual(['recovery'])
    const messages = await rowsOf(t, sql<{ title: string; to: string }>`select title, staff_id as to from message`)
    expect(messages).toEqual([{ title: '差评待改进', to: t.a.managerOne.id }])
    expect(await recoveries(t.a.managerTwo.session)).toEqual([])
    expect(await recoveries(t.a.owner.session)).toHaveLength(1)
  })

  test('three stars open none, a slip takes it back, and what a manager has begun stays', async () => {
    ok(await rate(await resolved(), 3))
    expect(await recoveries()).toEqual([])
    const slip = await resolved()
    ok(await rate(slip, 1))
    ok(await rate(slip, 5))
    expect(await recoveries()).toEqual([])
    expect(await inboxKinds(t.a.managerOne.session)).toEqual([])
    const begun = await resolved()
    ok(await rate(begun, 1))
    const [recovery] = await recoveries()
    if (recovery === undefined) throw new Error('there is one')
    const note = { id: recovery.id, version: 1, cause: '漏看', measure: '', result: '', isDone: false }
    ok(await t.call(t.a.managerOne.session, ['ticket', 'saveRecovery'], note))
    ok(await rate(begun, 5))
    expect(await recoveries()).toMatchObject([{ id: recovery.id, state: 'doing', score: 5 }])
  })

  test('done, the customer reads what became of it, is told once, and nobody writes it anew', async () => {
    const ticketId = await resolved()
    ok(await rate(ticketId, 1, { words: '没人管' }))
    const [recovery] = await recoveries()
    if (recovery === undefined) throw new Error('there is one')
    const save = (draft: object, session = t.a.managerOne.session) =>
      t.call(session, ['ticket', 'saveRecovery'], {
        id: recovery.id,
        version: 1,
        cause: '漏看',
        measure: '交接要写说明',
        result: '交接班逐单确认',
        isDone: true,
        ...draft,
      })
    expect(codeOf(await save({ measure: '' }))).toBe('RECOVERY_INCOMPLETE')
    expect(codeOf(await save({}, t.a.managerTwo.session))).toBe('NOT_FOUND')
    expect(codeOf(await save({}, t.a.agent.session))).toBe('NOT_ALLOWED')
    expect(ok(await save({ isDone: false, result: '' }))).toMatchObject({ state: 'doing', version: 2 })
    expect(codeOf(await save({}))).toBe('RECOVERY_CHANGED')
    expect(ok(await save({ version: 2 }))).toMatchObject({ state: 'done', version: 3 })
    expect(codeOf(await save({ version: 3 }))).toBe('RECOVERY_CHANGED')
    const thread = await rowsOf(
      t,
      sql<{
        words: string
        hidden: boolean
      }>`select words, is_internal as hidden from ticket_entry where kind = 'recovery'`,
    )
    expect(thread).toEqual([{ words: '您的反馈已改进：交接班逐单确认', hidden: false }])
    expect(await toldOf(ticketId, 'recovery')).toHaveLength(1)
    expect((await trackOf(ticketId)).recovery).toEqual({ at: t.clock.now(), words: '交接班逐单确认' })
    expect(await recoveries()).toEqual([])
    expect(await recoveries(t.a.managerOne.session, false)).toMatchObject([{ state: 'done', doneAt: t.clock.now() }])
    expect(await inboxKinds(t.a.managerOne.session)).toEqual([])
  })

  test('a stranger who is no customer yet may rate as well', async () => {
    const ticketId = await resolved({ of: other, isLinked: false })
    await t.drain()
    expect(await surveyOf(ticketId)).toMatchObject({ state: 'asked' })
    ok(await rate(ticketId, 1, {}, other))
    expect(await recoveries()).toMatchObject([{ customerTitle: '陈女士', score: 1 }])
  })

  test('work of the owner, who has nobody above, is looked after by the owner', async () => {
    ok(await rate(await resolved({ by: t.a.owner.id }), 1))
    expect(await inboxKinds(t.a.owner.session)).toEqual(['recovery'])
  })
})
