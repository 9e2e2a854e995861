import { sql } from 'kysely'
import { startOutboxLoop } from '../../cloudfunctions/_gateway/outbox-loop'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { openTestHouse, type TestHouse } from '../support/test-house'

let t: TestHouse
beforeEach(async () => {
  t = await openTestHouse('embedded', [])
})
afterEach(() => t.close())

const undone = () =>
  withTenant(t.house.engine, t.a.tenantId, async (tx) => {
    const rows = await sql<{ n: number }>`select count(*)::int as n from outbox where done_at is null`.execute(tx)
    return rows.rows[0]?.n
  })

const queue = (id: string) =>
  withTenant(t.house.engine, t.a.tenantId, (tx) =>
    sql`insert into outbox (tenant_id, id, topic, payload, run_at)
      values (${t.a.tenantId}, ${id}, 'test.held', '{}', ${t.clock.now()})`.execute(tx),
  )

test('a loop that is told to stop finishes its sweep, and starts no other', async () => {
  await queue('event1')
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  let begin: () => void = () => undefined
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const handler = async (): Promise<void> => {
    begin()
    await held
  }
  const loop = startOutboxLoop(t.house, new Map([['test.held', handler]]))
  loop.nudge()
  await begun
  let isStopped = false
  const stopped = loop.stop().then(() => (isStopped = true))
  // A transaction of ours passes through the same database in between: stopping waits for the work, not for a moment.
  expect(await undone()).toBe(1)
  expect(isStopped).toBe(false)
  release()
  await stopped
  expect(await undone()).toBe(0)
  await queue('event2')
  loop.nudge()
  await loop.alone(async () => undefined)
  expect(await undone()).toBe(1)
})

test('a sweep that fails is logged and the next one runs', async () => {
  const broken = { ...t.house.engine, transaction: () => Promise.reject(new Error('gone')) }
  const loop = startOutboxLoop({ ...t.house, engine: broken }, new Map())
  loop.nudge()
  await loop.alone(async () => undefined)
  expect(t.logs).toMatchObject([{ event: 'sweep failed' }])
  expect(await loop.alone(async () => 'still in turn')).toBe('still in turn')
  await loop.stop()
})
