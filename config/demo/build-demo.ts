import { sql } from 'kysely'
import { DAY_MS, msBetween, toCalendarDate, type Instant } from '@shared/kernel/instant'
import type { DemoClock } from '../../cloudfunctions/_kernel/demo-clock'
import type { Engine } from '../../cloudfunctions/_kernel/engine'
import type { Log } from '../../cloudfunctions/_kernel/log'
import { ownerTransaction, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { makeCompany } from './make-company'
import { createWorld, DEMO_TENANT } from './world'
import { clearRows, writeRows } from './write-rows'

export { DEMO_TENANT } from './world'

/** Raised whenever the same day should give another company than before. */
const VERSION = '3'
/** A company whose people did nothing for longer looks abandoned. */
const STALE_MS = 3 * DAY_MS

interface Parts {
  engine: Engine
  clock: Pick<DemoClock, 'now'>
  log: Log
  /** Share of the whole company to make, for tests. */
  scale?: number
}

/** `3@2026-11-23`: what the company is made of, and the day it was first made. */
const versionOn = (now: Instant): string => `${VERSION}@${toCalendarDate(now)}`

async function isCurrent(tx: Tx, now: Instant): Promise<boolean> {
  const result = await sql<{ version: string | null; newest: Instant | null }>`
    select demo_version as version, (select max(activity_at) from customer where tenant_id = ${DEMO_TENANT}) as newest
    from tenant where tenant_id = ${DEMO_TENANT}`.execute(tx)
  const { version, newest } = result.rows[0] ?? { version: null, newest: null }
  if (version === null || newest === null) return false
  return version.startsWith(`${VERSION}@`) && msBetween(newest, now) <= STALE_MS
}

/**
 * Makes the demo company when it is missing, made by another version, or abandoned for three days. Here alone rows of all
 * words are written in bulk, by the database's owner: a history of 14 months told call by call would take an hour.
 */
export async function buildDemo({ engine, clock, log, scale = 1 }: Parts): Promise<void> {
  const now = clock.now()
  if (await ownerTransaction(engine, (tx) => isCurrent(tx, now))) return
  const startedAt = performance.now()
  const told = (event: string): void =>
    log(event, { tenantId: DEMO_TENANT, ms: Math.round(performance.now() - startedAt) })
  told('demo building')
  const world = createWorld(now, scale)
  await makeCompany(world, versionOn(now))
  told('demo made')
  await ownerTransaction(engine, async (tx) => {
    await clearRows(tx)
    told('demo cleared')
    await writeRows(tx, world.rows)
    await openDoors(tx)
    told('demo written')
  })
  await engine.script('analyze')
  told('demo ready')
}

/** The ways in: the company's name, its form, and every printed code. */
async function openDoors(tx: Tx): Promise<void> {
  await sql`
    insert into door (kind, key, tenant_id, target)
    select 'tenant', code, tenant_id, tenant_id from tenant where tenant_id = ${DEMO_TENANT}
    union all
    select way.kind, way.key, c.tenant_id, c.id
    from channel c
    cross join lateral (values ('form', c.form_key), ('form', c.scene), ('scene', c.scene)) as way(kind, key)
    where c.tenant_id = ${DEMO_TENANT} and way.key is not null`.execute(tx)
}
