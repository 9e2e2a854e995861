import { sql } from 'kysely'
import { brandId } from '@shared/kernel/ids'
import type { Engine } from '../../cloudfunctions/_kernel/engine'
import { withTenant, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds, openTestEngine } from '../support/test-engines'

const TENANT = brandId<'Tenant'>('tenantx')

describe.each(engineKinds)('a transaction on %s', (kind) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openTestEngine(kind, 1)
    await engine.script('create table note (words text); grant select, insert on note to guike_app')
  })
  afterAll(() => engine?.close())

  const put = (tx: Tx, words: string) => sql`insert into note (words) values (${words})`.execute(tx)
  const kept = () =>
    withTenant(engine, TENANT, async (tx) => {
      const result = await sql<{ words: string }>`select words from note order by words`.execute(tx)
      return result.rows.map(({ words }) => words)
    })
  const role = async (tx: Tx) => (await sql<{ role: string }>`select current_user as role`.execute(tx)).rows[0]?.role

  test('statements that do not wait for each other each get their own answer, within one scope', async () => {
    const answers = await withTenant(engine, TENANT, (tx) =>
      Promise.all([
        role(tx),
        sql<{ scope: string }>`select current_setting('app.tenant') as scope`.execute(tx),
        sql<{ n: number }>`select 7 as n`.execute(tx),
      ]),
    )
    expect([answers[0], answers[1].rows[0]?.scope, answers[2].rows[0]?.n]).toEqual(['guike_app', TENANT, 7])
  })

  test('when one of them fails, none of them is kept', async () => {
    const work = withTenant(engine, TENANT, (tx) =>
      Promise.all([put(tx, 'before'), sql`select 1 / 0`.execute(tx), put(tx, 'after')]),
    )
    await expect(work).rejects.toThrow(/division by zero/)
    expect(await kept()).toEqual([])
  })

  test('work that goes on after a failure finds its transaction over, and runs nothing as the owner', async () => {
    let late: Promise<unknown> = Promise.resolve()
    let leave: () => void = () => undefined
    const left = new Promise<void>((resolve) => (leave = resolve))
    const work = withTenant(engine, TENANT, async (tx) => {
      late = left.then(() => put(tx, 'late'))
      late.catch(() => undefined)
      await sql`select 1 / 0`.execute(tx)
    })
    await expect(work).rejects.toThrow(/division by zero/)
    leave()
    await expect(late).rejects.toThrow(/transaction is over/)
    expect(await kept()).toEqual([])
  })

  test('a transaction that never began runs nothing', async () => {
    const work = engine.transaction('begin; set local role nobody_here', (connection) =>
      connection.executeQuery({
        sql: `insert into note (words) values ('as the owner')`,
        parameters: [],
        query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
        queryId: { queryId: 'x' },
      }),
    )
    await expect(work).rejects.toThrow()
    expect(await kept()).toEqual([])
  })

  test('a write nobody waited for is kept by the commit', async () => {
    await withTenant(engine, TENANT, async (tx, connection) => connection.untilCommit(put(tx, 'with the commit')))
    expect(await kept()).toEqual(['with the commit'])
  })

  test('when a write nobody waited for fails, the caller hears it and nothing is kept', async () => {
    const work = withTenant(engine, TENANT, async (tx, connection) => {
      await put(tx, 'before it')
      connection.untilCommit(sql`select 1 / 0`.execute(tx))
      connection.untilCommit(put(tx, 'after it'))
    })
    await expect(work).rejects.toThrow(/division by zero/)
    expect(await kept()).toEqual(['with the commit'])
  })
})
