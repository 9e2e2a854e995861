import { sql } from 'kysely'
import { addMs, DAY_MS } from '@shared/kernel/instant'
import type { CustomerId } from '@shared/kernel/ids'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { countOrders } from '../../cloudfunctions/trade/count-orders'
import { buildDemo, DEMO_TENANT } from '../../config/demo/build-demo'
import { clearedTables } from '../../config/demo/write-rows'
import { engineKinds } from '../support/test-engines'
import { ok, WORKDAY_MORNING, type TestHouse } from '../support/test-house'
import { be, countOf, openDemoHouse, rowsOf, SMALL } from './demo-house'

describe.each(engineKinds)('the demo company on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    const startedAt = performance.now()
    t = await openDemoHouse(kind)
    process.stdout.write(
      `a twentieth of the demo company on ${kind}: ${Math.round(performance.now() - startedAt)} ms\n`,
    )
  })
  afterAll(() => t.close())

  const build = async (): Promise<string[]> => {
    const events: string[] = []
    await buildDemo({ engine: t.house.engine, clock: t.clock, log: (event) => events.push(event), scale: SMALL })
    return events
  }

  test('is there in the proportions of the whole one', async () => {
    expect(await countOf(t, 'staff')).toBe(50)
    expect(await countOf(t, 'department')).toBe(5)
    expect(await countOf(t, 'channel')).toBe(8)
    expect(await countOf(t, 'member')).toBeGreaterThan(40)
    expect(await countOf(t, 'article')).toBe(12)
    expect(await countOf(t, 'ticket')).toBeGreaterThan(45)
    expect(await countOf(t, 'ticket_entry')).toBeGreaterThan(250)
    expect(await countOf(t, 'customer')).toBe(150)
    expect(await countOf(t, 'sales_order')).toBeGreaterThan(350)
    expect(Math.abs((await countOf(t, 'lead')) - 250)).toBeLessThanOrEqual(10)
    expect(await countOf(t, 'followup')).toBeGreaterThan(600)
  })

  test('leaves no table of a company out when it is taken away', async () => {
    const tables = await rowsOf(
      t,
      sql<{ name: string }>`select table_name as name from information_schema.columns
        where column_name = 'tenant_id' and table_schema = 'public'`,
    )
    expect([...clearedTables].sort()).toEqual(tables.map(({ name }) => name).sort())
  })

  test('what cards say about orders and follow-ups equals what their rows add up to', async () => {
    const wrong = await rowsOf(
      t,
      sql`select f.customer_id from customer_fact f
        left join lateral (select count(*) as n, coalesce(sum(amount_fen), 0) as total, max(ordered_at) as last,
            coalesce(sum(amount_fen) filter (where ordered_at > ${addMs(WORKDAY_MORNING, -365 * DAY_MS)}::timestamptz), 0) as year
          from sales_order o where o.tenant_id = f.tenant_id and o.customer_id = f.customer_id and state <> 'cancelled') o on true
        left join lateral (select count(*) as n, max(at) filter (where is_valid) as last
          from followup w where w.tenant_id = f.tenant_id and w.customer_id = f.customer_id) w on true
        left join followup_plan p on p.tenant_id = f.tenant_id and p.customer_id = f.customer_id and p.state = 'open'
        where f.tenant_id = 'demo0000' and (f.order_count <> o.n or f.amount_total_fen <> o.total
          or f.amount_12_months_fen <> o.year or f.last_order_at is distinct from o.last or f.followup_count <> w.n
          or f.last_followup_at is distinct from w.last or f.next_followup_at is distinct from p.due_at
          or f.next_followup_what is distinct from p.what)`,
    )
    expect(wrong).toEqual([])
    expect(await countOf(t, 'customer_fact')).toBe(150)
  })

  test('the word trade, counting anew, finds what is written already', async () => {
    const facts = () => rowsOf(t, sql`select * from customer_fact where tenant_id = 'demo0000' order by customer_id`)
    const before = await facts()
    const ids = await rowsOf(t, sql<{ id: CustomerId }>`select id from customer where tenant_id = 'demo0000'`)
    await withTenant(t.house.engine, DEMO_TENANT, (tx) => {
      const at = { tx, tenantId: DEMO_TENANT, now: WORKDAY_MORNING, newId: t.house.newId }
      const after = new Aftermath(null, at.now, at.newId)
      return countOrders(
        { ...at, after },
        ids.map(({ id }) => id),
      )
    })
    expect(await facts()).toEqual(before)
  })

  test('what cards say about tickets and ratings equals what their rows add up to', async () => {
    const wrong = await rowsOf(
      t,
      sql`select f.customer_id from customer_fact f
        left join lateral (select count(*) as n, count(*) filter (where state not in ('resolved', 'closed')) as open,
            count(*) filter (where kind = 'complaint') as complaints, max(created_at) as last
          from ticket w where w.tenant_id = f.tenant_id and w.customer_id = f.customer_id) w on true
        where f.tenant_id = 'demo0000' and (f.ticket_count <> w.n or f.open_tickets <> w.open or f.complaint_count <> w.complaints
          or f.last_ticket_at is distinct from w.last or f.scores <> array(select score from survey v
            where v.tenant_id = f.tenant_id and v.customer_id = f.customer_id and v.answered_at is not null
            order by v.answered_at desc, v.id desc limit 20))`,
    )
    expect(wrong).toEqual([])
  })

  test('the load of every agent is the number of their open tickets', async () => {
    const wrong = await rowsOf(
      t,
      sql`select s.id from staff s left join ticket_load o on o.tenant_id = s.tenant_id and o.staff_id = s.id
        where s.tenant_id = 'demo0000' and coalesce(o.open_tickets, 0) <> (select count(*) from ticket w
          where w.tenant_id = s.tenant_id and w.agent_id = s.id and w.state not in ('resolved', 'closed'))`,
    )
    expect(wrong).toEqual([])
  })

  test('an order is worth the sum of its lines, and a customer is at least as active as its newest row', async () => {
    const wrong = await rowsOf(
      t,
      sql`select o.id from sales_order o where o.tenant_id = 'demo0000' and o.amount_fen <> (
          select sum(l.amount_fen) from sales_order_line l where l.tenant_id = o.tenant_id and l.order_id = o.id)
        union all
        select c.id from customer c join timeline_entry e on e.tenant_id = c.tenant_id and e.customer_id = c.id
        where c.tenant_id = 'demo0000' and e.kind in ('order', 'followup', 'need') and e.at > c.activity_at`,
    )
    expect(wrong).toEqual([])
  })

  test('the load of every rep is the number of their open leads', async () => {
    const wrong = await rowsOf(
      t,
      sql`select s.id from staff s left join lead_load o on o.tenant_id = s.tenant_id and o.staff_id = s.id
        where s.tenant_id = 'demo0000' and coalesce(o.open_leads, 0) <> (select count(*) from lead l
          where l.tenant_id = s.tenant_id and l.owner_id = s.id and l.state in ('offered', 'accepted'))`,
    )
    expect(wrong).toEqual([])
  })

  test('is left alone while it is fresh, and made again when nobody did anything for three days', async () => {
    await rowsOf(t, sql`update staff set name = '改过' where tenant_id = 'demo0000' and role = 'owner'`)
    t.clock.set(addMs(WORKDAY_MORNING, 2 * DAY_MS))
    expect(await build()).toEqual([])
    const owner = await be(t, 'owner')
    expect(ok(await t.call(owner, ['session', 'me'], {})).name).toBe('改过')
    t.clock.set(addMs(WORKDAY_MORNING, 5 * DAY_MS))
    expect((await build()).at(-1)).toBe('demo ready')
    expect(ok(await t.call(await be(t, 'owner'), ['session', 'me'], {})).name).toBe('林国栋')
  })

  test('is made again when it was made by another version', async () => {
    await rowsOf(t, sql`update tenant set demo_version = '0@2026-01-01' where tenant_id = 'demo0000'`)
    expect((await build()).at(-1)).toBe('demo ready')
    expect(await build()).toEqual([])
  })

  test('leaves other companies as they were', async () => {
    const [row] = await rowsOf(t, sql<{ n: number }>`select count(*)::int as n from staff where tenant_id = 'tenanta'`)
    expect(row?.n).toBe(8)
  })
})
