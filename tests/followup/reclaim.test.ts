import { sql } from 'kysely'
import type { CustomerId } from '@shared/kernel/ids'
import { DAY_MS } from '@shared/kernel/instant'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { changeOwner, noteFollowupFacts, tellTicket } from '../../cloudfunctions/customer/customer.service'
import { appointSweep } from '../../cloudfunctions/followup/followup.service'
import { saveSetting } from '../../cloudfunctions/tenant/tenant.service'
import { brandId } from '@shared/kernel/ids'
import { engineKinds } from '../support/test-engines'
import { ok, type TestHouse } from '../support/test-house'
import { addCustomer, at, itemsOf, messagesTo, openFollowupHouse } from './followup-house'

/** 2026, at nine in the morning in China, when the sweep comes. */
const day = (monthAndDay: string) => `2026-${monthAndDay}T01:00:00.000Z`

describe.each(engineKinds)('the reclaim of customers nobody follows on %s', (kind) => {
  let t: TestHouse
  const days = { A: 60, B: 45, C: 30, D: 10 }

  const ownerOf = async (customerId: CustomerId) => {
    const [row] = await ownerTransaction(
      t.house.engine,
      async (tx) =>
        (
          await sql<{ owner: string | null; reason: string | null }>`
            select owner_id as owner, pool_reason as reason from customer where id = ${customerId}`.execute(tx)
        ).rows,
    )
    return row
  }
  const reclaims = async () =>
    (await itemsOf(t, t.a.repOne.id)).filter((item) => item.kind === 'reclaim' || item.kind === 'notice')
  const openItems = async () =>
    (await reclaims()).flatMap(({ kind: of, state, why }) => (state === 'open' ? [[of, why]] : []))
  const log = (customerId: CustomerId, content: { way: 'call' | 'other'; result: string }) =>
    t.call(t.a.repOne.session, ['followup', 'log'], { customerId, words: '', fileIds: [], next: null, ...content })

  beforeAll(async () => {
    t = (await openFollowupHouse(kind)).t
  })
  /** A grade D customer, owned by repOne since Monday 2 November, in a company whose sweep is appointed. */
  let customerId: CustomerId
  beforeEach(async () => {
    await ownerTransaction(t.house.engine, async (tx) => {
      await sql`delete from inbox_item`.execute(tx)
      await sql`delete from message`.execute(tx)
      await sql`delete from outbox`.execute(tx)
      await sql`update customer set locked_at = '2026-01-01' where owner_id is not null`.execute(tx)
    })
    t.clock.set(day('11-02'))
    await at(t, ({ tx, tenantId, now }) =>
      saveSetting(tx, tenantId, { key: 'pool', value: { ...defaultSettings.pool, days }, now }),
    )
    customerId = await addCustomer(t, { name: '云裳服饰', ownerId: t.a.repOne.id, grade: 'D' })
    await at(t, appointSweep)
  })
  afterAll(() => t?.close())

  test('warns three days and one day before, then takes the customer back and tells why', async () => {
    await t.runUntil(day('11-10'))
    expect(await openItems()).toEqual([])
    await t.runUntil(day('11-11'))
    expect(await openItems()).toEqual([['reclaim', { kind: 'words', words: '再有 3 个工作日没有跟进，就收回公海' }]])
    await t.runUntil(day('11-13'))
    expect(await openItems()).toEqual([['reclaim', { kind: 'words', words: '明天没有跟进就收回公海' }]])
    await t.runUntil(day('11-15'))
    expect((await ownerOf(customerId))?.owner).toBe(t.a.repOne.id)
    await t.runUntil(day('11-16'))
    expect(await ownerOf(customerId)).toEqual({ owner: null, reason: 'silent' })
    expect(await openItems()).toEqual([['notice', { kind: 'words', words: '10 个工作日没有跟进，已收回公海' }]])
    const told = (await messagesTo(t, t.a.repOne.id)).map(({ title }) => title)
    expect(told).toEqual(['明天收回公海：云裳服饰 · 陈女士', '已收回公海：云裳服饰 · 陈女士'])
  })

  test('keeps the reason on the timeline and the rule in the audit log', async () => {
    await t.runUntil(day('11-16'))
    const rows = await ownerTransaction(
      t.house.engine,
      async (tx) =>
        (
          await sql<{ words: string; detail: unknown; actor: string }>`
            select e.words, a.detail, a.actor_key as actor from timeline_entry e
            join audit_log a on a.subject_id = e.customer_id and a.action = 'customer.reclaimed'
            where e.customer_id = ${customerId} and e.title = '放入公海'`.execute(tx)
        ).rows,
    )
    const detail = { ownerId: t.a.repOne.id, idleDays: 10, limitDays: 10, grade: 'D' }
    expect(rows).toEqual([{ words: '10 个工作日没有有效跟进，按规则收回', detail, actor: 'system' }])
  })

  test('a valid follow-up after a warning keeps the customer and closes the warning; words that say nothing do not', async () => {
    await t.runUntil(day('11-11'))
    ok(await log(customerId, { way: 'other', result: '改了地址' }))
    expect(await openItems()).toHaveLength(1)
    ok(await log(customerId, { way: 'call', result: '没接通' }))
    expect(await openItems()).toEqual([])
    await t.runUntil(day('11-19'))
    expect((await ownerOf(customerId))?.owner).toBe(t.a.repOne.id)
    await t.runUntil(day('11-25'))
    expect((await ownerOf(customerId))?.owner).toBeNull()
  })

  test('an edited field does not start the clock anew (D3)', async () => {
    await t.runUntil(day('11-13'))
    await at(t, ({ tx, now }) => sql`update customer set budget = '多', updated_at = ${now}`.execute(tx))
    await t.runUntil(day('11-16'))
    expect((await ownerOf(customerId))?.owner).toBeNull()
  })

  test('the clock stands still while a ticket is open, and runs on when it is closed', async () => {
    const ticketId = brandId<'Ticket'>('ticketone')
    const open = (count: number) => at(t, (scope) => tellTicket(scope, { customerId, ticketId, open: count }))
    await t.runUntil(day('11-04'))
    await open(1)
    await t.runUntil(day('11-30'))
    expect(await openItems()).toEqual([])
    await open(-1)
    await t.runUntil(day('12-09'))
    expect((await ownerOf(customerId))?.owner).toBe(t.a.repOne.id)
    await t.runUntil(day('12-11'))
    expect((await ownerOf(customerId))?.owner).toBeNull()
  })

  test('what fails for one customer stops nobody else’s (D4)', async () => {
    await addCustomer(t, { name: '坏的', ownerId: t.a.repOne.id, grade: 'D' })
    await ownerTransaction(t.house.engine, (tx) =>
      sql`update customer_fact set holds = '"broken"' where customer_id <> ${customerId}`.execute(tx),
    )
    await t.runUntil(day('11-16'))
    expect((await ownerOf(customerId))?.owner).toBeNull()
    expect(t.logs.filter(({ event }) => event === 'event failed').length).toBeGreaterThan(0)
  })

  test('more than a slice of customers are all looked at, and the sweep comes once a working day', async () => {
    await ownerTransaction(t.house.engine, async (tx) => {
      await sql`
        with made as (
          insert into customer (tenant_id, id, name, grade, owner_id, first_seen_at, activity_at, search_text, created_at, updated_at)
          select ${t.a.tenantId}, 'many' || i, '客户' || i, 'D', ${t.a.repTwo.id}, ${day('11-02')}, ${day('11-02')}, '',
            ${day('11-02')}, ${day('11-02')}::timestamptz from generate_series(1000, 1204) i returning tenant_id, id)
        insert into customer_fact (tenant_id, customer_id) select tenant_id, id from made`.execute(tx)
    })
    await at(t, appointSweep)
    await t.runUntil(day('11-11'))
    const told = await ownerTransaction(t.house.engine, async (tx) => {
      const warned = sql`select from customer where id like 'many%' and reclaim_warnings = 1`
      const sweeps = sql`select from outbox where topic = 'followup.sweepPool' and payload->>'afterId' = ''`
      return [(await warned.execute(tx)).rows.length, (await sweeps.execute(tx)).rows.length]
    })
    expect(told).toEqual([205, 8])
  })

  test('whoever got the customer yesterday has all the days, however old its last follow-up is', async () => {
    await at(t, ({ tx, tenantId }) =>
      noteFollowupFacts(tx, tenantId, customerId, {
        lastFollowupAt: new Date(Date.parse(day('11-02')) - 300 * DAY_MS).toISOString(),
      }),
    )
    await t.runUntil(day('11-12'))
    await at(t, (scope) => changeOwner(scope, { customerId, staffId: t.a.repTwo.id, why: '', actorName: '' }))
    await t.runUntil(day('11-20'))
    expect((await ownerOf(customerId))?.owner).toBe(t.a.repTwo.id)
  })
})
