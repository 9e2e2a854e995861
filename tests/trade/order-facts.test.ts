import { sql } from 'kysely'
import { brandId, type CustomerId } from '@shared/kernel/ids'
import { addMs, DAY_MS } from '@shared/kernel/instant'
import { cancelJob, findJob, resumeJob } from '../../cloudfunctions/_kernel/job'
import { customer } from '../../cloudfunctions/customer'
import { trade } from '../../cloudfunctions/trade'
import { rebuildFacts } from '../../cloudfunctions/trade/rebuild-facts'
import { addOrders, addProducts, startRebuild, type NewOrder } from '../../cloudfunctions/trade/trade.service'
import { makeCustomer, within } from '../customer/make-customer'
import { engineKinds } from '../support/test-engines'
import { ok, openTestHouse, WORKDAY_MORNING, type TestHouse } from '../support/test-house'

const products = [
  { id: 'prod01', name: '秋款卫衣', category: '卫衣', priceFen: 8_000 },
  { id: 'prod02', name: '牛津衬衫', category: '衬衫', priceFen: 6_500 },
  { id: 'prod03', name: '工装裤', category: '裤装', priceFen: 9_900 },
  { id: 'prod04', name: '羊绒围巾', category: '配饰', priceFen: 3_000 },
]

/** Orders that differ in everything that counts: age, state, lines, customer. */
const ordersOf = (customerIds: readonly CustomerId[]): NewOrder[] =>
  Array.from({ length: 60 }, (_, i) => ({
    id: `order${String(i).padStart(3, '0')}`,
    number: `SO-${1000 + i}`,
    customerId: customerIds[(i * i) % customerIds.length] ?? brandId('nobody'),
    orderedAt: addMs(WORKDAY_MORNING, -i * 9 * DAY_MS - i),
    state: i % 7 === 3 ? 'cancelled' : i % 2 === 0 ? 'delivered' : 'open',
    lines: products.slice(i % 3, (i % 3) + 1 + (i % 2)).map(({ id, priceFen }, n) => ({
      productId: id,
      quantity: 10 + i + n,
      amountFen: (10 + i + n) * priceFen,
    })),
  }))

const amountOf = (order: NewOrder): number => order.lines.reduce((sum, line) => sum + line.amountFen, 0)

describe.each(engineKinds)('what orders say about customers on %s', (kind) => {
  let t: TestHouse
  let customerIds: CustomerId[]
  let orders: NewOrder[]
  const facts = () =>
    within(t, t.a.tenantId, ({ tx, tenantId }) =>
      tx.selectFrom('customer_fact').selectAll().where('tenant_id', '=', tenantId).orderBy('customer_id').execute(),
    )

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer, trade])
    const made = []
    for (let i = 0; i < 4; i += 1)
      made.push(await makeCustomer(t, t.a.tenantId, { name: `第${i}家服饰`, ownerId: t.a.repOne.id }))
    await makeCustomer(t, t.b.tenantId, { name: '别家的客户', ownerId: t.b.repOne.id })
    customerIds = made.map((customer) => customer.customerId)
    orders = ordersOf(customerIds)
    await within(t, t.a.tenantId, (at) => addProducts(at, products))
    await within(t, t.a.tenantId, (at) => addOrders(at, orders))
  })
  afterAll(() => t.close())

  test('counts and sums are those of the orders themselves, cancelled ones left out', async () => {
    for (const fact of await facts()) {
      const valid = orders.filter((order) => order.customerId === fact.customer_id && order.state !== 'cancelled')
      const yearAgo = addMs(t.clock.now(), -365 * DAY_MS)
      const sum = (some: NewOrder[]) => some.reduce((total, order) => total + amountOf(order), 0)
      expect(fact).toMatchObject({
        order_count: valid.length,
        amount_total_fen: sum(valid),
        amount_12_months_fen: sum(valid.filter((order) => order.orderedAt > yearAgo)),
        last_order_at:
          valid
            .map((order) => order.orderedAt)
            .sort()
            .at(-1) ?? null,
        first_order_at: valid.map((order) => order.orderedAt).sort()[0] ?? null,
      })
    }
  })

  test('the card shows the last twenty orders, what is bought most, and how long they have been a customer', async () => {
    const busiest = [...(await facts())].sort((one, other) => other.order_count - one.order_count)[0]
    const card = ok(
      await t.call(t.a.repOne.session, ['customer', 'card'], {
        customerId: busiest?.customer_id ?? brandId('nobody'),
      }),
    )
    expect(card.orders.length).toBeLessThanOrEqual(20)
    expect(card.orders[0]?.number).toMatch(/^SO-/)
    expect(card.orders[0]?.state).toMatch(/发货|取消/)
    expect(card.orders[0]?.summary).toMatch(/^\S+( |等 )/)
    expect(
      [...card.orders]
        .map((order) => order.orderedAt)
        .sort()
        .reverse(),
    ).toEqual(card.orders.map((order) => order.orderedAt))
    expect(card.stage).toBe('active')
    expect(card.who[0]?.words).toMatch(/^做了 .*的老客户，累计 \d+ 单 ¥/)
    expect(card.wants.at(-1)?.words).toMatch(/^常买/)
    expect(card.figures.averageOrderFen).toBe(Math.round(card.figures.amountTotalFen / card.figures.orderCount))
  })

  test('an order moves its customer to the top of the list and stands on the timeline', async () => {
    t.clock.advance(DAY_MS)
    const [customerId] = customerIds
    const [some] = orders
    if (customerId === undefined || some === undefined) throw new Error('nothing was made')
    const order: NewOrder = {
      ...some,
      id: 'orderlast',
      number: 'SO-9999',
      customerId,
      orderedAt: t.clock.now(),
      state: 'open',
    }
    await within(t, t.a.tenantId, (at) => addOrders(at, [order]))
    const list = ok(await t.call(t.a.repOne.session, ['customer', 'list'], {}))
    expect(list.items[0]?.id).toBe(customerId)
    const told = ok(await t.call(t.a.repOne.session, ['customer', 'timeline'], { customerId, kinds: ['order'] }))
    expect(told.items[0]).toMatchObject({ words: '单号 SO-9999', at: t.clock.now() })
  })

  test('facts that went wrong are rebuilt from the orders to what they were', async () => {
    const right = await facts()
    await within(t, t.a.tenantId, ({ tx, tenantId }) =>
      sql`update customer_fact set order_count = 99, amount_total_fen = 1, favourite_categories = '{}', recent_orders = '[]',
        last_order_at = null where tenant_id = ${tenantId}`.execute(tx),
    )
    const jobId = await within(t, t.a.tenantId, startRebuild)
    await t.drain()
    expect(await facts()).toEqual(right)
    const job = await within(t, t.a.tenantId, ({ tx, tenantId }) => findJob(tx, tenantId, jobId))
    expect(job).toMatchObject({ state: 'done', total: 4, done: 4 })
  })

  test('a cancelled rebuild stops, and goes on from there when asked', async () => {
    const jobId = await within(t, t.a.tenantId, startRebuild)
    expect(await within(t, t.a.tenantId, (at) => cancelJob(at, jobId))).toBe(true)
    await t.drain()
    const state = async () => (await within(t, t.a.tenantId, ({ tx, tenantId }) => findJob(tx, tenantId, jobId)))?.state
    expect(await state()).toBe('cancelled')
    expect(await within(t, t.b.tenantId, (at) => resumeJob(at, rebuildFacts, jobId))).toBe(false)
    expect(await within(t, t.a.tenantId, (at) => resumeJob(at, rebuildFacts, jobId))).toBe(true)
    expect(await within(t, t.a.tenantId, (at) => resumeJob(at, rebuildFacts, jobId))).toBe(false)
    await t.drain()
    expect(await state()).toBe('done')
  })
})
