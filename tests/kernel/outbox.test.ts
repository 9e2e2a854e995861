import { sql } from 'kysely'
import { addMs, MINUTE_MS } from '@shared/kernel/instant'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import type { EventCall } from '../../cloudfunctions/_kernel/event-handler'
import { drainOutbox, nextDue } from '../../cloudfunctions/_kernel/outbox'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

declare module '../../cloudfunctions/_kernel/aftermath' {
  interface EventPayloads {
    'test.happened': { note: string }
  }
}

type Handler = (event: EventCall<unknown>) => Promise<void>

describe.each(engineKinds)('the outbox on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openTestHouse(kind, [])
  })
  afterEach(() => t.close())

  const append = (note: string, options: { runAt?: string; dedupeKey?: string } = {}): Promise<void> =>
    withTenant(t.house.engine, t.a.tenantId, async (tx) => {
      const after = new Aftermath(null, t.clock.now(), t.house.newId)
      after.append('test.happened', { note }, options)
      await after.write(tx, t.a.tenantId, null)
    })
  const drain = (handler: Handler): Promise<number> => drainOutbox(t.house, new Map([['test.happened', handler]]))
  const rows = async () =>
    (
      await withTenant(t.house.engine, t.a.tenantId, (tx) =>
        sql<{ attempts: number; done: boolean; parked: boolean }>`
      select attempts, done_at is not null as done, parked_at is not null as parked from outbox order by id`.execute(
          tx,
        ),
      )
    ).rows

  test('runs what is due in time order and leaves what is not', async () => {
    await append('later', { runAt: addMs(t.clock.now(), 2 * MINUTE_MS) })
    await append('second')
    await append('first', { runAt: addMs(t.clock.now(), -MINUTE_MS) })
    const seen: unknown[] = []
    await drain(async (event) => void seen.push(event.payload))
    expect(seen).toEqual([{ note: 'first' }, { note: 'second' }])
    expect(await nextDue(t.house)).toBe(addMs(t.clock.now(), 2 * MINUTE_MS))
  })

  test('an event that waits under a key is not queued twice', async () => {
    await append('one', { dedupeKey: 'k' })
    await append('two', { dedupeKey: 'k' })
    expect(await rows()).toHaveLength(1)
  })

  test('work and its being done commit together: a failure undoes both and it is tried again later', async () => {
    await append('x')
    await drain((event) =>
      event.finish(async ({ tx, tenantId, now }) => {
        await sql`insert into tag (tenant_id, id, name) values (${tenantId}, 'once', ${now})`.execute(tx)
        if (event.attempts === 1) throw new Error('the first time fails')
      }),
    )
    expect(await rows()).toEqual([{ attempts: 1, done: false, parked: false }])
    t.clock.advance(MINUTE_MS)
    await drain((event) =>
      event.finish(async ({ tx, tenantId }) => {
        await sql`insert into tag (tenant_id, id, name) values (${tenantId}, 'once', 'x')`.execute(tx)
      }),
    )
    expect(await rows()).toEqual([{ attempts: 2, done: true, parked: false }])
  })

  test('an event whose worker died comes back after its lease, and the dead worker cannot finish it any more', async () => {
    await append('x')
    let late: EventCall<unknown> | undefined
    await drain(async (event) => {
      late ??= event
      if (event.attempts === 1) {
        t.clock.advance(2 * MINUTE_MS)
        await drain(async () => undefined)
        await event.finish(({ tx, tenantId }) =>
          sql`insert into tag (tenant_id, id, name) values (${tenantId}, 'ghost', 'x')`.execute(tx),
        )
      }
    })
    expect(late?.attempts).toBe(1)
    const ghosts = await withTenant(t.house.engine, t.a.tenantId, (tx) => sql`select from tag`.execute(tx))
    expect(ghosts.rows).toHaveLength(0)
    expect(await rows()).toEqual([{ attempts: 2, done: true, parked: false }])
  })

  test('an event that keeps failing is parked and said aloud, never lost', async () => {
    await append('x')
    for (let i = 0; i < 10; i += 1) {
      await drain(async () => {
        throw new Error('always')
      })
      t.clock.advance(60 * MINUTE_MS)
    }
    expect(await rows()).toEqual([{ attempts: 8, done: false, parked: true }])
    expect(t.logs.filter(({ event }) => event === 'event parked')).toHaveLength(1)
  })

  test('several workers at once do each event exactly once', async () => {
    for (let i = 0; i < 30; i += 1) await append(`n${i}`)
    const seen: string[] = []
    const handler: Handler = (event) => event.finish(async () => void seen.push(JSON.stringify(event.payload)))
    await Promise.all([drain(handler), drain(handler), drain(handler), drain(handler)])
    expect(new Set(seen).size).toBe(30)
    expect(await rows()).toHaveLength(30)
    expect((await rows()).every((row) => row.done)).toBe(true)
  })
})
