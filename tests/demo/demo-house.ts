import type { Instant } from '@shared/kernel/instant'
import { sql, type RawBuilder } from 'kysely'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { words } from '../../cloudfunctions/_gateway/words'
import { buildDemo } from '../../config/demo/build-demo'
import { createWorld, type World } from '../../config/demo/world'
import { makeCompany } from '../../config/demo/make-company'
import type { EngineKind } from '../support/test-engines'
import { ok, openTestHouse, WORKDAY_MORNING, type TestHouse } from '../support/test-house'

/** A company of 150 customers and 250 leads, made as the whole one is. */
export const SMALL = 0.05

/** A house with the small demo company in it, as it was made at this moment. */
export async function openDemoHouse(kind: EngineKind, now: Instant = WORKDAY_MORNING): Promise<TestHouse> {
  const t = await openTestHouse(kind, words, {
    wecomOf: async () => null,
    wecomLoginOf: async () => null,
    wechat: null,
  })
  t.clock.set(now)
  await buildDemo({ engine: t.house.engine, clock: t.clock, log: () => undefined, scale: SMALL })
  return t
}

type Persona = 'owner' | 'manager' | 'rep' | 'agent' | 'customer'

/** The session of the demo's nth person of a kind. */
export const be = async (t: TestHouse, persona: Persona, nth = 0): Promise<string> =>
  ok(await t.call(undefined, ['session', 'openDemo'], { persona, nth })).session

export const rowsOf = async <T>(t: TestHouse, query: RawBuilder<T>): Promise<T[]> =>
  (await ownerTransaction(t.house.engine, (tx) => query.execute(tx))).rows

export const countOf = async (t: TestHouse, table: string): Promise<number> => {
  const [row] = await rowsOf(
    t,
    sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where tenant_id = 'demo0000'`,
  )
  return row?.n ?? 0
}

/** The company in memory only, made anew. */
export async function makeWorld(now: Instant, scale = SMALL): Promise<World> {
  const world = createWorld(now, scale)
  await makeCompany(world, 'test')
  return world
}

const made = new Map<Instant, Promise<World>>()

/** A third of the company at this moment, made once for all tests that only look. */
export function worldAt(now: Instant): Promise<World> {
  const world = made.get(now) ?? makeWorld(now, 0.3)
  made.set(now, world)
  return world
}
