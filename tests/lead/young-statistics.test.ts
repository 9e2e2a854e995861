import { sql } from 'kysely'
import { ownerTransaction, withTenant } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import type { TestHouse } from '../support/test-house'
import { openLeadHouse } from './lead-house'

const onServer = engineKinds.includes('postgres') ? describe : describe.skip

onServer('a company whose leads came faster than the statistics', () => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openLeadHouse('postgres')
    const { tenantId } = t.a
    await t.house.engine.script('analyze lead; analyze lead_key')
    await ownerTransaction(t.house.engine, async (tx) => {
      await sql`insert into lead (tenant_id, id, number, state, channel_id, name, company, wish, phones, score, scores, grade, notes,
          answers, match, match_fields, created_at, updated_at)
        select ${tenantId}, 'young' || g, 'y' || g, 'offered', 'chanform', '陈女士', '', '', '{}', 50, '[]', 'C', '[]', '[]', 'new',
          '[]', now(), now() from generate_series(1, 4000) g`.execute(tx)
      await sql`insert into lead_key (tenant_id, key, lead_id)
        select ${tenantId}, k || g, 'young' || g from generate_series(1, 4000) g, unnest(array['p:', 'b:', 'k:']) k`.execute(
        tx,
      )
    })
  })
  afterAll(() => t?.close())

  test('finding the leads under ten unknown keys reads a few pages of an index, not the company', async () => {
    const { tenantId } = t.a
    const keys = Array.from({ length: 10 }, (_, index) => `nobody:${index}`)
    const plan = await withTenant(t.house.engine, tenantId, (tx) =>
      sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers)
        select id from claim_lead_keys(${tenantId}, array['i'], ${keys}::text[], 'same', 5)`.execute(tx),
    )
    const hits = plan.rows.map((row) => Number(/shared hit=(\d+)/.exec(row['QUERY PLAN'])?.[1] ?? 0))
    expect(Math.max(...hits)).toBeGreaterThan(0)
    expect(Math.max(...hits)).toBeLessThan(1_000)
  })
})
