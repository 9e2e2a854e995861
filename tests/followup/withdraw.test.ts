import { brandId, type CustomerId, type LeadId } from '@shared/kernel/ids'
import { changeOwner } from '../../cloudfunctions/customer/customer.service'
import { planNext, pushInbox } from '../../cloudfunctions/followup/followup.service'
import { china } from '../calendar/calendars'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, WORKDAY_MORNING, type TestHouse } from '../support/test-house'
import { addCustomer, at, factsOf, itemsOf, messagesTo, openFollowupHouse, plansOf, timelineOf } from './followup-house'

describe.each(engineKinds)('taking a follow-up back on %s', (kind) => {
  let t: TestHouse
  let customerId: CustomerId
  beforeAll(async () => {
    t = (await openFollowupHouse(kind)).t
  })
  beforeEach(async () => {
    t.clock.set(WORKDAY_MORNING)
    customerId = await addCustomer(t, { name: '云裳服饰', ownerId: t.a.repOne.id })
  })
  afterAll(() => t.close())

  type Log = Parameters<typeof t.call<'followup', 'log'>>[2]
  const log = async (changes: Partial<Log> = {}, session = t.a.repOne.session) => {
    t.clock.advance(1_000)
    return ok(await t.call(session, ['followup', 'log'], { customerId, way: 'call', result: '要账期', ...changes }))
  }
  const withdraw = (followupId: string, session = t.a.repOne.session) =>
    t.call(session, ['followup', 'withdraw'], { followupId })
  const plan = (dueAt = china('2026-11-18 15:00')) =>
    at(t, (scope) => planNext(scope, { customerId, staffId: t.a.repOne.id, dueAt, what: '寄样衣' }))
  const itemsHere = async () => (await itemsOf(t, t.a.repOne.id)).filter((item) => item.subject_id === customerId)

  test('what it closed is open again, the next step it set is gone, and card and timeline forget it', async () => {
    await plan()
    const before = await factsOf(t, customerId)
    const { followupId } = await log({ next: { at: china('2026-11-20 10:00'), what: '寄报价' } })
    t.clock.advance(9 * 60_000)
    ok(await withdraw(followupId))
    expect((await plansOf(t, customerId)).map((one) => [one.what, one.state])).toEqual([
      ['寄样衣', 'open'],
      ['寄报价', 'replaced'],
    ])
    expect((await itemsHere()).map((item) => item.state)).toEqual(['open', 'done'])
    const after = await factsOf(t, customerId)
    expect(after).toEqual({ ...before, activity_at: after.activity_at })
    expect((await timelineOf(t, customerId)).map((entry) => entry.kind)).toEqual(['owner'])
  })

  test('the follow-up before it is the last one again', async () => {
    const first = await log()
    const { last_followup_at: firstAt } = await factsOf(t, customerId)
    const second = await log({ result: '面料满意' })
    ok(await withdraw(second.followupId))
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 1, last_followup_at: firstAt })
    ok(await withdraw(first.followupId))
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 0, last_followup_at: null })
  })

  test('twice is once', async () => {
    await plan()
    const { followupId } = await log()
    ok(await withdraw(followupId))
    ok(await withdraw(followupId))
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 0 })
    expect((await plansOf(t, customerId)).map((one) => one.state)).toEqual(['open'])
  })

  test('after ten minutes, or when somebody followed up since, it is too late', async () => {
    const { followupId } = await log()
    await log({ result: '面料满意' }, t.a.managerOne.session)
    expect(codeOf(await withdraw(followupId))).toBe('TOO_LATE')
    const late = await log()
    t.clock.advance(10 * 60_000 + 1)
    expect(codeOf(await withdraw(late.followupId))).toBe('TOO_LATE')
  })

  test("only one's own: nobody else finds it, not even the manager", async () => {
    const { followupId } = await log()
    for (const session of [t.a.repTwo.session, t.a.managerOne.session, t.b.repOne.session])
      expect(codeOf(await withdraw(followupId, session))).toBe('NOT_FOUND')
  })

  test("one's own words can be taken back although the customer went to somebody else", async () => {
    const { followupId } = await log()
    await at(t, (scope) => changeOwner(scope, { customerId, staffId: t.a.repThree.id, why: '改派', actorName: '王珂' }))
    ok(await withdraw(followupId))
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 0 })
  })

  test('a plan that fell due while it was closed is reminded of all the same', async () => {
    const dueAt = china('2026-11-18 10:05')
    await plan(dueAt)
    const { followupId } = await log()
    await t.runUntil(china('2026-11-18 10:08'))
    expect(await messagesTo(t, t.a.repOne.id)).toEqual([])
    ok(await withdraw(followupId))
    await t.drain()
    expect((await messagesTo(t, t.a.repOne.id)).map((message) => message.title)).toEqual([
      '该跟进了：云裳服饰 · 陈女士',
    ])
  })

  test('a follow-up of a lead is taken back the same way', async () => {
    const leadId: LeadId = brandId<'Lead'>('leadone')
    const { id: staffId } = t.a.repOne
    const why = { kind: 'offer', acceptBy: null } as const
    await at(t, (scope) =>
      pushInbox(scope, [{ staffId, kind: 'lead_offer', subjectId: leadId, leadId, title: '李女士', why, tags: [] }]),
    )
    await at(t, (scope) => planNext(scope, { leadId, staffId, dueAt: china('2026-11-18 15:00'), what: '打电话' }))
    const { followupId } = await log({ customerId: null, leadId })
    ok(await withdraw(followupId))
    expect((await plansOf(t, leadId)).map((one) => one.state)).toEqual(['open'])
    expect(await timelineOf(t, leadId)).toEqual([])
  })
})
