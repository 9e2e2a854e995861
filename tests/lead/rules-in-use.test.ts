import { sql } from 'kysely'
import type { StaffId } from '@shared/kernel/ids'
import type { AssignmentRule } from '@shared/lead/assign.rules'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import {
  assignmentsOf,
  at,
  inboxOf,
  leadsOf,
  messagesTo,
  newestLead,
  openLeadHouse,
  setDuty,
  submit,
} from './lead-house'

const rule = (id: string, more: Partial<AssignmentRule>): AssignmentRule => ({
  id,
  name: `规则${id}`,
  channelKinds: [],
  regions: [],
  grades: [],
  strategy: 'round_robin',
  staffIds: [],
  departmentId: null,
  ...more,
})

const saveRules = (t: TestHouse, rules: AssignmentRule[]) =>
  at(t, ({ tx, tenantId }) =>
    sql`insert into assignment_rules (tenant_id, rules, turns)
      values (${tenantId}, ${JSON.stringify(rules)}::jsonb, '{}')`.execute(tx),
  )

const setWeight = (t: TestHouse, staffId: StaffId, weight: number) =>
  at(t, ({ tx, tenantId }) =>
    sql`update staff set capacity_weight = ${weight} where tenant_id = ${tenantId} and id = ${staffId}`.execute(tx),
  )

const owners = async (t: TestHouse) => (await leadsOf(t)).map((lead) => lead.owner_id)

const submitMany = async (t: TestHouse, count: number, formKey = 'form-a') => {
  for (let index = 0; index < count; index += 1) {
    t.clock.advance(1)
    await submit(t, { formKey, name: `客${index}`, phone: `138${formKey.length}${String(10_000_00 + index)}` })
  }
}

describe.each(engineKinds)('assignment rules in use on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openLeadHouse(kind)
    await setDuty(t, [t.a.repOne.id, t.a.repTwo.id, t.a.repThree.id])
  })
  afterEach(() => t.close())

  test('by turns, leads are counted out by weight, and the reason is kept', async () => {
    await saveRules(t, [rule('r1', { staffIds: [t.a.repOne.id, t.a.repThree.id] })])
    await setWeight(t, t.a.repOne.id, 2)
    await submitMany(t, 9)
    const given = await owners(t)
    expect(given.filter((id) => id === t.a.repOne.id)).toHaveLength(6)
    expect(given.filter((id) => id === t.a.repThree.id)).toHaveLength(3)
    const { id: leadId } = await newestLead(t)
    const detail = ok(await t.call(t.a.owner.session, ['lead', 'read'], { leadId }))
    expect(detail.assignments.map(({ why }) => why)).toEqual(['规则“规则r1”：轮到'])
  })

  test('the first matching rule decides: the web site’s leads go to team two, others to the least loaded', async () => {
    await saveRules(t, [rule('r1', { channelKinds: ['web'], departmentId: t.a.teamTwo, strategy: 'least_loaded' })])
    await submitMany(t, 3, 'web-a')
    expect(new Set(await owners(t))).toEqual(new Set([t.a.repThree.id]))
    await submitMany(t, 2)
    expect((await owners(t)).slice(3).sort()).toEqual([t.a.repOne.id, t.a.repTwo.id].sort())
  })

  test('somebody with weight 0 or off duty gets nothing', async () => {
    await setWeight(t, t.a.repOne.id, 0)
    await setDuty(t, [t.a.repOne.id, t.a.repTwo.id])
    await submitMany(t, 3)
    expect(new Set(await owners(t))).toEqual(new Set([t.a.repTwo.id]))
  })

  test('a lead that runs out moves within its rule only', async () => {
    await saveRules(t, [rule('r1', { staffIds: [t.a.repOne.id] }), rule('r2', {})])
    await submitMany(t, 1)
    await t.runUntil('2026-11-18T02:40:00.000Z')
    const lead = await newestLead(t)
    expect([lead.state, (await assignmentsOf(t, lead.id)).length]).toEqual(['unassigned', 1])
    expect((await inboxOf(t, t.a.managerOne.session))[0]).toMatchObject({ kind: 'lead_offer', leadId: lead.id })
  })

  test('a lead taken and then left in silence goes to somebody else, and the one before loses it', async () => {
    await saveRules(t, [rule('r1', { staffIds: [t.a.repOne.id, t.a.repTwo.id] })])
    await submitMany(t, 1)
    const { id: leadId } = await newestLead(t)
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    await at(t, async ({ after, newId }) => after.append('followup.silent', { leadId, planId: newId() }))
    await t.drain()
    expect(await newestLead(t)).toMatchObject({ state: 'offered', owner_id: t.a.repTwo.id })
    expect(await inboxOf(t, t.a.repOne.session)).toEqual([])
    expect((await messagesTo(t, t.a.managerOne.id)).at(-1)?.body).toContain('已转给李二')
    expect(codeOf(await t.call(t.a.repTwo.session, ['lead', 'accept'], { leadId }))).toBe('OK')
  })
})
