import { defaultSettings } from '@shared/tenant/tenant.types'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { openServiceHouse } from './service-house'

describe.each(engineKinds)('agents and service settings on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openServiceHouse(kind)
  })
  afterAll(() => t.close())

  const agents = async (session: string) =>
    ok(await t.call(session, ['ticket', 'listAgents'], {})).items.map(({ name, kinds, mostOpen }) => [
      name,
      kinds,
      mostOpen,
    ])

  test('whose role is agent answers every kind without having been set up', async () => {
    expect(await agents(t.a.owner.session)).toEqual([['苏晴', [], 30]])
  })

  test('a manager lets their own rep answer some kinds, and takes it back', async () => {
    const { session } = t.a.managerOne
    const staffId = t.a.repOne.id
    const set = { staffId, kinds: ['quality' as const], mostOpen: 5 }
    expect(ok(await t.call(session, ['ticket', 'saveAgent'], set)).items).toMatchObject([
      { name: '陈一', kinds: ['quality'], mostOpen: 5, openTickets: 0, departmentName: '销售一组', isOnDuty: true },
    ])
    expect(await agents(t.a.owner.session)).toHaveLength(2)
    ok(await t.call(session, ['ticket', 'saveAgent'], { ...set, isAgent: false }))
    expect(await agents(session)).toEqual([])
  })

  test('somebody else’s people cannot be set up, nor by an agent', async () => {
    const set = { staffId: t.a.repThree.id, mostOpen: 5 }
    expect(codeOf(await t.call(t.a.managerOne.session, ['ticket', 'saveAgent'], set))).toBe('NOT_FOUND')
    expect(codeOf(await t.call(t.a.agent.session, ['ticket', 'saveAgent'], set))).toBe('NOT_ALLOWED')
    expect(codeOf(await t.call(t.a.owner.session, ['ticket', 'saveAgent'], { ...set, isAgent: false }))).toBe(
      'NOT_FOUND',
    )
  })

  test('settings begin with the defaults, are kept whole, and a second writer is told', async () => {
    const read = async () => ok(await t.call(t.a.managerOne.session, ['ticket', 'readSettings'], {}))
    const before = await read()
    expect(before).toEqual({ version: 0, service: defaultSettings.service })
    const service = { ...before.service, closeAfterHours: 24, reopenWithinDays: null, quickReplies: ['马上为您看'] }
    const change = { version: before.version, service }
    expect(ok(await t.call(t.a.managerOne.session, ['ticket', 'changeSettings'], change)).service).toEqual(service)
    expect(await read()).toEqual({ version: 1, service })
    expect(codeOf(await t.call(t.a.owner.session, ['ticket', 'changeSettings'], change))).toBe('SETTINGS_CHANGED')
    expect(ok(await t.call(t.a.agent.session, ['ticket', 'quickReplies'], {})).items).toEqual(['马上为您看'])
  })

  test('of a promise shorter than five minutes nobody is convinced', async () => {
    const { version, service } = ok(await t.call(t.a.owner.session, ['ticket', 'readSettings'], {}))
    const urgent = { firstResponseMinutes: 1, resolveMinutes: 60 }
    const change = { version, service: { ...service, promises: { ...service.promises, urgent } } }
    expect(await t.call(t.a.owner.session, ['ticket', 'changeSettings'], change)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { 'service.promises.urgent.firstResponseMinutes': '至少 5 个工作分钟' },
    })
  })

  test('reps and agents neither read nor change them', async () => {
    for (const { session } of [t.a.repOne, t.a.agent])
      expect(codeOf(await t.call(session, ['ticket', 'readSettings'], {}))).toBe('NOT_ALLOWED')
  })
})
