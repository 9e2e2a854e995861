import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import pg from 'pg'

interface ThrowAway {
  /** null where the machine has no PostgreSQL. */
  url: string | null
  stop: () => void
}

const load = createRequire(resolve('tests/support/start-postgres.cjs'))

/** A PostgreSQL of its own for one test file, with an empty database. */
export async function startPostgres(): Promise<ThrowAway> {
  const start = load('./start-postgres.cjs') as () => Promise<void>
  await start()
  const url = process.env.GUIKE_TEST_POSTGRES
  if (url === undefined) return { url: null, stop: () => undefined }
  const database = `story_${process.pid}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${database}`)
  await client.end()
  const stop = load('./stop-postgres.cjs') as () => void
  return { url: url.replace(/\/postgres$/, `/${database}`), stop }
}
