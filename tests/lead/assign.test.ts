import fc from 'fast-check'
import { brandId, type StaffId } from '@shared/kernel/ids'
import { decideAssign, type Assignable, type AssignmentRule, type AssignSituation } from '@shared/lead/assign.rules'

const south = brandId<'Department'>('south')
const root = brandId<'Department'>('root')
const staffId = (name: string) => brandId<'Staff'>(name)

const rep = (name: string, more: Partial<Assignable> = {}): Assignable => ({
  id: staffId(name),
  name,
  role: 'rep',
  departmentPath: [root],
  isOnDuty: true,
  capacityWeight: 1,
  openLeads: 0,
  lastGivenAt: null,
  ...more,
})

const rule = (id: string, more: Partial<AssignmentRule> = {}): AssignmentRule => ({
  id,
  name: id,
  channelKinds: [],
  regions: [],
  grades: [],
  strategy: 'round_robin',
  staffIds: [],
  departmentId: null,
  ...more,
})

const situation = (more: Partial<AssignSituation> = {}): AssignSituation => ({
  lead: { channelKind: 'form', region: '广东省广州市天河区', grade: 'B' },
  rules: [],
  turns: {},
  staff: [rep('anna'), rep('bert')],
  tried: [],
  ...more,
})

describe('the rule that decides', () => {
  test.each([
    ['the first that matches', [rule('r1', { staffIds: [staffId('bert')] }), rule('r2')], 'bert', 'r1'],
    ['not one for other channels', [rule('r1', { channelKinds: ['exhibition'] }), rule('r2')], 'anna', 'r2'],
    ['not one for other grades', [rule('r1', { grades: ['A'] }), rule('r2', { grades: ['A', 'B'] })], 'anna', 'r2'],
    ['not one for other regions', [rule('r1', { regions: ['浙江'] }), rule('r2', { regions: ['广州'] })], 'anna', 'r2'],
    ['none, then the least loaded of all', [rule('r1', { grades: ['D'] })], 'anna', null],
    ['not one whose people are all away', [rule('r1', { staffIds: [staffId('nobody')] }), rule('r2')], 'anna', 'r2'],
  ])('is %s', (_, rules, expected, ruleId) => {
    const assignment = decideAssign(situation({ rules }))
    expect([assignment?.staffId, assignment?.rule?.id ?? null]).toEqual([expected, ruleId])
  })

  test('a department means its reps and managers, also those of its teams, and nobody else', () => {
    const staff = [
      rep('anna'),
      rep('bert', { departmentPath: [root, south], openLeads: 1 }),
      rep('carl', { departmentPath: [root, south], role: 'agent' }),
    ]
    expect(decideAssign(situation({ staff, rules: [rule('r1', { departmentId: south })] }))?.staffId).toBe('bert')
  })

  test('without a rule only reps get leads, never an owner, manager or agent', () => {
    const staff = [rep('boss', { role: 'owner' }), rep('mona', { role: 'manager' }), rep('carl', { role: 'agent' })]
    expect(decideAssign(situation({ staff }))).toBeNull()
  })
})

describe('who of the rule’s people', () => {
  test('least loaded compares open leads for their weight, then who waited longest', () => {
    const by = (staff: Assignable[]) =>
      decideAssign(situation({ staff, rules: [rule('r1', { strategy: 'least_loaded' })] }))?.staffId
    expect(by([rep('anna', { openLeads: 3 }), rep('bert', { openLeads: 4, capacityWeight: 2 })])).toBe('bert')
    const early = '2026-11-18T01:00:00.000Z'
    const late = '2026-11-18T02:00:00.000Z'
    expect(by([rep('anna', { lastGivenAt: late }), rep('bert', { lastGivenAt: early })])).toBe('bert')
    expect(by([rep('anna', { lastGivenAt: late }), rep('bert')])).toBe('bert')
  })

  test('who let the lead lie is not asked again; when all have, nobody is left', () => {
    const rules = [rule('r1')]
    expect(decideAssign(situation({ rules, tried: [staffId('anna')] }))?.staffId).toBe('bert')
    expect(decideAssign(situation({ rules, tried: [staffId('anna'), staffId('bert')] }))).toBeNull()
  })

  test('a lead whose rule has been tried through stays with the manager, it does not leak to another rule', () => {
    const rules = [rule('r1', { staffIds: [staffId('anna')] }), rule('r2')]
    expect(decideAssign(situation({ rules, tried: [staffId('anna')] }))).toBeNull()
  })
})

const person = fc.record({
  id: fc.stringMatching(/^[a-z]{6}$/),
  isOnDuty: fc.boolean(),
  capacityWeight: fc.integer({ min: 0, max: 10 }),
  openLeads: fc.integer({ min: 0, max: 40 }),
})
const people = fc.uniqueArray(person, { selector: ({ id }) => id, maxLength: 12 })
const strategy = fc.constantFrom('round_robin' as const, 'least_loaded' as const)

test('nobody off duty, without a share, or tried before ever gets a lead', () => {
  fc.assert(
    fc.property(people, strategy, fc.boolean(), fc.nat(200), (drawn, how, hasRule, turn) => {
      const staff = drawn.map(({ id, ...more }) => rep(id, more))
      const tried = staff.filter((_, index) => index % 3 === 0).map(({ id }) => id)
      const rules = hasRule ? [rule('r1', { strategy: how })] : []
      const chosen = decideAssign(situation({ staff, rules, tried, turns: { r1: turn } }))
      const open = staff.filter((one) => one.isOnDuty && one.capacityWeight > 0 && !tried.includes(one.id))
      const isRight = chosen === null ? open.length === 0 : open.some(({ id }) => id === chosen.staffId)
      expect(isRight).toBe(true)
    }),
  )
})

test('by turns, every full round gives each person exactly as many leads as their weight', () => {
  fc.assert(
    fc.property(people, fc.nat(50), (drawn, start) => {
      const staff = drawn.map(({ id, ...more }) => rep(id, more))
      const open = staff.filter((one) => one.isOnDuty && one.capacityWeight > 0)
      const round = open.reduce((sum, one) => sum + one.capacityWeight, 0)
      const counts = new Map<StaffId, number>()
      for (let turn = start; turn < start + round; turn += 1) {
        const chosen = decideAssign(situation({ staff, rules: [rule('r1')], turns: { r1: turn } }))
        if (chosen) counts.set(chosen.staffId, (counts.get(chosen.staffId) ?? 0) + 1)
      }
      expect(counts).toEqual(new Map(open.map((one) => [one.id, one.capacityWeight])))
    }),
  )
})

test('least loaded keeps everybody within one lead of their share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }), (weights) => {
      let staff = weights.map((capacityWeight, index) => rep(`rep${index}`, { capacityWeight }))
      for (let given = 0; given < 60; given += 1) {
        const chosen = decideAssign(situation({ staff }))
        staff = staff.map((one) => (one.id === chosen?.staffId ? { ...one, openLeads: one.openLeads + 1 } : one))
      }
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      for (const one of staff) expect(Math.abs(one.openLeads - (60 * one.capacityWeight) / total)).toBeLessThan(5)
    }),
  )
})
