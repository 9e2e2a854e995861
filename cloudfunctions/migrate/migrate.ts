import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Engine } from '../_kernel/engine'
import { ownerTransaction } from '../_kernel/transaction'

interface Migration {
  name: string
  text: string
  hash: string
}

const read = (folder: string): Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })

/** One process migrates at a time; the number is arbitrary and ours. */
const LOCK = 460046

const hasRun = (engine: Engine, { name, hash }: Migration): Promise<boolean> =>
  ownerTransaction(engine, async (tx) => {
    const seen = await sql<{ hash: string }>`select hash from migration where name = ${name}`.execute(tx)
    const before = seen.rows[0]
    if (before && before.hash !== hash) throw new Error(`${name} was changed after it had run`)
    return before !== undefined
  })

async function run(engine: Engine, migration: Migration): Promise<void> {
  const { name, text, hash } = migration
  try {
    await engine.script(
      `begin; select pg_advisory_xact_lock(${LOCK});\n${text}\n;insert into migration (name, hash) values ('${name}', '${hash}'); commit`,
    )
  } catch (error) {
    await engine.script('rollback')
    // Another process may have run it while this one waited for the lock.
    if (!(await hasRun(engine, migration))) throw error
  }
}

/**
 * Brings the database to the newest schema: numbered SQL files, forward only, each in its own transaction.
 * @returns the names that were run
 * @throws when a file that has run was changed afterwards, or a breaking one was not allowed
 */
export async function migrate(engine: Engine, folder: string, options: { allowBreaking: boolean }): Promise<string[]> {
  await engine.script(
    'create table if not exists migration (name text primary key, hash text not null, run_at timestamptz not null default now())',
  )
  const ran: string[] = []
  for (const migration of read(folder)) {
    if (await hasRun(engine, migration)) continue
    if (migration.text.startsWith('-- breaking:') && !options.allowBreaking) {
      throw new Error(`${migration.name} is breaking: run migrate on its own with the app stopped`)
    }
    await run(engine, migration)
    ran.push(migration.name)
  }
  return ran
}
