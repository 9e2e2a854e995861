import { sql, type CompiledQuery } from 'kysely'
import { brandId, type TenantId } from '@shared/kernel/ids'
import type { Connection } from '../../cloudfunctions/_kernel/engine'
import { ownerTransaction, withTenant } from '../../cloudfunctions/_kernel/transaction'
import { countResults } from '../../cloudfunctions/followup/followup.repository'
import { countInbox, listInboxRows } from '../../cloudfunctions/followup/inbox-list.repository'
import { listSuccessors } from '../../cloudfunctions/followup/open-plan.repository'
import { closeInbox } from '../../cloudfunctions/followup/followup.service'
import type { Tx } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

const servers = engineKinds.filter((kind) => kind === 'postgres')
const NOW = '2026-11-18T02:00:00.000Z'

/** A company of 100 000 open inbox items and 20 000 plans and follow-ups of 2 000 customers, over eight colleagues. */
async function fill(t: TestHouse): Promise<void> {
  const { tenantId } = t.a
  const staff = sql`(array(select id from staff where tenant_id = ${tenantId} order by id))[1 + n % 8]`
  await ownerTransaction(t.house.engine, async (tx) => {
    await sql`insert into customer (tenant_id, id, name, owner_id, first_seen_at, activity_at, search_text, created_at, updated_at)
      select ${tenantId}, 'customer' || n, '客户' || n, ${staff}, ${NOW}, ${NOW}, '', ${NOW}, ${NOW}
      from generate_series(1, 2000) n`.execute(tx)
    await sql`insert into customer_fact (tenant_id, customer_id)
      select tenant_id, id from customer where tenant_id = ${tenantId}`.execute(tx)
    await sql`insert into contact (tenant_id, id, customer_id, name, created_at)
      select tenant_id, 'contact' || id, id, '陈女士', ${NOW} from customer where tenant_id = ${tenantId}`.execute(tx)
    await sql`insert into inbox_item (tenant_id, id, staff_id, kind, subject_id, lead_id, customer_id, title, why, tags,
        urgent_at, due_at, state, created_at)
      select ${tenantId}, 'item' || n, ${staff}, case when n % 3 = 0 then 'notice' else 'followup' end, 'subject' || n, 'lead' || n,
        'customer' || (1 + n % 2000), '客户', '{"kind":"words","words":"看"}', '[]',
        ${NOW}::timestamptz - n * interval '1 minute', ${NOW}::timestamptz - n * interval '1 minute', 'open', ${NOW}
      from generate_series(1, 100000) n`.execute(tx)
    await sql`insert into followup_plan (tenant_id, id, customer_id, staff_id, due_at, what, state, escalation, created_at)
      select ${tenantId}, 'plan' || n, 'customer' || (1 + n % 2000), ${staff}, ${NOW}, '寄报价',
        case when n <= 2000 then 'open' else 'done' end, n % 4, ${NOW} from generate_series(1, 20000) n`.execute(tx)
    await sql`insert into followup (tenant_id, id, customer_id, staff_id, way, result, words, is_valid, at)
      select ${tenantId}, 'followup' || n, 'customer' || (1 + n % 2000), ${staff}, 'call', '要账期', '', true, ${NOW}
      from generate_series(1, 20000) n`.execute(tx)
  })
  await t.house.engine.script('analyze')
}

/** The plans of every statement the work runs, as the app's role under row-level security sees them. */
async function plansIn(t: TestHouse, work: (tx: Tx, tenantId: TenantId) => Promise<unknown>): Promise<string[]> {
  const { tenantId } = t.a
  return withTenant(t.house.engine, tenantId, async (tx, connection: Connection) => {
    const seen: CompiledQuery[] = []
    const run = connection.executeQuery.bind(connection)
    connection.executeQuery = async (query) => {
      seen.push(query)
      return run(query)
    }
    await work(tx, tenantId)
    connection.executeQuery = run
    const plans: string[] = []
    for (const query of seen) {
      const rows = await run<{ 'QUERY PLAN': string }>({ ...query, sql: `explain ${query.sql}` })
      plans.push(rows.rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    return plans
  })
}

;(servers.length > 0 ? describe : describe.skip)('the inbox of a company with 100 000 items', () => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse('postgres', [])
    await fill(t)
  })
  afterAll(() => t.close())

  const big = ['inbox_item', 'followup_plan', 'followup', 'customer', 'customer_fact', 'contact']
  const scansOf = (plan: string) => big.filter((table) => new RegExp(`Seq Scan on ${table}\\b`).test(plan))

  test('a page is read along its index, without sorting, from the first row as from the thousandth', async () => {
    const from = { key: '2026-11-01T00:00:00.000Z', id: 'item1' }
    const staffId = t.a.repOne.id
    for (const start of [null, from])
      for (const kind of [null, 'followup'] as const) {
        const [plan = ''] = await plansIn(t, (tx, tenantId) =>
          listInboxRows(tx, tenantId, { staffId, kind, from: start, limit: 31 }),
        )
        expect(plan).toMatch(/Index Scan using inbox_open/)
        expect(plan.split('\n').slice(0, 4).join('\n')).not.toMatch(/Sort/)
        expect(scansOf(plan)).toEqual([])
      }
  })

  test('the figures count the items of one colleague, not of the company', async () => {
    const [plan = ''] = await plansIn(t, (tx, tenantId) =>
      countInbox(tx, tenantId, { staffId: t.a.repOne.id, now: NOW }),
    )
    expect(plan).toMatch(/Index Scan (using|on) inbox_(open|once)/)
    expect(scansOf(plan)).toEqual([])
  })

  test('closing, phrases and the choice of a successor use indexes too', async () => {
    const customerId = brandId<'Customer'>('customer7')
    const plans = await plansIn(t, async (tx, tenantId) => {
      await countResults(tx, tenantId, 500)
      await listSuccessors(tx, tenantId, { customerId, holderId: t.a.repOne.id, ownerId: t.a.repTwo.id })
      await closeInbox(tx, tenantId, { subjectId: customerId, closedBy: 'x' })
    })
    expect(plans.length).toBeGreaterThan(3)
    expect(plans.map(scansOf)).toEqual(plans.map(() => []))
  })
})
