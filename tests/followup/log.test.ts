import { brandId, type CustomerId, type LeadId } from '@shared/kernel/ids'
import { movePlans, pushInbox } from '../../cloudfunctions/followup/followup.service'
import { insertFile, markReady } from '../../cloudfunctions/file/file.repository'
import { china } from '../calendar/calendars'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { addCustomer, at, factsOf, type Heard, itemsOf, openFollowupHouse, plansOf, timelineOf } from './followup-house'

const next = { at: china('2026-11-19 10:00'), what: '寄报价' }

describe.each(engineKinds)('logging a follow-up on %s', (kind) => {
  let t: TestHouse
  let heard: Heard[]
  let customerId: CustomerId
  let leadId: LeadId
  let round = 0
  beforeAll(async () => {
    ;({ t, heard } = await openFollowupHouse(kind))
  })
  beforeEach(async () => {
    round += 1
    heard.length = 0
    leadId = brandId<'Lead'>(`lead${round}`)
    customerId = await addCustomer(t, { name: `云裳服饰`, ownerId: t.a.repOne.id })
  })
  afterAll(() => t.close())

  type Log = Parameters<typeof t.call<'followup', 'log'>>[2]
  const call = (changes: Partial<Log>, session = t.a.repOne.session, requestId?: string) => {
    t.clock.advance(1_000)
    return t.call(session, ['followup', 'log'], { customerId, way: 'call', result: '要账期', ...changes }, requestId)
  }
  const itemsHere = async () => (await itemsOf(t, t.a.repOne.id)).filter((item) => item.subject_id === customerId)
  const offerTo = (leadId: LeadId, staffId = t.a.repOne.id) =>
    at(t, (scope) =>
      pushInbox(scope, [
        {
          staffId,
          kind: 'lead_offer',
          subjectId: leadId,
          leadId,
          title: '李女士 · 尚品百货',
          why: { kind: 'offer', acceptBy: null },
          tags: [],
        },
      ]),
    )

  test('one call keeps what was done, sets the next step, and tells card and timeline', async () => {
    const done = ok(await call({ words: '老板同意 200 件', next }))
    expect(done.nextAt).toBe(next.at)
    expect(await plansOf(t, customerId)).toMatchObject([{ id: done.planId, what: '寄报价', state: 'open' }])
    expect((await itemsHere()).map((item) => [item.state, item.title])).toEqual([['snoozed', '云裳服饰 · 陈女士']])
    const facts = await factsOf(t, customerId)
    expect(facts).toMatchObject({ followup_count: 1, next_followup_at: next.at, next_followup_what: '寄报价' })
    expect(facts.last_followup_at).toBe(facts.activity_at)
    expect((await timelineOf(t, customerId)).at(-1)).toEqual({
      kind: 'followup',
      title: '电话 · 要账期',
      words: '老板同意 200 件\n下一步：寄报价',
      actor_name: '陈一',
    })
  })

  test('it takes eight statements, and a ninth for photos: few enough for a phone on a bad network', async () => {
    ok(await call({ next }))
    const logged = t.logs.filter((line) => line.fields.procedure === 'followup.log').at(-1)
    // The session is one more.
    expect(logged?.fields.statements).toBe(9)
  })

  test('it fulfils the plan there was, and the next one may be left open', async () => {
    await call({ next })
    ok(await call({ result: '没接通' }))
    expect((await plansOf(t, customerId)).map((plan) => plan.state)).toEqual(['done'])
    expect((await itemsHere()).map((item) => item.state)).toEqual(['done'])
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 2, next_followup_at: null })
  })

  test('what is no valid follow-up is kept, but does not move the last one', async () => {
    ok(await call({ way: 'other', result: '等样衣' }))
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 1, last_followup_at: null })
  })

  test('nothing written, or a next step in the past, is refused and changes nothing', async () => {
    expect(codeOf(await call({ result: '', words: ' 。' }))).toBe('NOTHING_WRITTEN')
    expect(codeOf(await call({ next: { ...next, at: t.clock.now() } }))).toBe('NEXT_IN_PAST')
    const lost = await t.call(t.a.repOne.session, ['followup', 'log'], { way: 'call', result: '要账期' })
    expect(lost).toMatchObject({ code: 'INVALID_INPUT', fields: { customerId: '请先选客户或线索' } })
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 0 })
  })

  test('the same request twice, as on a bad network, is one follow-up with one answer', async () => {
    const first = await call({ next }, t.a.repOne.session, 'request-0001')
    t.clock.advance(60_000)
    expect(await call({ next }, t.a.repOne.session, 'request-0001')).toEqual(first)
    expect(await plansOf(t, customerId)).toHaveLength(1)
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 1 })
  })

  test("somebody else's customer looks like none; a manager may log for the team", async () => {
    expect(codeOf(await call({}, t.a.repTwo.session))).toBe('NOT_FOUND')
    expect(codeOf(await call({}, t.b.repOne.session))).toBe('NOT_FOUND')
    ok(await call({}, t.a.managerOne.session))
    expect(codeOf(await call({}, t.a.managerTwo.session))).toBe('NOT_FOUND')
  })

  test('photos hang on the customer from then on; a photo of somebody else is refused at its field', async () => {
    const photo = brandId<'File'>('photo1')
    await at(t, async ({ tx, tenantId, now }) => {
      const createdBy = `staff:${t.a.repOne.id}`
      await insertFile(tx, tenantId, {
        id: photo,
        name: 'a.jpg',
        kind: 'photo',
        sizeBytes: 9,
        storeKey: 'k',
        createdBy,
        now,
      })
      await markReady(tx, tenantId, { fileId: photo, mime: 'image/jpeg', sizeBytes: 9 })
    })
    const byOther = await call({ fileIds: [photo] }, t.a.managerOne.session)
    expect(codeOf(byOther)).toBe('INVALID_INPUT')
    expect(byOther.ok ? [] : Object.keys(byOther.fields ?? {})).toEqual(['fileIds'])
    ok(await call({ result: '', fileIds: [photo] }))
    const file = await at(t, ({ tx, tenantId }) =>
      tx.selectFrom('file').selectAll().where('tenant_id', '=', tenantId).executeTakeFirstOrThrow(),
    )
    expect(file).toMatchObject({ attached_kind: 'customer', attached_id: customerId })
  })

  test('a lead is followed by whoever has it in hand, and the word lead hears of the first contact', async () => {
    await offerTo(leadId)
    const of = { customerId: null, leadId }
    expect(codeOf(await call(of, t.a.repTwo.session))).toBe('NOT_FOUND')
    ok(await call({ ...of, next }))
    ok(await call({ ...of, result: '没接通' }))
    expect((await plansOf(t, leadId)).map((plan) => plan.state)).toEqual(['done'])
    expect((await timelineOf(t, leadId)).map((entry) => entry.title)).toEqual(['电话 · 要账期', '电话 · 没接通'])
    await t.drain()
    expect(heard.map(({ payload }) => payload)).toMatchObject([
      { leadId, staffId: t.a.repOne.id, customerId: null, isValid: true, isContact: true },
      { leadId, isValid: true, isContact: false },
    ])
  })

  test('a lead given to a colleague is theirs to follow, no longer his who had it', async () => {
    await offerTo(leadId)
    await offerTo(leadId, t.a.repTwo.id)
    expect(codeOf(await call({ customerId: null, leadId }))).toBe('NOT_FOUND')
    ok(await call({ customerId: null, leadId }, t.a.repTwo.session))
  })

  test('a lead that became a customer while its sheet was open is followed as that customer', async () => {
    await offerTo(leadId)
    ok(await call({ customerId: null, leadId, next }))
    await at(t, (scope) => movePlans(scope, { fromLeadId: leadId, toCustomerId: customerId }))
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 1, next_followup_what: '寄报价' })
    ok(await call({ customerId: null, leadId, result: '面料满意' }))
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 2, next_followup_at: null })
    expect((await plansOf(t, customerId)).map((plan) => plan.state)).toEqual(['done'])
  })
})
