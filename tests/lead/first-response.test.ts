import type { LeadId } from '@shared/kernel/ids'
import { engineKinds } from '../support/test-engines'
import { ok, type TestHouse } from '../support/test-house'
import { at, inboxOf, newestLead, openLeadHouse, setDuty, submit } from './lead-house'

const MINUTE = 60_000

describe.each(engineKinds)('the first response of a lead on %s', (kind) => {
  let t: TestHouse
  let leadId: LeadId
  beforeEach(async () => {
    t = await openLeadHouse(kind)
    await setDuty(t, [t.a.repOne.id])
    await submit(t, { name: '陈女士', phone: '13800138000', company: '云裳服饰' })
    leadId = (await newestLead(t)).id
  })
  afterEach(() => t.close())

  const call = async (result = '要看样衣', next: { at: string; what: string } | null = null): Promise<string> => {
    const followup = { customerId: null, leadId, way: 'call' as const, result, words: '', fileIds: [], next }
    return ok(await t.call(t.a.repOne.session, ['followup', 'log'], followup)).followupId
  }
  const withdraw = async (followupId: string) => {
    ok(await t.call(t.a.repOne.session, ['followup', 'withdraw'], { followupId }))
    await t.drain()
  }
  const response = async () => {
    const { state, responded_at: respondedAt, response_working_minutes: minutes } = await newestLead(t)
    return { state, respondedAt, minutes }
  }

  test('taken back, it was none: the rep keeps the lead, the first call is planned, and the next contact counts', async () => {
    t.clock.advance(7 * MINUTE)
    const followupId = await call()
    await t.drain()
    expect(await response()).toMatchObject({ state: 'accepted', minutes: 7 })
    t.clock.advance(MINUTE)
    await withdraw(followupId)
    expect(await response()).toEqual({ state: 'accepted', respondedAt: null, minutes: null })
    const inbox = await inboxOf(t, t.a.repOne.session)
    expect(inbox.map((item) => [item.kind, item.dueAt])).toEqual([['followup', '2026-11-18T05:38:00.000Z']])
    t.clock.advance(4 * MINUTE)
    await call('寄报价')
    await t.drain()
    expect(await response()).toMatchObject({ state: 'accepted', minutes: 12 })
  })

  test('taken back before anything followed from it, the offer still waits and moves on when nobody calls', async () => {
    t.clock.advance(MINUTE)
    const followupId = await call()
    t.clock.advance(MINUTE)
    await withdraw(followupId)
    expect(await response()).toEqual({ state: 'offered', respondedAt: null, minutes: null })
    await t.runUntil('2026-11-18T02:31:00.000Z')
    expect(await response()).toMatchObject({ state: 'unassigned' })
  })

  test('by accepting stays, whatever becomes of the call after it; the plan the call had closed is open again', async () => {
    t.clock.advance(3 * MINUTE)
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    t.clock.advance(MINUTE)
    const followupId = await call('约了下周', { at: '2026-11-20T02:00:00.000Z', what: '再打' })
    await t.drain()
    await withdraw(followupId)
    expect(await response()).toMatchObject({ state: 'accepted', minutes: 3 })
    const inbox = await inboxOf(t, t.a.repOne.session)
    expect(inbox.map((item) => item.dueAt)).toEqual(['2026-11-18T05:33:00.000Z'])
  })

  test('is measured once: a second call changes nothing, and taking the second back neither', async () => {
    t.clock.advance(5 * MINUTE)
    await call()
    await t.drain()
    t.clock.advance(5 * MINUTE)
    const second = await call('又问了一次')
    await t.drain()
    await withdraw(second)
    expect(await response()).toMatchObject({ minutes: 5 })
  })

  test('outside working hours counts no working minutes, but the clock on the wall goes on', async () => {
    await at(t, async ({ tx, tenantId }) => {
      const night = { created_at: '2026-11-18T14:00:00.000Z' }
      await tx.updateTable('lead').set(night).where('tenant_id', '=', tenantId).where('id', '=', leadId).execute()
    })
    t.clock.set('2026-11-19T01:10:00.000Z')
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    expect((await response()).minutes).toBe(10)
    const days = { from: '2026-11-18', to: '2026-11-18' }
    expect(ok(await t.call(t.a.owner.session, ['lead', 'report'], days))).toMatchObject({
      medianWorkingMinutes: 10,
      medianWallMinutes: 11 * 60 + 10,
    })
  })
})
