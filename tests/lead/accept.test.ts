import { sql } from 'kysely'
import type { LeadId, StaffId } from '@shared/kernel/ids'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import {
  assignmentsOf,
  at,
  inboxOf,
  messagesTo,
  newestLead,
  openLeadHouse,
  setDuty,
  statementsOf,
  submit,
} from './lead-house'

/** Offers a fresh lead to the first of these colleagues. */
async function offered(t: TestHouse, ...staffIds: StaffId[]): Promise<LeadId> {
  await setDuty(t, staffIds)
  await submit(t, { name: '陈女士', phone: '13800138000', company: '云裳服饰' })
  return (await newestLead(t)).id
}

const loads = (t: TestHouse) =>
  at(t, async ({ tx, tenantId }) => {
    const rows = await tx.selectFrom('lead_load').selectAll().where('tenant_id', '=', tenantId).execute()
    return Object.fromEntries(rows.map((row) => [row.staff_id, row.open_leads]))
  })

describe.each(engineKinds)('an offered lead on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openLeadHouse(kind)
  })
  afterEach(() => t.close())

  test('accepted, it shows the number, counts the first response, closes the offer and plans the first call', async () => {
    const leadId = await offered(t, t.a.repOne.id)
    const before = ok(await t.call(t.a.repOne.session, ['lead', 'read'], { leadId }))
    expect(before).toMatchObject({ phone: '138****8000', isMasked: true, may: { accept: true, showPhone: false } })
    t.clock.advance(12 * 60_000)
    const accepted = ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    expect(accepted).toEqual({ state: 'accepted', phone: '138 0013 8000', dial: '+8613800138000' })
    expect(statementsOf(t, 'lead.accept')).toBeLessThanOrEqual(8)
    const after = ok(await t.call(t.a.repOne.session, ['lead', 'read'], { leadId }))
    expect(after).toMatchObject({
      phone: '138 0013 8000',
      firstResponseMinutes: 12,
      may: { accept: false, work: true },
    })
    const inbox = await inboxOf(t, t.a.repOne.session)
    expect(inbox.map(({ kind: what, dueAt }) => [what, dueAt])).toEqual([['followup', '2026-11-18T05:42:00.000Z']])
    expect((await assignmentsOf(t, leadId)).map(({ outcome }) => outcome)).toEqual(['accepted'])
  })

  test('accepted twice by the same rep is once; a stranger to it finds nothing', async () => {
    const leadId = await offered(t, t.a.repOne.id)
    for (let tap = 0; tap < 2; tap += 1) ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    expect(codeOf(await t.call(t.a.repTwo.session, ['lead', 'accept'], { leadId }))).toBe('NOT_FOUND')
    expect(codeOf(await t.call(t.a.agent.session, ['lead', 'accept'], { leadId }))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(t.b.owner.session, ['lead', 'accept'], { leadId }))).toBe('NOT_FOUND')
  })

  test('not accepted within 30 working minutes, it moves on by itself and the manager is told', async () => {
    const leadId = await offered(t, t.a.repOne.id, t.a.repTwo.id)
    await t.runUntil('2026-11-18T02:31:00.000Z')
    const lead = await newestLead(t)
    expect(lead).toMatchObject({ state: 'offered', owner_id: t.a.repTwo.id, accept_by: '2026-11-18T03:00:00.000Z' })
    const assignments = await assignmentsOf(t, leadId)
    expect(assignments.map(({ staff_id: who, outcome }) => [who, outcome])).toEqual([
      [t.a.repOne.id, 'expired'],
      [t.a.repTwo.id, 'waiting'],
    ])
    expect(await inboxOf(t, t.a.repOne.session)).toEqual([])
    expect((await inboxOf(t, t.a.repTwo.session)).map((item) => item.kind)).toEqual(['lead_offer'])
    const [told] = await messagesTo(t, t.a.managerOne.id)
    expect(told?.body).toContain('陈一没有按时接下，已转给李二')
    expect(await messagesTo(t, t.a.repTwo.id)).toHaveLength(1)
  })

  test('the slow rep may still take it first; the one it moved on to is then told it is taken', async () => {
    const leadId = await offered(t, t.a.repOne.id, t.a.repTwo.id)
    await t.runUntil('2026-11-18T02:31:00.000Z')
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    expect(codeOf(await t.call(t.a.repTwo.session, ['lead', 'accept'], { leadId }))).toBe('LEAD_TAKEN')
    expect(codeOf(await t.call(t.a.repTwo.session, ['lead', 'read'], { leadId }))).toBe('NOT_FOUND')
    expect(await inboxOf(t, t.a.repTwo.session)).toEqual([])
  })

  test('when everybody let it lie it stays in the manager’s inbox, and nobody is asked twice', async () => {
    const leadId = await offered(t, t.a.repOne.id, t.a.repTwo.id)
    await t.runUntil('2026-11-18T09:00:00.000Z')
    expect(await newestLead(t)).toMatchObject({ state: 'unassigned', owner_id: null, accept_by: null })
    expect((await assignmentsOf(t, leadId)).map(({ outcome }) => outcome)).toEqual(['expired', 'expired'])
    const inbox = await inboxOf(t, t.a.managerOne.session)
    expect(inbox[0]).toMatchObject({ kind: 'lead_offer', leadId })
    expect((await messagesTo(t, t.a.managerOne.id)).at(-1)?.body).toContain('请您安排')
    expect(await loads(t)).toEqual({ [t.a.repOne.id]: 0, [t.a.repTwo.id]: 0 })
  })

  test('over night and the lunch break no rep loses a lead', async () => {
    t.clock.set('2026-11-18T03:50:00.000Z')
    await offered(t, t.a.repOne.id, t.a.repTwo.id)
    await t.runUntil('2026-11-18T05:45:00.000Z')
    expect(await newestLead(t)).toMatchObject({ owner_id: t.a.repOne.id, accept_by: '2026-11-18T05:50:00.000Z' })
  })

  test('a follow-up logged on an offered lead counts as accepting it, answered at that moment', async () => {
    const leadId = await offered(t, t.a.repOne.id, t.a.repTwo.id)
    t.clock.advance(7 * 60_000)
    const next = { at: '2026-11-19T02:00:00.000Z', what: '寄样衣' }
    const call = { customerId: null, leadId, way: 'call' as const, result: '要看样衣', words: '', fileIds: [], next }
    ok(await t.call(t.a.repOne.session, ['followup', 'log'], call))
    await t.drain()
    const lead = await newestLead(t)
    expect(lead).toMatchObject({ state: 'accepted', owner_id: t.a.repOne.id, response_working_minutes: 7 })
    await t.runUntil('2026-11-18T04:00:00.000Z')
    expect((await newestLead(t)).owner_id).toBe(t.a.repOne.id)
    const detail = ok(await t.call(t.a.repOne.session, ['lead', 'read'], { leadId }))
    expect(detail.followups).toMatchObject([{ staffName: '陈一', title: '电话 · 要看样衣' }])
  })

  test('open leads are counted per rep whoever changes the lead', async () => {
    const leadId = await offered(t, t.a.repOne.id)
    expect(await loads(t)).toEqual({ [t.a.repOne.id]: 1 })
    await at(t, ({ tx, tenantId }) =>
      sql`update lead set owner_id = ${t.a.repTwo.id} where tenant_id = ${tenantId} and id = ${leadId}`.execute(tx),
    )
    expect(await loads(t)).toEqual({ [t.a.repOne.id]: 0, [t.a.repTwo.id]: 1 })
  })
})
