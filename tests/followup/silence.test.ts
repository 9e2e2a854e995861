import { sql } from 'kysely'
import { brandId, type CustomerId, type StaffId } from '@shared/kernel/ids'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { planNext, pushInbox } from '../../cloudfunctions/followup/followup.service'
import { china } from '../calendar/calendars'
import { engineKinds } from '../support/test-engines'
import { ok, type TestHouse } from '../support/test-house'
import type { TestPerson } from '../support/test-people'
import {
  addCustomer,
  at,
  factsOf,
  type Heard,
  itemsOf,
  messagesTo,
  openFollowupHouse,
  plansOf,
  timelineOf,
} from './followup-house'

/** The week before National Day 2026: 1 to 7 October are free, Saturday 10 October is worked in exchange. */
const BEFORE_HOLIDAY = china('2026-09-28 09:00')
const DUE = china('2026-09-29 10:00')

/** Every test begins with nothing done or planned: opening a house for each takes far longer. */
const empty = (t: TestHouse): Promise<void> =>
  ownerTransaction(t.house.engine, async (tx) => {
    await sql`truncate inbox_item, followup_plan, followup, message, outbox, tenant_setting`.execute(tx)
    await sql`update staff set is_on_duty = true, department_id = ${t.a.teamTwo}
      where tenant_id = ${t.a.tenantId} and id in (${t.a.repThree.id}, ${t.a.repFour.id})`.execute(tx)
    await sql`update staff set is_on_duty = true where tenant_id = ${t.a.tenantId}`.execute(tx)
  })

describe.each(engineKinds)('a plan nobody follows on %s', (kind) => {
  let t: TestHouse
  let heard: Heard[]
  let customerId: CustomerId
  beforeAll(async () => {
    ;({ t, heard } = await openFollowupHouse(kind))
  })
  beforeEach(async () => {
    heard.length = 0
    t.clock.set(BEFORE_HOLIDAY)
    await empty(t)
    customerId = await addCustomer(t, { name: '云裳服饰', ownerId: t.a.repOne.id })
  })
  afterAll(() => t.close())

  const plan = (staffId: StaffId = t.a.repOne.id, dueAt = DUE) =>
    at(t, (scope) => planNext(scope, { customerId, staffId, dueAt, what: '寄报价' }))
  const until = (moment: string) => t.runUntil(china(moment))
  /** What reached somebody, with the wall clock in China to the minute. */
  const told = async (person: TestPerson) =>
    (await messagesTo(t, person.id)).map(({ title, created_at: when }) => [wallClock(when), title])
  const wallClock = (moment: string) =>
    new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ')
  const openItems = async (person: TestPerson) =>
    (await itemsOf(t, person.id)).filter((item) => item.state === 'open').map((item) => [item.kind, item.why])
  const offDuty = (...people: TestPerson[]) =>
    at(t, ({ tx, tenantId }) =>
      tx
        .updateTable('staff')
        .set({ is_on_duty: false })
        .where('tenant_id', '=', tenantId)
        .where(
          'id',
          'in',
          people.map((person) => person.id),
        )
        .execute(),
    )

  test('is reminded of, told to the manager and given away, day by working day through the holiday', async () => {
    await plan()
    await until('2026-10-20 18:00')
    expect(await told(t.a.repOne)).toEqual([
      ['09-29 10:00', '该跟进了：云裳服饰 · 陈女士'],
      ['09-30 10:00', '还没跟进：云裳服饰 · 陈女士'],
      ['10-12 10:00', '已改派：云裳服饰 · 陈女士'],
    ])
    expect((await told(t.a.managerOne))[0]).toEqual(['10-09 10:00', '陈一还没跟进：云裳服饰 · 陈女士'])
    expect((await told(t.a.repTwo))[0]).toEqual(['10-12 10:00', '请您接手：云裳服饰 · 陈女士'])
    expect(await factsOf(t, customerId)).toMatchObject({ owner_id: t.a.repTwo.id, next_followup_what: '寄报价' })
    expect((await timelineOf(t, customerId)).map((entry) => [entry.title, entry.actor_name])).toContainEqual([
      '负责人换成李二',
      '系统',
    ])
    expect((await plansOf(t, customerId)).map((one) => [one.staff_id, one.state, one.escalation])).toEqual([
      [t.a.repOne.id, 'replaced', 3],
      [t.a.repTwo.id, 'open', 3],
    ])
  })

  test('a successor who is silent too is not followed by whoever let it lie: the manager must act', async () => {
    await plan()
    await until('2026-10-20 18:00')
    expect(await told(t.a.repTwo)).toEqual([
      ['10-12 10:00', '请您接手：云裳服饰 · 陈女士'],
      ['10-13 10:00', '还没跟进：云裳服饰 · 陈女士'],
    ])
    expect(await openItems(t.a.managerOne)).toContainEqual([
      'notice',
      { kind: 'words', words: '李二 5 个工作日没有跟进，也没有人可以接手，请您安排' },
    ])
  })

  test('one follow-up stops everything, and takes the notice off the manager', async () => {
    await plan()
    await until('2026-10-09 11:00')
    expect(await openItems(t.a.managerOne)).toEqual([
      ['notice', { kind: 'words', words: '陈一 3 个工作日没有跟进，请提醒或改派' }],
    ])
    ok(await t.call(t.a.repOne.session, ['followup', 'log'], { customerId, way: 'call', result: '没接通' }))
    await until('2026-11-01 00:00')
    expect(await openItems(t.a.managerOne)).toEqual([])
    expect([(await told(t.a.repOne)).length, (await told(t.a.managerOne)).length]).toEqual([2, 1])
    expect(await factsOf(t, customerId)).toMatchObject({ owner_id: t.a.repOne.id })
  })

  test('every step happens once, however often its event comes', async () => {
    const { planId } = await plan()
    await at(t, async ({ after, now }) => {
      for (const step of ['due', 'remind', 'tell', 'reassign', 'due', 'remind'] as const)
        after.append('followup.step', { planId, step }, { runAt: now })
    })
    await until('2026-10-12 11:00')
    expect((await told(t.a.repOne)).map(([when]) => when)).toEqual(['09-29 10:00', '09-30 10:00', '10-12 10:00'])
    expect((await told(t.a.managerOne)).map(([when]) => when)).toEqual(['10-09 10:00'])
    expect((await plansOf(t, customerId)).filter((one) => one.state === 'open')).toHaveLength(1)
  })

  test('reminders respect working time: what falls due in the holiday waits for its end', async () => {
    await plan(t.a.repOne.id, china('2026-10-03 20:00'))
    await until('2026-10-09 18:00')
    expect((await told(t.a.repOne)).map(([when]) => when)).toEqual(['10-08 09:00', '10-09 09:00'])
  })

  test('what was delegated goes back to the owner, who keeps the customer', async () => {
    await plan(t.a.repTwo.id)
    await until('2026-10-12 11:00')
    expect(await factsOf(t, customerId)).toMatchObject({ owner_id: t.a.repOne.id })
    expect((await plansOf(t, customerId)).at(-1)).toMatchObject({ staff_id: t.a.repOne.id, state: 'open' })
    expect((await timelineOf(t, customerId)).at(-1)).toMatchObject({ kind: 'note', title: '李二把跟进转给陈一' })
  })

  test('while the owner is away a colleague works on it, and the owner keeps the customer', async () => {
    await plan(t.a.repThree.id)
    await offDuty(t.a.repOne)
    await until('2026-10-12 11:00')
    expect(await factsOf(t, customerId)).toMatchObject({ owner_id: t.a.repOne.id })
    const log = { customerId, way: 'call', result: '要账期' } as const
    ok(await t.call(t.a.repFour.session, ['followup', 'log'], log))
  })

  test('with nobody on duty it stays, and the notice says so', async () => {
    await plan()
    await offDuty(t.a.repTwo)
    await until('2026-10-20 11:00')
    expect(await factsOf(t, customerId)).toMatchObject({ owner_id: t.a.repOne.id })
    expect(await openItems(t.a.managerOne)).toEqual([
      ['notice', { kind: 'words', words: '陈一 5 个工作日没有跟进，也没有人可以接手，请您安排' }],
    ])
  })

  test('it goes to the colleague of the department with the fewest open plans', async () => {
    await at(t, async ({ tx, tenantId }) => {
      const people = [t.a.repThree.id, t.a.repFour.id]
      await tx
        .updateTable('staff')
        .set({ department_id: t.a.teamOne })
        .where('tenant_id', '=', tenantId)
        .where('id', 'in', people)
        .execute()
    })
    for (const owner of [t.a.repTwo.id, t.a.repTwo.id, t.a.repThree.id]) {
      const busy = await addCustomer(t, { name: '忙', ownerId: owner })
      const dueAt = china('2026-12-01 10:00')
      await at(t, (scope) => planNext(scope, { customerId: busy, staffId: owner, dueAt, what: '回访' }))
    }
    await plan()
    await until('2026-10-12 11:00')
    expect(await factsOf(t, customerId)).toMatchObject({ owner_id: t.a.repFour.id })
  })

  test("a lead's plan is reminded of the same way; giving it on is left to the word lead", async () => {
    const leadId = brandId<'Lead'>('leadone')
    const { id: staffId } = t.a.repOne
    const why = { kind: 'offer', acceptBy: null } as const
    await at(t, (scope) =>
      pushInbox(scope, [{ staffId, kind: 'lead_offer', subjectId: leadId, leadId, title: '李女士', why, tags: [] }]),
    )
    const { planId } = await at(t, (scope) => planNext(scope, { leadId, staffId, dueAt: DUE, what: '打电话' }))
    await until('2026-10-12 10:00')
    expect((await told(t.a.repOne)).map(([, title]) => title)).toEqual(['该跟进了：李女士', '还没跟进：李女士'])
    expect((await told(t.a.managerOne)).map(([, title]) => title)).toEqual(['陈一还没跟进：李女士'])
    expect(heard).toEqual([{ topic: 'followup.silent', payload: { leadId, planId } }])
  })

  test("the days are the company's own, as they are when a step is due", async () => {
    await plan()
    await until('2026-09-29 12:00')
    const followup = { remindRepDay: 2, tellManagerDay: 3, reassignDay: 4, phrases: [] }
    await at(t, ({ tx, tenantId, now }) =>
      tx
        .insertInto('tenant_setting')
        .values({ tenant_id: tenantId, key: 'followup', value: JSON.stringify(followup), updated_at: now })
        .execute(),
    )
    await until('2026-10-10 11:00')
    expect((await told(t.a.repOne)).map(([when]) => when)).toEqual(['09-29 10:00', '10-08 10:00', '10-10 10:00'])
  })
})
