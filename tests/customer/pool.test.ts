import { sql } from 'kysely'
import type { CustomerId } from '@shared/kernel/ids'
import { addMs, DAY_MS } from '@shared/kernel/instant'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { customer } from '../../cloudfunctions/customer'
import { changeOwner } from '../../cloudfunctions/customer/customer.service'
import { followup } from '../../cloudfunctions/followup'
import { tenant } from '../../cloudfunctions/tenant'
import { saveSetting } from '../../cloudfunctions/tenant/tenant.service'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import type { TestPerson } from '../support/test-people'
import { makeCustomer, within } from './make-customer'

describe.each(engineKinds)('公海 on %s', (kind) => {
  let t: TestHouse
  let made = 0

  const addPooled = async (name = `广州市云裳${(made += 1)}号服饰有限公司`): Promise<CustomerId> =>
    (await makeCustomer(t, t.a.tenantId, { name, ownerId: null, grade: 'B', region: { province: '广东省' } }))
      .customerId
  const claim = (who: TestPerson, customerId: CustomerId) => t.call(who.session, ['customer', 'claim'], { customerId })
  const pool = async (who: TestPerson, input = {}) => ok(await t.call(who.session, ['customer', 'listPool'], input))
  const card = async (who: TestPerson, customerId: CustomerId) =>
    ok(await t.call(who.session, ['customer', 'card'], { customerId }))
  const give = (who: TestPerson | null, customerId: CustomerId) =>
    within(t, t.a.tenantId, (at) => changeOwner(at, { customerId, staffId: who?.id ?? null, why: '', actorName: '' }))
  const set = (rules: Partial<typeof defaultSettings.pool>) =>
    within(t, t.a.tenantId, ({ tx, tenantId, now }) =>
      saveSetting(tx, tenantId, { key: 'pool', value: { ...defaultSettings.pool, ...rules }, now }),
    )
  const release = (who: TestPerson, customerId: CustomerId, reason: 'no_need' | 'other' = 'no_need') =>
    t.call(who.session, ['followup', 'release'], { customerId, reason, words: '' })

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer, followup, tenant])
  })
  beforeEach(async () => {
    t.clock.advance(DAY_MS)
    await ownerTransaction(t.house.engine, (tx) => sql`update customer set owner_id = ${t.a.owner.id}`.execute(tx))
    await set({})
  })
  afterAll(() => t?.close())

  test('shows what may be known of a customer without owner: no whole name, no number, why it is there', async () => {
    const customerId = await addPooled('广州市丽人服饰有限公司')
    const { items } = await pool(t.a.repOne)
    expect(items.map(({ id }) => id)).toEqual([customerId])
    expect(items[0]).toMatchObject({ grade: 'B', region: '广东省', reason: 'new', lastActivity: '还没有人跟进' })
    expect(JSON.stringify(items)).not.toMatch(/丽人|13800138000|陈敏/)
    expect(codeOf(await t.call(t.a.repOne.session, ['customer', 'card'], { customerId }))).toBe('NOT_FOUND')
  })

  test('is narrowed by grade, reason and region, and pages without missing or repeating one', async () => {
    const ids = []
    for (let i = 0; i < 23; i += 1) {
      t.clock.advance(1)
      ids.unshift(await addPooled())
    }
    const first = await pool(t.a.managerOne)
    const second = await pool(t.a.managerOne, { cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
    expect(second.nextCursor).toBeNull()
    const counts = [{ grade: 'A' }, { grade: 'B' }, { reason: 'silent' }, { province: '广东' }, { province: '浙江' }]
    const found = await Promise.all(counts.map(async (filter) => (await pool(t.a.managerOne, filter)).items.length))
    expect(found).toEqual([0, 20, 0, 20, 0])
  })

  test('a claimed customer is the claimer’s, with its contacts, on the timeline and in the audit log (D5)', async () => {
    const customerId = await addPooled()
    expect(ok(await claim(t.a.repOne, customerId))).toEqual({ claimsLeft: 9 })
    const { owner, contacts, may } = await card(t.a.repOne, customerId)
    expect([owner?.staffId, contacts[0]?.name, may.release]).toEqual([t.a.repOne.id, '陈敏', true])
    const timeline = ok(await t.call(t.a.repOne.session, ['customer', 'timeline'], { customerId }))
    expect(timeline.items[0]).toMatchObject({ kind: 'owner', title: '陈一从公海领取' })
    const audit = ok(await t.call(t.a.owner.session, ['tenant', 'listAudit'], { subjectId: customerId }))
    expect(audit.items.map(({ action, actorName }) => [action, actorName])).toEqual([['customer.claimed', '陈一']])
  })

  test('whoever comes second is told that it is taken and pays nothing for it (D1, D2)', async () => {
    const customerId = await addPooled()
    ok(await claim(t.a.repOne, customerId))
    expect(codeOf(await claim(t.a.repTwo, customerId))).toBe('TAKEN')
    expect((await card(t.a.repOne, customerId)).owner?.staffId).toBe(t.a.repOne.id)
    expect((await pool(t.a.repTwo)).claimsLeft).toBe(10)
  })

  test('a claim refused for its cooldown does not burn the quota (D2)', async () => {
    await set({ claimsPerDay: 1 })
    const [mine, other] = [await addPooled(), await addPooled()]
    await give(t.a.repOne, mine)
    await give(null, mine)
    expect(codeOf(await claim(t.a.repOne, mine))).toBe('COOLING')
    expect(codeOf(await claim(t.a.repOne, other))).toBe('OK')
    expect(codeOf(await claim(t.a.repOne, await addPooled()))).toBe('CLAIMS_USED')
    t.clock.advance(DAY_MS)
    expect(codeOf(await claim(t.a.repOne, await addPooled()))).toBe('OK')
  })

  test('everybody who ever owned a customer waits, not only the last: A to B to the pool lets neither back (D3)', async () => {
    const customerId = await addPooled()
    await give(t.a.repOne, customerId)
    t.clock.advance(90 * DAY_MS)
    await give(t.a.repTwo, customerId)
    await give(null, customerId)
    expect(codeOf(await claim(t.a.repOne, customerId))).toBe('COOLING')
    expect(codeOf(await claim(t.a.repTwo, customerId))).toBe('COOLING')
    const [row] = (await pool(t.a.repOne)).items
    expect(row?.coolingUntil).toBe(addMs(t.clock.now(), 30 * DAY_MS))
    t.clock.advance(30 * DAY_MS)
    expect(codeOf(await claim(t.a.repOne, customerId))).toBe('OK')
  })

  test('an edit does not arm the cooldown anew (D3)', async () => {
    const customerId = await addPooled()
    await give(t.a.repOne, customerId)
    await give(null, customerId)
    t.clock.advance(30 * DAY_MS)
    const { version } = await card(t.a.owner, customerId)
    ok(await t.call(t.a.owner.session, ['customer', 'edit'], { customerId, version, patch: { budget: '10 万' } }))
    expect(codeOf(await claim(t.a.repOne, customerId))).toBe('OK')
  })

  test('nobody owns more than the company allows', async () => {
    await set({ mostOwned: 1 })
    ok(await claim(t.a.repFour, await addPooled()))
    expect(codeOf(await claim(t.a.repFour, await addPooled()))).toBe('TOO_MANY_OWNED')
  })

  test('a rep looks at so many customers a day and no more; looking again costs nothing, a manager sees all', async () => {
    await set({ viewsPerDay: 3 })
    for (let i = 0; i < 5; i += 1) await addPooled()
    const first = await pool(t.a.repThree)
    expect([first.items.length, first.viewsLeft, first.isCut, first.nextCursor]).toEqual([3, 0, true, null])
    expect((await pool(t.a.repThree)).items).toEqual(first.items)
    expect((await pool(t.a.managerTwo)).items).toHaveLength(5)
    t.clock.advance(DAY_MS)
    expect((await pool(t.a.repThree)).viewsLeft).toBe(0)
    expect((await pool(t.a.repTwo)).items).toHaveLength(3)
  })

  test('its owner gives a customer back with a reason, and what was planned for it ends', async () => {
    const customerId = await addPooled()
    ok(await claim(t.a.repOne, customerId))
    const next = { at: addMs(t.clock.now(), DAY_MS), what: '回访' }
    ok(
      await t.call(t.a.repOne.session, ['followup', 'log'], {
        ...{ customerId, way: 'call', result: '已联系', words: '', fileIds: [], next },
      }),
    )
    expect(codeOf(await release(t.a.repOne, customerId, 'other'))).toBe('SAY_WHY')
    expect(codeOf(await release(t.a.repTwo, customerId))).toBe('NOT_FOUND')
    ok(await release(t.a.repOne, customerId))
    const { items } = await pool(t.a.repTwo)
    expect(items.map(({ id, reason, lastActivity }) => [id, reason, lastActivity])).toEqual([
      [customerId, 'no_need', '一周内'],
    ])
    t.clock.advance(2 * DAY_MS)
    await t.drain()
    expect(ok(await t.call(t.a.repOne.session, ['followup', 'inbox'], {})).items).toEqual([])
  })

  test('a collaborator cannot give away what is not theirs', async () => {
    const customerId = await addPooled()
    await give(t.a.repOne, customerId)
    await ownerTransaction(t.house.engine, (tx) =>
      sql`insert into customer_collaborator (tenant_id, customer_id, staff_id, created_at)
        values (${t.a.tenantId}, ${customerId}, ${t.a.repTwo.id}, ${t.clock.now()})`.execute(tx),
    )
    expect(codeOf(await release(t.a.repTwo, customerId))).toBe('ONLY_OWNER')
  })

  test('a locked customer stays with its owner until the manager frees it; a rep cannot lock', async () => {
    const customerId = await addPooled()
    await give(t.a.repOne, customerId)
    const lock = (who: TestPerson, isLocked: boolean) =>
      t.call(who.session, ['customer', 'lock'], { customerId, isLocked, words: '年度大客户' })
    expect(codeOf(await lock(t.a.repOne, true))).toBe('NOT_ALLOWED')
    expect(codeOf(await lock(t.a.managerTwo, true))).toBe('NOT_FOUND')
    ok(await lock(t.a.managerOne, true))
    expect((await card(t.a.repOne, customerId)).isLocked).toBe(true)
    expect(codeOf(await release(t.a.repOne, customerId))).toBe('LOCKED')
    ok(await lock(t.a.managerOne, false))
    expect(codeOf(await release(t.a.repOne, customerId))).toBe('OK')
    expect(codeOf(await lock(t.a.owner, true))).toBe('ONLY_OWNED')
  })

  test('a manager gives a customer of the pool to one of their people past all quotas, who reads of it', async () => {
    await set({ claimsPerDay: 1, mostOwned: 1 })
    const customerId = await addPooled()
    await give(t.a.repTwo, customerId)
    await give(null, customerId)
    const assign = (who: TestPerson, to: TestPerson) =>
      t.call(who.session, ['followup', 'assign'], { customerId, staffId: to.id })
    expect(codeOf(await assign(t.a.managerOne, t.a.repThree))).toBe('NOT_FOUND')
    ok(await assign(t.a.managerOne, t.a.repTwo))
    expect(codeOf(await assign(t.a.managerOne, t.a.repOne))).toBe('NOT_IN_POOL')
    const { items } = ok(await t.call(t.a.repTwo.session, ['followup', 'inbox'], {}))
    expect(items.map(({ why }) => why)).toEqual(['王珂从公海分给您'])
  })
})
