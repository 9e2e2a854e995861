import { sql } from 'kysely'
import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { addCustomer, at, openLeadHouse } from './lead-house'

type Report = Outputs['lead']['report']

interface Told {
  id: string
  state?: 'unassigned' | 'offered' | 'accepted' | 'converted' | 'attached' | 'discarded'
  channel?: string
  owner?: string | null
  /** China day and time. */
  born?: string
  /** Minutes by the clock on the wall, and working minutes. */
  wall?: number
  working?: number
}

describe.each(engineKinds)("the manager's report on %s", (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openLeadHouse(kind)
  })
  afterEach(() => t.close())

  const keep = (leads: readonly Told[]) =>
    at(t, async ({ tx, tenantId }) => {
      for (const { id, state = 'accepted', channel = 'chanform', owner = t.a.repOne.id, ...lead } of leads) {
        const born = `${lead.born ?? '2026-11-10 10:00'}+08`
        await sql`insert into lead (tenant_id, id, number, state, channel_id, name, company, wish, score, scores, grade, notes,
            answers, match, match_fields, owner_id, created_at, updated_at, responded_at, response_working_minutes)
          values (${tenantId}, ${id}, ${id}, ${state}, ${channel}, '', '', '', 1, '[]', 'B', '[]', '[]', 'new', '[]', ${owner},
            ${born}::timestamptz, ${born}::timestamptz,
            ${born}::timestamptz + make_interval(mins => ${lead.wall ?? null}::integer), ${lead.working ?? null}::float8)`.execute(
          tx,
        )
      }
    })
  const november = { from: '2026-11-01', to: '2026-11-30' }
  const read = async (days = november, session = t.a.owner.session): Promise<Report> =>
    ok(await t.call(session, ['lead', 'report'], days))
  const channelOf = (report: Report, id: string) => report.channels.find(({ channelId }) => channelId === id)

  test('counts leads → valid → customers by what became of them', async () => {
    const states = ['unassigned', 'offered', 'accepted', 'converted', 'attached', 'discarded'] as const
    await keep(states.map((state, i) => ({ id: `lead${i}`, state })))
    expect(await read()).toMatchObject({ leads: 6, valid: 3, customers: 2, waiting: 2 })
  })

  test('tells the median first response in working time and by the clock, without those nobody answered', async () => {
    await keep([
      { id: 'lead1', wall: 10, working: 10 },
      { id: 'lead2', wall: 900, working: 31 },
      { id: 'lead3', wall: 60, working: 30 },
      { id: 'lead4', state: 'offered' },
    ])
    const report = await read()
    expect(report).toMatchObject({ medianWorkingMinutes: 30, medianWallMinutes: 60, answeredInTime: 2 })
    expect(report).toMatchObject({ previousLeads: 0, previousMedianWorkingMinutes: null })
  })

  test('with an even number of answers the median lies between the middle two', async () => {
    await keep([
      { id: 'lead1', wall: 10, working: 10 },
      { id: 'lead2', wall: 20, working: 20 },
    ])
    expect(await read()).toMatchObject({ medianWorkingMinutes: 15, medianWallMinutes: 15 })
  })

  test('a day is a day in China, from its first minute to its last', async () => {
    await keep([
      { id: 'lead1', born: '2026-11-09 23:59' },
      { id: 'lead2', born: '2026-11-10 00:00' },
      { id: 'lead3', born: '2026-11-10 23:59' },
      { id: 'lead4', born: '2026-11-11 00:00' },
    ])
    const report = await read({ from: '2026-11-10', to: '2026-11-11' })
    expect(report).toMatchObject({ leads: 3, previousLeads: 1 })
    expect(report.byDay).toEqual([
      { day: '2026-11-10', leads: 2 },
      { day: '2026-11-11', leads: 1 },
    ])
  })

  test('撞单率 is the share of new leads whose match has another active owner, each lead once, never above one', async () => {
    const { repOne, repTwo, managerOne, managerTwo } = t.a
    const { customerId } = await addCustomer(t, { name: '云裳服饰', ownerId: repTwo.id, contact: { name: '陈敏' } })
    await keep([{ id: 'lead1' }, { id: 'lead2' }, { id: 'lead3' }, { id: 'lead4', owner: t.a.repThree.id }])
    await at(t, async ({ tx, tenantId }) => {
      const collided = [
        { id: 'coll1', lead_id: brandId<'Lead'>('lead1'), outcome: 'open', newcomer_id: repOne.id },
        { id: 'coll2', lead_id: brandId<'Lead'>('lead1'), outcome: 'shared', newcomer_id: repOne.id },
        { id: 'coll3', lead_id: brandId<'Lead'>('lead4'), outcome: 'owner_keeps', newcomer_id: t.a.repThree.id },
      ] as const
      for (const one of collided) {
        const row = { ...one, tenant_id: tenantId, customer_id: customerId, owner_id: repTwo.id }
        await tx
          .insertInto('collision')
          .values({ ...row, at: '2026-11-10T02:00:00.000Z' })
          .execute()
      }
    })
    expect(await read()).toMatchObject({
      leads: 4,
      collisions: 3,
      collisionRate: 0.5,
      outcomes: { open: 1, shared: 1, owner_keeps: 1 },
    })
    expect(await read(november, managerOne.session)).toMatchObject({ leads: 3, collisions: 3, collisionRate: 1 / 3 })
    expect(await read(november, managerTwo.session)).toMatchObject({ leads: 1, collisions: 1, collisionRate: 1 })
    expect(await read({ from: '2026-10-01', to: '2026-10-31' })).toMatchObject({ collisions: 0, collisionRate: null })
  })

  test('a channel costs what its months cost on those days, and a team bears its share of the leads', async () => {
    const saved = ok(
      await t.call(t.a.owner.session, ['lead', 'saveChannel'], {
        id: 'chanform',
        version: 1,
        name: '小程序',
        kind: 'form',
        costs: [
          { month: '2026-10', costFen: 310_000 },
          { month: '2026-11', costFen: 60_000 },
        ],
      }),
    )
    expect(saved.costs.map(({ month }) => month)).toEqual(['2026-11', '2026-10'])
    await keep([
      { id: 'lead1', state: 'converted' },
      { id: 'lead2', state: 'converted' },
      { id: 'lead3' },
      { id: 'lead4', state: 'converted', owner: t.a.repThree.id },
    ])
    expect(channelOf(await read(), 'chanform')).toMatchObject({
      customers: 3,
      costFen: 60_000,
      costPerLeadFen: 15_000,
      costPerCustomerFen: 20_000,
    })
    expect(channelOf(await read(november, t.a.managerOne.session), 'chanform')).toMatchObject({
      leads: 3,
      costFen: 45_000,
      costPerLeadFen: 15_000,
      costPerCustomerFen: 22_500,
    })
    const halves = await read({ from: '2026-10-31', to: '2026-11-15' })
    expect(channelOf(halves, 'chanform')).toMatchObject({ costFen: 40_000 })
    expect(channelOf(halves, 'chanhand')).toMatchObject({
      leads: 0,
      costFen: 0,
      costPerLeadFen: null,
      costPerValidFen: null,
    })
  })

  test('a month is noted anew without touching the others, and a month of nothing is no longer told', async () => {
    const save = async (version: number, costs: { month: string; costFen: number }[]) => {
      const channel = { id: 'chanform', version, name: '小程序', kind: 'form' as const, costs }
      return ok(await t.call(t.a.owner.session, ['lead', 'saveChannel'], channel)).costs
    }
    await save(1, [{ month: '2026-10', costFen: 5 }])
    expect(await save(2, [{ month: '2026-11', costFen: 7 }])).toHaveLength(2)
    expect(await save(3, [{ month: '2026-10', costFen: 0 }])).toEqual([{ month: '2026-11', costFen: 7 }])
  })

  test('of the wrong way round, of too many days, or of a rep is refused', async () => {
    const ask = (from: string, to: string, session = t.a.owner.session) =>
      t.call(session, ['lead', 'report'], { from, to })
    expect(codeOf(await ask('2026-11-02', '2026-11-01'))).toBe('INVALID_INPUT')
    expect(codeOf(await ask('2024-01-01', '2026-11-01'))).toBe('INVALID_INPUT')
    expect(codeOf(await ask('2026-11-01', '2026-11-02', t.a.repOne.session))).toBe('NOT_ALLOWED')
  })
})
