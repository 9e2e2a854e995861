import { sql } from 'kysely'
import { blockingKeys } from '@shared/customer/match.rules'
import { engineKinds } from '../support/test-engines'
import type { TestHouse } from '../support/test-house'
import { addCustomer, at, newestLead, openLeadHouse, setDuty, submit } from './lead-house'

/** As many people of one name in one city as a large base has, each a customer. */
const addNamesakes = (t: TestHouse, count: number) =>
  at(t, async ({ tx, tenantId, now }) => {
    const keys = blockingKeys({ contactNames: ['陈敏'], region: { province: '广东省', city: '广州市' } })
    await sql`insert into customer (tenant_id, id, name, first_seen_at, activity_at, search_text, created_at, updated_at)
      select ${tenantId}, 'namesake' || lpad(g::text, 5, '0'), '客户' || g, ${now}, ${now}, '', ${now}, ${now}
      from generate_series(1, ${count}::integer) g`.execute(tx)
    await sql`insert into customer_key (tenant_id, key, customer_id)
      select ${tenantId}, key, 'namesake' || lpad(g::text, 5, '0')
      from generate_series(1, ${count}::integer) g, unnest(${keys}::text[]) key`.execute(tx)
  })

describe.each(engineKinds)('a name that hundreds share on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openLeadHouse(kind)
    await setDuty(t, [t.a.repOne.id])
  })
  afterAll(() => t.close())

  test('does not hide the one customer whose number it is', async () => {
    await addNamesakes(t, 400)
    const contact = { name: '陈敏', phone: '+8613800138000' }
    const region = { province: '广东省', city: '广州市' }
    const { customerId } = await addCustomer(t, { name: '云裳服饰', ownerId: t.a.repOne.id, contact, region })
    await submit(t, { name: '陈敏', phone: '13800138000', region: '广东省广州市' })
    expect(await newestLead(t)).toMatchObject({ state: 'attached', customer_id: customerId })
  })

  test('does not hide the open lead of the one who writes again', async () => {
    const fields = { name: '陈敏', region: '广东省广州市' }
    const first = await submit(t, { ...fields, phone: '13711110000' })
    for (let index = 0; index < 30; index += 1) {
      t.clock.advance(1)
      await submit(t, { ...fields, phone: `1372222${String(1000 + index)}` })
    }
    t.clock.advance(60 * 60_000)
    expect((await submit(t, { ...fields, phone: '13711110000' })).number).toBe(first.number)
  })
})
