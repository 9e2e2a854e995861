import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import { ownerTransaction, withTenant } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import type { TestHouse } from '../support/test-house'
import { openLeadHouse } from './lead-house'

const onServer = engineKinds.includes('postgres') ? describe : describe.skip
const BORN = '2026-11-01T00:00:00.000Z'

onServer('a company whose leads came faster than the statistics', () => {
  let t: TestHouse

  const fill = (tenantId: TenantId, channelId: string) =>
    ownerTransaction(t.house.engine, async (tx) => {
      await sql`insert into lead (tenant_id, id, number, state, channel_id, name, company, wish, phones, score, scores, grade, notes,
          answers, match, match_fields, created_at, updated_at)
        select ${tenantId}, 'young' || g, 'y' || g, 'offered', ${channelId}, '陈女士', '', '', '{}', 50, '[]', 'C', '[]', '[]', 'new',
          '[]', ${BORN}, ${BORN} from generate_series(1, 4000) g`.execute(tx)
      await sql`insert into lead_key (tenant_id, key, lead_id)
        select ${tenantId}, k || g, 'young' || g from generate_series(1, 4000) g, unnest(array['p:', 'b:', 'k:']) k`.execute(
        tx,
      )
    })

  beforeAll(async () => {
    t = await openLeadHouse('postgres')
    const channel = (tenantId: TenantId) =>
      withTenant(t.house.engine, tenantId, async (tx) => {
        const found = await sql<{ id: string }>`select id from channel order by id limit 1`.execute(tx)
        return found.rows[0]?.id ?? ''
      })
    // The statistics know another company only: PostgreSQL then takes ours for a handful of rows.
    await fill(t.b.tenantId, await channel(t.b.tenantId))
    await t.house.engine.script('analyze lead; analyze lead_key')
    await fill(t.a.tenantId, await channel(t.a.tenantId))
  })
  afterAll(() => t?.close())

  test('finding the leads under ten unknown keys reads a few pages of an index, not the company', async () => {
    const { tenantId } = t.a
    const keys = Array.from({ length: 10 }, (_, index) => `nobody:${index}`)
    const explain = sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers)
      select id from claim_lead_keys(${tenantId}, array['i'], ${keys}::text[], 'same', 5)`
    const plan = await withTenant(t.house.engine, tenantId, async (tx) => {
      // The first time also reads the catalogue.
      await explain.execute(tx)
      return explain.execute(tx)
    })
    const hits = plan.rows.map((row) => Number(/shared hit=(\d+)/.exec(row['QUERY PLAN'])?.[1] ?? 0))
    expect(Math.max(...hits)).toBeGreaterThan(0)
    expect(Math.max(...hits)).toBeLessThan(1_000)
  })
})
