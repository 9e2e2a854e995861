import fc from 'fast-check'
import { sql } from 'kysely'
import { addMs, HOUR_MS, toCalendarDate } from '@shared/kernel/instant'
import { periodOf } from '@shared/lead/desk.rules'
import { risks, ticketKinds, ticketStates, type TicketKind } from '@shared/ticket/ticket.types'
import { jsonText } from '../../cloudfunctions/_kernel/json-column'
import { makeCustomer } from '../customer/make-customer'
import { engineKinds } from '../support/test-engines'
import { ok, type TestHouse } from '../support/test-house'
import { openServiceHouse, rowsOf, statementsOf } from './service-house'

const BORN = '2026-09-01T00:00:00.000Z'
const DAYS = 60
const figures = [
  'created',
  'resolved',
  'first_late',
  'resolve_late',
  'reopened',
  'complaints',
  'rated',
  'unhappy',
] as const
type Figure = (typeof figures)[number]

const moment = fc.integer({ min: 0, max: DAYS * 24 * 4 }).map((quarters) => addMs(BORN, (quarters * HOUR_MS) / 4))
const agents = ['repone', 'repthree', 'agent'] as const

/** One ticket with everything the report looks at, whatever its story. */
const anyTicket = fc.record({
  kind: fc.constantFrom(...ticketKinds),
  state: fc.constantFrom(...ticketStates),
  agent: fc.option(fc.constantFrom(...agents)),
  resolver: fc.option(fc.constantFrom(...agents)),
  customer: fc.option(fc.constantFrom('one', 'two')),
  created: moment,
  resolved: fc.option(moment),
  firstRisk: fc.constantFrom(...risks),
  resolveRisk: fc.constantFrom(...risks),
  firstMinutes: fc.option(fc.integer({ min: 1, max: 500 })),
  resolveMinutes: fc.integer({ min: 1, max: 5_000 }),
  reopened: fc.integer({ min: 0, max: 2 }),
  isMerged: fc.boolean().map((yes) => yes),
  rated: fc.option(fc.record({ score: fc.integer({ min: 1, max: 5 }), at: moment })),
})
type AnyTicket = typeof anyTicket extends fc.Arbitrary<infer T> ? T : never

describe.each(engineKinds)('the report on after-sales (服务质量) on %s', (kind) => {
  let t: TestHouse
  let tickets: (AnyTicket & { id: string })[]

  beforeAll(async () => {
    t = await openServiceHouse(kind)
    const { tenantId, repOne, repThree } = t.a
    const owners = { one: repOne.id, two: repThree.id }
    const customers = new Map<string | null, string>()
    for (const key of ['one', 'two'] as const) {
      const contact = { name: '陈敏', phone: key === 'one' ? '+8613900000001' : '+8613900000002' }
      const made = await makeCustomer(t, tenantId, { name: `${key}服饰贸易公司`, ownerId: owners[key], contact })
      customers.set(key, made.customerId)
    }
    tickets = fc.sample(anyTicket, { numRuns: 300, seed: 7 }).map((ticket, i) => ({
      ...ticket,
      isMerged: ticket.isMerged && i % 7 === 1,
      id: `tick${String(i).padStart(6, '0')}`,
    }))
    const staff = (key: string | null) => (key === null ? null : `${key}a`)
    const rows = tickets.map((ticket) => ({
      ...ticket,
      agent: staff(ticket.agent),
      resolver: staff(ticket.resolver),
      customer: customers.get(ticket.customer) ?? null,
      responded: ticket.firstMinutes === null ? null : addMs(ticket.created, ticket.firstMinutes * 60_000),
      merged: ticket.isMerged ? tickets[0]?.id : null,
    }))
    const table = sql`jsonb_to_recordset(${jsonText(rows)}::jsonb) as r(id text, kind text, state text, agent text, resolver text,
      customer text, created timestamptz, resolved timestamptz, "firstRisk" text, "resolveRisk" text, "firstMinutes" integer,
      responded timestamptz, "resolveMinutes" integer, reopened integer, merged text, rated jsonb)`
    await rowsOf(
      t,
      sql`insert into ticket (tenant_id, id, number, kind, priority, state, customer_id, contact_name, words, agent_id, first_responded_at,
          first_response_working_minutes, first_risk, resolve_risk, resolved_at, resolve_working_minutes, resolved_by, reopened,
          merged_into_id, urgent_at, created_at, updated_at)
        select ${tenantId}, id, id, kind, 'normal', state, customer, '何女士', '坏了', agent, responded, "firstMinutes", "firstRisk",
          "resolveRisk", resolved, case when resolved is not null then "resolveMinutes" end, resolver, reopened, merged, created, created, created
        from ${table}`,
    )
    await rowsOf(
      t,
      sql`insert into survey (tenant_id, id, ticket_id, agent_id, state, score, asked_at, answered_at)
        select ${tenantId}, 's' || id, id, resolver, 'answered', (rated->>'score')::integer, created, (rated->>'at')::timestamptz
        from ${table} where rated is not null and jsonb_typeof(rated) = 'object'`,
    )
    await rowsOf(
      t,
      sql`insert into sales_order (tenant_id, id, number, customer_id, ordered_at, amount_fen, state)
        select ${tenantId}, 'o' || g, 'SO-' || g, c.id, ${BORN}::timestamptz + g * interval '7 hours', 100,
          case when g % 5 = 0 then 'open' else 'delivered' end
        from customer c, generate_series(case c.name when 'one服饰贸易公司' then 1 else 101 end, case c.name when 'one服饰贸易公司' then 100 else 130 end) g
        where c.tenant_id = ${tenantId}`,
    )
  })
  afterAll(() => t.close())

  /** Who may see what, counted by hand: managers their people's tickets, those of their people's customers, and nobody's. */
  const viewers = () => ({
    owner: { session: t.a.owner.session, sees: () => true },
    managerOne: {
      session: t.a.managerOne.session,
      sees: (ticket: AnyTicket) => ticket.agent === null || ticket.agent === 'repone' || ticket.customer === 'one',
    },
    managerTwo: {
      session: t.a.managerTwo.session,
      sees: (ticket: AnyTicket) => ticket.agent === null || ticket.agent === 'repthree' || ticket.customer === 'two',
    },
  })
  type Viewer = keyof ReturnType<typeof viewers>

  const isIn = (at: string | null | undefined, period: { from: string; to: string }): boolean =>
    typeof at === 'string' && at >= period.from && at < period.to

  function isCounted(figure: Figure, ticket: AnyTicket, period: { from: string; to: string }): boolean {
    const { created, resolved, rated } = ticket
    switch (figure) {
      case 'created':
        return isIn(created, period)
      case 'first_late':
        return isIn(created, period) && ticket.firstRisk === 'breached'
      case 'reopened':
        return isIn(created, period) && ticket.reopened > 0
      case 'complaints':
        return isIn(created, period) && ticket.kind === 'complaint'
      case 'resolved':
        return isIn(resolved, period)
      case 'resolve_late':
        return isIn(resolved, period) && ticket.resolveRisk === 'breached'
      case 'rated':
        return isIn(rated?.at, period)
      case 'unhappy':
        return isIn(rated?.at, period) && (rated?.score ?? 5) <= 2
    }
  }

  const creditOf = (figure: Figure, ticket: AnyTicket) =>
    ['resolved', 'resolve_late', 'rated', 'unhappy'].includes(figure) ? ticket.resolver : ticket.agent

  const counted = (viewer: Viewer, figure: Figure, dates: { from: string; to: string }): typeof tickets =>
    tickets.filter(
      (ticket) =>
        !ticket.isMerged && viewers()[viewer].sees(ticket) && isCounted(figure, ticket, periodOf(dates.from, dates.to)),
    )

  const listAll = async (
    viewer: Viewer,
    input: { from: string; to: string; figure: Figure; kind?: TicketKind | null; agentId?: string | null },
  ): Promise<string[]> => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = ok(
        await t.call(viewers()[viewer].session, ['ticket', 'listCounted'], { ...input, cursor }),
      )
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    return ids
  }

  const period = fc
    .tuple(fc.integer({ min: -2, max: DAYS }), fc.integer({ min: 0, max: DAYS }))
    .map(([start, length]) => ({
      from: toCalendarDate(addMs(BORN, start * 24 * HOUR_MS)),
      to: toCalendarDate(addMs(BORN, (start + length) * 24 * HOUR_MS)),
    }))
  const viewer = fc.constantFrom<Viewer>('owner', 'managerOne', 'managerTwo')

  test('opens for every figure exactly the tickets it counted, whoever looks at whatever period', async () => {
    await fc.assert(
      fc.asyncProperty(viewer, period, async (who, dates) => {
        const report = ok(await t.call(viewers()[who].session, ['ticket', 'report'], dates))
        const told: Record<Figure, number> = {
          created: report.created,
          resolved: report.resolved,
          first_late: report.firstLate,
          resolve_late: report.resolveLate,
          reopened: report.reopened,
          complaints: report.complaints,
          rated: report.rated,
          unhappy: report.unhappy,
        }
        for (const figure of figures) {
          const listed = await listAll(who, { ...dates, figure })
          expect(listed.sort()).toEqual(counted(who, figure, dates).map(({ id }) => id))
          expect(told[figure]).toBe(listed.length)
        }
        expect(report.byDay.reduce((sum, day) => sum + day.created, 0)).toBe(report.created)
        expect(report.byDay.reduce((sum, day) => sum + day.resolved, 0)).toBe(report.resolved)
        expect(report.byKind.reduce((sum, row) => sum + row.created, 0)).toBe(report.created)
      }),
      { numRuns: 12 },
    )
  })

  test('opens the tickets of one kind and of one colleague, each by whose work it was', async () => {
    const dates = { from: '2026-09-01', to: '2026-10-31' }
    const report = ok(await t.call(t.a.owner.session, ['ticket', 'report'], dates))
    for (const row of report.byKind) {
      expect(await listAll('owner', { ...dates, figure: 'created', kind: row.kind })).toHaveLength(row.created)
      expect(await listAll('owner', { ...dates, figure: 'complaints', kind: row.kind })).toHaveLength(row.complaints)
    }
    for (const row of report.byAgent) {
      const of = { ...dates, agentId: row.staffId }
      expect(await listAll('owner', { ...of, figure: 'resolved' })).toHaveLength(row.resolved)
      expect(await listAll('owner', { ...of, figure: 'resolve_late' })).toHaveLength(row.late)
    }
    for (const figure of figures)
      for (const agent of agents)
        expect((await listAll('owner', { ...dates, figure, agentId: `${agent}a` })).sort()).toEqual(
          counted('owner', figure, dates).flatMap((ticket) => (creditOf(figure, ticket) === agent ? ticket.id : [])),
        )
  })

  const medianOf = (values: number[]): number => {
    const sorted = [...values].sort((one, other) => one - other)
    const middle = (sorted.length - 1) / 2
    return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
  }

  test('says medians, satisfaction and the complaint rate as counted by hand', async () => {
    const dates = { from: '2026-09-10', to: '2026-10-10' }
    const { from, to } = periodOf(dates.from, dates.to)
    const report = ok(await t.call(t.a.owner.session, ['ticket', 'report'], dates))
    const created = counted('owner', 'created', dates)
    const resolved = counted('owner', 'resolved', dates)
    const scores = counted('owner', 'rated', dates).flatMap(({ rated }) => rated?.score ?? [])
    expect(report.firstMedianWorkingMinutes).toBe(medianOf(created.flatMap(({ firstMinutes }) => firstMinutes ?? [])))
    expect(report.firstMedianWallMinutes).toBe(report.firstMedianWorkingMinutes)
    expect(report.resolveMedianWorkingMinutes).toBe(medianOf(resolved.map(({ resolveMinutes }) => resolveMinutes)))
    expect(report.satisfaction).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length)
    expect(report.satisfiedShare).toBeCloseTo(scores.filter((score) => score >= 4).length / scores.length)
    const orders = Array.from({ length: 130 }, (_, i) => i + 1).filter(
      (g) => g % 5 !== 0 && isIn(addMs(BORN, g * 7 * HOUR_MS), { from, to }),
    )
    expect(report.deliveredOrders).toBe(orders.length)
    expect(report.complaintRate).toBeCloseTo(report.complaints / orders.length)
    const before = { from: '2026-08-10', to: '2026-09-09' }
    expect(report.previousCreated).toBe(counted('owner', 'created', before).length)
  })

  test('sets complaints against the orders of one’s own customers, and of everybody’s where one owns none', async () => {
    const dates = { from: '2026-09-01', to: '2026-10-31' }
    const delivered = async (session: string) => ok(await t.call(session, ['ticket', 'report'], dates)).deliveredOrders
    const [all, one, two] = [t.a.owner, t.a.managerOne, t.a.managerTwo].map(({ session }) => session)
    expect((await delivered(one ?? '')) + (await delivered(two ?? ''))).toBe(await delivered(all ?? ''))
    await rowsOf(t, sql`update customer set owner_id = ${t.a.repThree.id} where tenant_id = ${t.a.tenantId}`)
    expect(await delivered(one ?? '')).toBe(await delivered(all ?? ''))
    await rowsOf(
      t,
      sql`update customer set owner_id = ${t.a.repOne.id} where tenant_id = ${t.a.tenantId} and name = 'one服饰贸易公司'`,
    )
  })

  test('without orders and ratings says that nothing is known, instead of zero', async () => {
    const dates = { from: '2026-01-01', to: '2026-01-31' }
    const report = ok(await t.call(t.a.owner.session, ['ticket', 'report'], dates))
    expect(report).toMatchObject({ created: 0, complaintRate: null, satisfaction: null, satisfiedShare: null })
    expect(report.byDay).toHaveLength(31)
  })

  test('takes five statements, and a page of tickets one', async () => {
    const dates = { from: '2026-09-01', to: '2026-10-31' }
    ok(await t.call(t.a.managerOne.session, ['ticket', 'report'], dates))
    await listAll('managerOne', { ...dates, figure: 'created' })
    expect(statementsOf(t, 'ticket.report')).toBe(5)
    expect(statementsOf(t, 'ticket.listCounted')).toBe(1)
  })

  test('asks for a sensible period', async () => {
    const ask = (from: string, to: string) => t.call(t.a.owner.session, ['ticket', 'report'], { from, to })
    expect(await ask('2026-10-02', '2026-10-01')).toMatchObject({ fields: { to: '结束日期不能早于开始日期' } })
    expect(await ask('2024-01-01', '2026-10-01')).toMatchObject({ fields: { to: '一次最多看 400 天' } })
  })
})
