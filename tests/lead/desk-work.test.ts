import type { LeadId } from '@shared/kernel/ids'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { assignmentsOf, at, inboxOf, newestLead, openLeadHouse, setDuty, statementsOf, submit } from './lead-house'

const everything = { state: null, ownerId: null, channelId: null, result: null, from: null, to: null, cursor: null }

describe.each(engineKinds)('working with leads on %s', (kind) => {
  let t: TestHouse
  let leadId: LeadId
  beforeEach(async () => {
    t = await openLeadHouse(kind)
    await setDuty(t, [t.a.repOne.id])
    await submit(t, { name: '陈女士', phone: '13800138000', company: '云裳服饰', wish: '想订卫衣' })
    leadId = (await newestLead(t)).id
    await setDuty(t, [t.a.repOne.id, t.a.repTwo.id, t.a.repThree.id])
  })
  afterEach(() => t.close())

  test('a manager gives a lead to somebody else of the team, with the reason kept and the clock starting anew', async () => {
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    t.clock.advance(1)
    const input = { leadId, staffId: t.a.repTwo.id, reason: '熟悉卫衣' }
    ok(await t.call(t.a.managerOne.session, ['lead', 'reassign'], input))
    const detail = ok(await t.call(t.a.managerOne.session, ['lead', 'read'], { leadId }))
    expect(detail).toMatchObject({ state: 'offered', ownerName: '李二', acceptBy: '2026-11-18T02:30:00.001Z' })
    expect(detail.assignments.map(({ staffName, why }) => [staffName, why])).toEqual([
      ['陈一', '手上没有线索'],
      ['李二', '王珂改派：熟悉卫衣'],
    ])
    expect(await inboxOf(t, t.a.repOne.session)).toEqual([])
    expect(await inboxOf(t, t.a.repTwo.session)).toHaveLength(1)
    const discard = { leadId, reason: 'spam' as const, words: '' }
    expect(codeOf(await t.call(t.a.repOne.session, ['lead', 'discard'], discard))).toBe('NOT_FOUND')
  })

  test('nobody reassigns beyond their scope, to somebody off duty, or what is closed', async () => {
    const to = (staffId: typeof t.a.repTwo.id) => ({ leadId, staffId, reason: '换人' })
    const by = async (session: string, staffId: typeof t.a.repTwo.id) =>
      codeOf(await t.call(session, ['lead', 'reassign'], to(staffId)))
    expect(await by(t.a.managerTwo.session, t.a.repThree.id)).toBe('NOT_FOUND')
    expect(await by(t.a.managerOne.session, t.a.repThree.id)).toBe('NOT_FOUND')
    expect(await by(t.a.repOne.session, t.a.repTwo.id)).toBe('NOT_ALLOWED')
    expect(await by(t.a.owner.session, t.a.repFour.id)).toBe('NOT_ON_DUTY')
    ok(await t.call(t.a.repOne.session, ['lead', 'discard'], { leadId, reason: 'spam', words: '' }))
    expect(await by(t.a.owner.session, t.a.repTwo.id)).toBe('LEAD_CLOSED')
  })

  test('a lead found worthless is closed with its reason, and nothing reminds of it any more', async () => {
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    const input = { leadId, reason: 'wrong_number' as const, words: '空号' }
    expect(ok(await t.call(t.a.repOne.session, ['lead', 'discard'], input))).toEqual({ state: 'discarded' })
    expect(await newestLead(t)).toMatchObject({ discard_reason: 'wrong_number', discard_words: '空号' })
    expect(await inboxOf(t, t.a.repOne.session)).toEqual([])
    expect(codeOf(await t.call(t.a.repOne.session, ['lead', 'discard'], input))).toBe('LEAD_CLOSED')
    expect(codeOf(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))).toBe('LEAD_CLOSED')
    t.clock.advance(1)
    await submit(t, { name: '陈女士', phone: '13800138000' })
    expect((await newestLead(t)).id).not.toBe(leadId)
  })

  test('an offer that was accepted, moved or closed in time does nothing when its time comes', async () => {
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    await t.runUntil('2026-11-18T03:00:00.000Z')
    expect((await assignmentsOf(t, leadId)).map(({ outcome }) => outcome)).toEqual(['accepted'])
    expect((await newestLead(t)).state).toBe('accepted')
  })

  test('everybody sees exactly their leads, in one statement beside the session', async () => {
    const seenBy = async (session: string) => {
      const { items } = ok(await t.call(session, ['lead', 'list'], everything))
      expect(statementsOf(t, 'lead.list')).toBe(2)
      return items.map(({ id }) => id)
    }
    expect(await seenBy(t.a.repOne.session)).toEqual([leadId])
    expect(await seenBy(t.a.repTwo.session)).toEqual([])
    expect(await seenBy(t.a.managerOne.session)).toEqual([leadId])
    expect(await seenBy(t.a.managerTwo.session)).toEqual([])
    expect(await seenBy(t.a.owner.session)).toEqual([leadId])
    expect(await seenBy(t.b.owner.session)).toEqual([])
    ok(await t.call(t.a.repOne.session, ['lead', 'read'], { leadId }))
    expect(statementsOf(t, 'lead.read')).toBe(2)
    expect(codeOf(await t.call(t.a.managerTwo.session, ['lead', 'read'], { leadId }))).toBe('NOT_FOUND')
  })

  test('a list is paged newest first without a gap, and filtered by state, owner and channel', async () => {
    for (let index = 0; index < 34; index += 1) {
      t.clock.advance(1000)
      await submit(t, { phone: `139001${String(39000 + index)}`, formKey: 'web-a' })
    }
    const first = ok(await t.call(t.a.owner.session, ['lead', 'list'], everything))
    const second = ok(await t.call(t.a.owner.session, ['lead', 'list'], { ...everything, cursor: first.nextCursor }))
    const ids = [...first.items, ...second.items].map(({ id }) => id)
    expect([first.items.length, new Set(ids).size, second.nextCursor]).toEqual([30, 35, null])
    expect(ids.at(-1)).toBe(leadId)
    const hits = async (filter: Partial<typeof everything> | object) =>
      ok(await t.call(t.a.owner.session, ['lead', 'list'], { ...everything, ...filter })).items.length
    expect(await hits({ channelId: 'chanform' })).toBe(1)
    expect(await hits({ state: 'unassigned' })).toBe(0)
    const ofTeamTwo = await hits({ ownerId: t.a.repThree.id })
    expect(ofTeamTwo).toBeGreaterThan(5)
    const { items } = ok(await t.call(t.a.managerTwo.session, ['lead', 'list'], everything))
    expect(items.length).toBe(ofTeamTwo)
  })

  test('every figure of the board opens exactly the leads it counted', async () => {
    await submit(t, { phone: '13900139001' })
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    const today = '2026-11-18'
    const period = { from: today, to: today }
    const report = ok(await t.call(t.a.owner.session, ['lead', 'report'], period))
    const opened = async (filter: object) =>
      ok(await t.call(t.a.owner.session, ['lead', 'list'], { ...everything, ...period, ...filter })).items.length
    expect(await opened({})).toBe(report.leads)
    expect(await opened({ result: 'valid' })).toBe(report.valid)
    expect(await opened({ result: 'customer' })).toBe(report.customers)
    expect(await opened({ result: 'waiting' })).toBe(report.waiting)
    expect(await opened({ result: 'answered', ownerId: t.a.repOne.id })).toBe(1)
    for (const { channelId, leads } of report.channels) expect(await opened({ channelId })).toBe(leads)
    expect([report.leads, report.valid, report.waiting]).toEqual([2, 1, 1])
    expect(await opened({ from: '2026-11-17', to: '2026-11-17' })).toBe(0)
  })

  test('a full number is shown to who may see it only, and the audit log says who saw it', async () => {
    expect(codeOf(await t.call(t.a.repOne.session, ['lead', 'showPhone'], { leadId }))).toBe('NOT_FOUND')
    const shown = ok(await t.call(t.a.managerOne.session, ['lead', 'showPhone'], { leadId }))
    expect(shown).toEqual({ phone: '138 0013 8000', dial: '+8613800138000' })
    const seen = await at(t, ({ tx, tenantId }) =>
      tx
        .selectFrom('audit_log')
        .select(['actor_name', 'subject_id'])
        .where('tenant_id', '=', tenantId)
        .where('action', '=', 'lead.phoneShown')
        .execute(),
    )
    expect(seen).toEqual([{ actor_name: '王珂', subject_id: leadId }])
  })

  test('a lead nobody has is seen by managers, who may take it or give it away', async () => {
    await setDuty(t, [])
    t.clock.advance(1)
    await submit(t, { phone: '13900139000' })
    const { id } = await newestLead(t)
    const { may } = ok(await t.call(t.a.managerTwo.session, ['lead', 'read'], { leadId: id }))
    expect(may).toMatchObject({ accept: true, reassign: true })
    expect(codeOf(await t.call(t.a.repThree.session, ['lead', 'read'], { leadId: id }))).toBe('NOT_FOUND')
    expect(ok(await t.call(t.a.managerTwo.session, ['lead', 'accept'], { leadId: id })).dial).toBe('+8613900139000')
  })
})
