import type { CustomerId, StaffId } from '@shared/kernel/ids'
import { planNext, pushInbox, type InboxDraft } from '../../cloudfunctions/followup/followup.service'
import { china } from '../calendar/calendars'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, WORKDAY_MORNING, type TestHouse } from '../support/test-house'
import { addCustomer, at, factsOf, itemsOf, messagesTo, openFollowupHouse, plansOf, timelineOf } from './followup-house'

describe.each(engineKinds)('tidying the inbox on %s', (kind) => {
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

  const push = async (draft: Partial<InboxDraft>, staffId: StaffId = t.a.repOne.id): Promise<string> => {
    const why = { kind: 'words', words: '请看一下' } as const
    const full: InboxDraft = {
      staffId,
      kind: 'notice',
      subjectId: customerId,
      title: '云裳服饰',
      why,
      tags: [],
      ...draft,
    }
    await at(t, (scope) => pushInbox(scope, [full]))
    return idOf(staffId, full.kind)
  }
  const plan = async (dueAt = china('2026-11-18 15:00')): Promise<string> => {
    await at(t, (scope) => planNext(scope, { customerId, staffId: t.a.repOne.id, dueAt, what: '寄报价' }))
    return idOf(t.a.repOne.id, 'followup')
  }
  const here = async (staffId: StaffId) => (await itemsOf(t, staffId)).filter((item) => item.subject_id === customerId)
  const idOf = async (staffId: StaffId, of: string): Promise<string> =>
    (await here(staffId)).filter((item) => item.kind === of).at(-1)?.id ?? ''
  const stateOf = async (itemId: string, staffId = t.a.repOne.id) =>
    (await itemsOf(t, staffId)).find((item) => item.id === itemId)?.state
  const snooze = (itemId: string, until: string, session = t.a.repOne.session) =>
    t.call(session, ['followup', 'snooze'], { itemId, until: china(until) })
  const delegate = (itemId: string, staffId: StaffId, session = t.a.repOne.session) =>
    t.call(session, ['followup', 'delegate'], { itemId, staffId })
  const dismiss = (itemId: string, session = t.a.repOne.session) => t.call(session, ['followup', 'dismiss'], { itemId })

  test('a snoozed item is out of sight until its time, and an earlier alarm does not bring it back', async () => {
    const itemId = await push({})
    ok(await snooze(itemId, '2026-11-18 11:00'))
    ok(await snooze(itemId, '2026-11-18 16:00'))
    await t.runUntil(china('2026-11-18 15:59'))
    expect(await stateOf(itemId)).toBe('snoozed')
    await t.runUntil(china('2026-11-18 16:00'))
    expect(await stateOf(itemId)).toBe('open')
  })

  test('a reminder held back while its item slept is caught up once it is back, in working time', async () => {
    const before = (await messagesTo(t, t.a.repOne.id)).length
    const itemId = await plan()
    ok(await snooze(itemId, '2026-11-18 20:00'))
    await t.runUntil(china('2026-11-18 20:30'))
    expect([await stateOf(itemId), (await messagesTo(t, t.a.repOne.id)).length]).toEqual(['open', before])
    await t.runUntil(china('2026-11-19 09:00'))
    expect((await messagesTo(t, t.a.repOne.id)).slice(before).map((message) => message.body)).toEqual([
      '约好寄报价，做完顺手记一笔',
    ])
  })

  test('an offer cannot wait, the past is no time, and nobody snoozes what is not theirs', async () => {
    const offer = await push({ kind: 'lead_offer', why: { kind: 'offer', acceptBy: null } })
    const notice = await push({})
    expect(codeOf(await snooze(offer, '2026-11-18 16:00'))).toBe('OFFER_CANNOT_WAIT')
    expect(codeOf(await snooze(notice, '2026-11-18 09:00'))).toBe('SNOOZE_PAST')
    for (const session of [t.a.repTwo.session, t.a.managerOne.session, t.b.repOne.session])
      expect(codeOf(await snooze(notice, '2026-11-18 16:00', session))).toBe('NOT_FOUND')
  })

  test('a notice is done when read, twice is once; work is not done by reading it', async () => {
    const notice = await push({})
    ok(await dismiss(notice))
    ok(await dismiss(notice))
    expect(await stateOf(notice)).toBe('done')
    expect(codeOf(await dismiss(await plan()))).toBe('NOT_FOUND')
    const other = await push({}, t.a.repTwo.id)
    expect(codeOf(await dismiss(other))).toBe('NOT_FOUND')
  })

  test("a delegated follow-up is the colleague's: their plan, their inbox, their access, their message", async () => {
    const itemId = await plan()
    ok(await delegate(itemId, t.a.repThree.id))
    expect((await plansOf(t, customerId)).map((one) => [one.staff_id, one.state])).toEqual([
      [t.a.repOne.id, 'replaced'],
      [t.a.repThree.id, 'open'],
    ])
    expect((await here(t.a.repOne.id)).map((item) => item.state)).toEqual(['done'])
    expect(await here(t.a.repThree.id)).toMatchObject([{ state: 'open', due_at: china('2026-11-18 15:00') }])
    expect(await factsOf(t, customerId)).toMatchObject({ owner_id: t.a.repOne.id, next_followup_what: '寄报价' })
    expect((await timelineOf(t, customerId)).map((entry) => entry.title)).toContain('陈一把跟进转给周三')
    expect((await messagesTo(t, t.a.repThree.id)).at(-1)).toMatchObject({ title: '陈一请您跟进：云裳服饰 · 陈女士' })
    const log = { customerId, way: 'call', result: '面料满意' } as const
    ok(await t.call(t.a.repThree.session, ['followup', 'log'], log))
  })

  test('delegating to oneself changes nothing', async () => {
    ok(await delegate(await plan(), t.a.repOne.id))
    expect((await plansOf(t, customerId)).map((one) => one.state)).toEqual(['open'])
  })

  test('nobody off duty gets work, leads are for the manager to move, and strangers find nothing', async () => {
    const itemId = await plan()
    await at(t, ({ tx, tenantId }) =>
      tx
        .updateTable('staff')
        .set({ is_on_duty: false })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', t.a.repFour.id)
        .execute(),
    )
    expect(codeOf(await delegate(itemId, t.a.repFour.id))).toBe('NOT_ON_DUTY')
    expect(codeOf(await delegate(itemId, t.b.repOne.id))).toBe('NOT_FOUND')
    expect(codeOf(await delegate(itemId, t.a.repThree.id, t.a.managerOne.session))).toBe('NOT_FOUND')
    const offer = await push({ kind: 'lead_offer', why: { kind: 'offer', acceptBy: null } })
    expect(codeOf(await delegate(offer, t.a.repThree.id))).toBe('CANNOT_DELEGATE')
    expect((await plansOf(t, customerId)).map((one) => one.state)).toEqual(['open'])
  })

  test("the sheet offers the company's phrases, then what its people often write", async () => {
    const phrases = async (session: string) => ok(await t.call(session, ['followup', 'phrases'], {})).phrases
    const usual = await phrases(t.b.repOne.session)
    for (let i = 0; i < 3; i += 1) {
      const said = { customerId, way: 'visit', result: '约看样' } as const
      ok(await t.call(t.a.repOne.session, ['followup', 'log'], said))
    }
    expect(await phrases(t.a.repTwo.session)).toEqual([...usual, '约看样'])
    expect(await phrases(t.b.repOne.session)).toEqual(usual)
  })
})
