import { sql } from 'kysely'
import { brandId, type CustomerId } from '@shared/kernel/ids'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { customer } from '../../cloudfunctions/customer'
import { saveSetting } from '../../cloudfunctions/tenant/tenant.service'
import { engineKinds } from '../support/test-engines'
import { codeOf, openTestHouse, type TestHouse } from '../support/test-house'
import { within } from './make-customer'

// The embedded database is one connection: people at the same moment exist on the server only.
const onServer = engineKinds.includes('postgres') ? describe : describe.skip

onServer('many who want the same customers at the same moment', () => {
  let t: TestHouse
  let pooled: CustomerId[]

  const own = <T>(query: ReturnType<typeof sql<T>>) =>
    ownerTransaction(t.house.engine, async (tx) => (await query.execute(tx)).rows)
  /** As a phone claims: who waited too long for a connection asks again with the same request id. */
  const claim = async (claimer: number, customerId: CustomerId): Promise<string> => {
    const requestId = `claim-${claimer}-${customerId}-${t.clock.now()}`
    const session = `${t.a.tenantId}.secret-${claimer}`
    for (let tries = 0; ; tries += 1) {
      const code = codeOf(await t.call(session, ['customer', 'claim'], { customerId }, requestId))
      if (code !== 'FAULT' || tries === 9) return code
    }
  }
  const set = (rules: Partial<typeof defaultSettings.pool>) =>
    within(t, t.a.tenantId, ({ tx, tenantId, now }) =>
      saveSetting(tx, tenantId, { key: 'pool', value: { ...defaultSettings.pool, ...rules }, now }),
    )

  /** Fifty more reps, who have never owned anything, and a hundred customers nobody owns. */
  beforeAll(async () => {
    t = await openTestHouse('postgres', [customer])
    const { tenantId, teamOne } = t.a
    pooled = Array.from({ length: 100 }, (_, i) => brandId(`pooled${i}`))
    const hashes = Array.from({ length: 50 }, (_, i) => hashToken(`secret-${i}`))
    await own(sql`insert into staff (tenant_id, id, name, phone, role, department_id, created_at)
      select ${tenantId}, 'claimer' || i, '销售' || i, '+86139000' || (10000 + i), 'rep', ${teamOne}, '2026-01-01'
      from generate_series(0, 49) i`)
    await own(sql`insert into session (tenant_id, token_hash, staff_id, created_at, expires_at)
      select ${tenantId}, h.hash, 'claimer' || (h.nth - 1), '2026-01-01', '2099-01-01'
      from unnest(${hashes}::text[]) with ordinality h(hash, nth)`)
    await own(sql`insert into customer (tenant_id, id, name, first_seen_at, activity_at, search_text, created_at, updated_at)
      select ${tenantId}, 'pooled' || i, '公海客户' || i, '2026-01-01', '2026-01-01', '', '2026-01-01', '2026-01-01'
      from generate_series(0, 99) i`)
  })
  afterAll(() => t?.close())

  test('of 1 000 claims at once on 100 customers each customer gets exactly one owner, and only winners are charged', async () => {
    await set({ claimsPerDay: 100 })
    // Ten different reps want each customer, at the same moment as all others.
    const claims = Array.from({ length: 1_000 }, (_, i) => {
      const nth = Math.floor(i / 100)
      return { claimer: (i + nth * 7) % 50, customerId: pooled[i % 100] }
    })
    expect(new Set(claims.map(({ claimer, customerId }) => `${claimer} ${customerId}`)).size).toBe(1_000)
    const codes = await Promise.all(
      claims.map(({ claimer, customerId }) => claim(claimer, customerId ?? brandId('none'))),
    )
    expect(codes.filter((code) => code === 'OK')).toHaveLength(100)
    expect(codes.filter((code) => code === 'TAKEN')).toHaveLength(900)
    const charged = await own(sql<{ wrong: number; owned: number }>`
      select count(*) filter (where w.owned is distinct from a.claims)::int as wrong, sum(w.owned)::int as owned
      from (select owner_id, count(*) as owned from customer where owner_id like 'claimer%' group by owner_id) w
      full join (select actor_key, count(*) as claims from audit_log where action = 'customer.claim' group by actor_key) a
        on a.actor_key = 'staff:' || w.owner_id`)
    expect(charged).toEqual([{ wrong: 0, owned: 100 }])
  })

  test('one rep who claims twenty free customers at once gets exactly as many as the day allows', async () => {
    await set({ claimsPerDay: 3 })
    await own(sql`update customer set owner_id = null`)
    await own(sql`delete from customer_past_owner`)
    t.clock.advance(24 * 3_600_000)
    const codes = await Promise.all(pooled.slice(0, 20).map((customerId) => claim(0, customerId)))
    expect(codes.filter((code) => code === 'OK')).toHaveLength(3)
    expect(codes.filter((code) => code === 'CLAIMS_USED')).toHaveLength(17)
  })
})
