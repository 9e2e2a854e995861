import { addMs, DAY_MS } from '@shared/kernel/instant'
import { brandId } from '@shared/kernel/ids'
import { withTenant, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { listArticleHits } from '../../cloudfunctions/ticket/article.repository'
import { figures, listCountedRows, type Figure } from '../../cloudfunctions/ticket/counted.repository'
import {
  listAgentFigures,
  listKindFigures,
  listServiceDays,
  loadServiceTotals,
} from '../../cloudfunctions/ticket/service-report.repository'
import { countAudience, listNextAsked } from '../../cloudfunctions/ticket/survey-audience.repository'
import { fillTickets, type TicketCompany } from '../bench/fill-tickets'
import { engineKinds } from '../support/test-engines'
import { openTestEngine } from '../support/test-engines'

const NOW = '2026-11-18T02:00:00.000Z'
const WEEK = { from: addMs(NOW, -7 * DAY_MS), to: NOW }
const BIG_TABLES = /Seq Scan on (ticket|ticket_entry|survey|sales_order|customer_fact|article_pair)\b/

// Only the real server has statistics and row-level security plans worth reading; without it there is nothing to promise.
const onServer = engineKinds.includes('postgres') ? describe : describe.skip

onServer('plans at 60 000 tickets', () => {
  let engine: Awaited<ReturnType<typeof openTestEngine>>
  let company: TicketCompany

  const plansOf = (work: (tx: Tx) => Promise<unknown>): Promise<string> =>
    withTenant(engine, company.tenantId, async (tx, connection) => {
      const run = connection.executeQuery.bind(connection)
      const plans: string[] = []
      connection.executeQuery = async (query) => {
        const plan = await run<{ 'QUERY PLAN': string }>({ ...query, sql: `explain ${query.sql}` })
        plans.push(...plan.rows.map((row) => row['QUERY PLAN']))
        return run(query)
      }
      await work(tx)
      return plans.join('\n')
    })

  beforeAll(async () => {
    engine = await openTestEngine('postgres')
    company = await fillTickets(engine, { tickets: 60_000, open: 1_200, customers: 6_000, now: NOW })
    await engine.script('analyze')
  }, 240_000)
  afterAll(() => engine?.close())

  test.each([
    ['the owner', null],
    ['a manager', [brandId<'Staff'>('agent1'), brandId<'Staff'>('reponea')]],
  ])('a week of the report for %s reads no table from end to end', async (_, scope) => {
    const filter = { ...WEEK, scope }
    const plan = await plansOf(async (tx) => {
      await loadServiceTotals(tx, company.tenantId, filter, { from: addMs(WEEK.from, -7 * DAY_MS), to: WEEK.from })
      await listServiceDays(tx, company.tenantId, filter)
      await listKindFigures(tx, company.tenantId, filter)
      await listAgentFigures(tx, company.tenantId, filter)
    })
    expect(plan).toMatch(/ticket_newest/)
    expect(plan).not.toMatch(BIG_TABLES)
  })

  test.each(Object.keys(figures) as Figure[])('the tickets behind %s come along an index', async (figure) => {
    const filter = { ...WEEK, scope: null, figure, kind: null, agentId: null, cursor: null, limit: 31 }
    const plan = await plansOf((tx) => listCountedRows(tx, company.tenantId, filter))
    expect(plan).not.toMatch(BIG_TABLES)
  })

  test('whom a survey to many would ask, and the pairs of a text, are found along an index', async () => {
    const since = { boughtSince: addMs(NOW, -DAY_MS), restSince: addMs(NOW, -7 * DAY_MS) }
    const audience = { ...since, scope: null, grades: [], tagIds: [] }
    const plan = await plansOf(async (tx) => {
      await countAudience(tx, company.tenantId, audience)
      await listNextAsked(tx, company.tenantId, { audience, afterId: '', limit: 50 })
      await listArticleHits(tx, company.tenantId, [1, 2, 3])
    })
    expect(plan).toMatch(/article_pair_pkey/)
    expect(plan).not.toMatch(BIG_TABLES)
  })
})
