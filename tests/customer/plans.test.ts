import { sql } from 'kysely'
import { bigramTokens, searchQuery } from '@shared/customer/search-text.rules'
import type { Scope } from '@shared/kernel/actor'
import { brandId, type StaffId } from '@shared/kernel/ids'
import { ownerTransaction, withTenant, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { customer } from '../../cloudfunctions/customer'
import { listContactRows, listNeedRows, loadCardRow } from '../../cloudfunctions/customer/card.repository'
import { listCustomerRows, type ListFilter } from '../../cloudfunctions/customer/customer-list.repository'
import { searchCustomerRows } from '../../cloudfunctions/customer/customer-search.repository'
import { findCandidatesByKeys, loadVisibleCustomer } from '../../cloudfunctions/customer/customer.service'
import { listTimelineRows } from '../../cloudfunctions/customer/timeline.repository'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'
import { fillHundredThousand } from './hundred-thousand'

const BIG_TABLES = /Seq Scan on (customer|contact|timeline_entry|customer_fact|customer_key|customer_need)\b/
const customerId = brandId<'Customer'>('cust00042042')
const crowd: StaffId[] = Array.from({ length: 40 }, (_, i) => brandId(`crowd${i + 1}`))
const scopes: [string, Scope][] = [
  ['the boss', null],
  ['a manager', [...crowd, brandId('reponea'), brandId('reptwoa')]],
  ['a rep', [brandId('reptwoa')]],
]
const page: Omit<ListFilter, 'scope'> = { stage: null, grade: null, ownerId: null, from: null, limit: 21 }
const place = { key: '2026-06-01T00:00:00.000Z', id: 'cust00050000' }

// Only the real server has statistics and row-level security plans worth reading; without it there is nothing to promise.
const onServer = engineKinds.includes('postgres') ? describe : describe.skip

onServer('plans at 100 000 customers', () => {
  let t: TestHouse

  /** The plans of every statement that `work` runs, as the app's role sees them. */
  const plansOf = (work: (tx: Tx) => Promise<unknown>): Promise<string> =>
    withTenant(t.house.engine, t.a.tenantId, async (tx, connection) => {
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
    t = await openTestHouse('postgres', [customer])
    await fillHundredThousand(t)
  }, 240_000)
  afterAll(() => t?.close())

  test.each(scopes)('a page of the list for %s reads no table from end to end', async (_, scope) => {
    const first = await plansOf((tx) => listCustomerRows(tx, t.a.tenantId, { ...page, scope }))
    const later = await plansOf((tx) => listCustomerRows(tx, t.a.tenantId, { ...page, scope, from: place }))
    for (const plan of [first, later]) {
      expect(plan).toMatch(/customer_(owner_)?activity/)
      expect(plan).not.toMatch(BIG_TABLES)
    }
  })

  test.each(scopes)('the card and the timeline for %s read no table from end to end', async (_, scope) => {
    const plan = await plansOf(async (tx) => {
      await loadCardRow(tx, t.a.tenantId, scope, customerId).catch(() => null)
      await loadVisibleCustomer(tx, t.a.tenantId, scope, customerId).catch(() => null)
      await listContactRows(tx, t.a.tenantId, customerId)
      await listNeedRows(tx, t.a.tenantId, customerId)
      await listTimelineRows(tx, t.a.tenantId, { customerId, kinds: [], from: null, limit: 31 })
      await listTimelineRows(tx, t.a.tenantId, { customerId, kinds: ['note'], from: place, limit: 31 })
    })
    expect(plan).toMatch(/timeline_customer/)
    expect(plan).not.toMatch(BIG_TABLES)
  })

  test.each(scopes)('every way to search, for %s, reads no table from end to end', async (_, scope) => {
    for (const text of ['云锦', '有限公司', '1234', 'yj', 'gz', '云', 'y']) {
      const query = searchQuery(text)
      if (query.kind === 'nothing') throw new Error(`${text} asks for nothing`)
      const plan = await plansOf((tx) => searchCustomerRows(tx, t.a.tenantId, { scope, query, limit: 20 }))
      expect(plan).not.toMatch(BIG_TABLES)
    }
  })

  test('candidates of the matcher are found by equality of keys', async () => {
    const plan = await plansOf((tx) => findCandidatesByKeys(tx, t.a.tenantId, { keys: ['k:x', 'k:y'], limit: 20 }))
    expect(plan).toMatch(/customer_key_pkey/)
    expect(plan).not.toMatch(BIG_TABLES)
  })

  test('inside the search function, rare and common fragments alike read no table from end to end', async () => {
    const plans = await ownerTransaction(t.house.engine, async (tx) => {
      const source = await sql<{
        prosrc: string
      }>`select prosrc from pg_proc where proname = 'search_customers'`.execute(tx)
      const statements = [...(source.rows[0]?.prosrc ?? '').matchAll(/execute\s+'([^']+)'/g)].map(
        (match) => match[1] ?? '',
      )
      expect(statements).toHaveLength(2)
      const texts: string[] = []
      for (const [at, statement] of statements.entries()) {
        for (const fragment of ['云锦', '有限公司', 'yj', '不存在']) {
          const values = [t.a.tenantId, bigramTokens(t.a.tenantId, [fragment]), fragment, 20, crowd.slice(0, at * 5)]
          const parts = statement.split(/\$(\d)/).map((part, i) => {
            if (i % 2 === 0) return sql.raw(part)
            const value = values[Number(part) - 1]
            return Array.isArray(value)
              ? sql`${value}::${sql.raw(part === '2' ? 'integer[]' : 'text[]')}`
              : sql`${value}`
          })
          const plan = await sql<{ 'QUERY PLAN': string }>`explain ${sql.join(parts, sql``)}`.execute(tx)
          texts.push(plan.rows.map((row) => row['QUERY PLAN']).join('\n'))
        }
      }
      return texts
    })
    expect(plans).toHaveLength(8)
    for (const plan of plans) expect(plan).not.toMatch(BIG_TABLES)
    // Walking the newest customers would find a rare fragment last, or never; how rare is rare the planner decides.
    expect(plans[3]).toMatch(/customer_tok/)
  })
})
