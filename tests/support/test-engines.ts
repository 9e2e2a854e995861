import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, existsSync, writeFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { engineOn } from '../../cloudfunctions/_kernel/embedded-engine'
import type { Engine } from '../../cloudfunctions/_kernel/engine'
import { openPglite } from '../../cloudfunctions/_kernel/pglite-port'
import { openPostgres } from '../../cloudfunctions/_kernel/postgres-engine'
import { migrate } from '../../cloudfunctions/migrate/migrate'

const SQL_FOLDER = join(process.cwd(), 'cloudfunctions/migrate/sql')

export type EngineKind = 'embedded' | 'postgres'

/** The engines every repository is tested on; PostgreSQL only where its binaries are (said aloud by the runner). */
export const engineKinds: EngineKind[] = process.env['GUIKE_TEST_POSTGRES'] ? ['embedded', 'postgres'] : ['embedded']

const schemaHash = (): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(SQL_FOLDER).sort()) hash.update(readFileSync(join(SQL_FOLDER, name)))
  return hash.digest('hex').slice(0, 16)
}

/** A migrated embedded database, started from a cached dump of its folder: 0.6 s instead of 2.5 s. */
async function openEmbedded(): Promise<Engine> {
  const cache = join(process.cwd(), '.guike', `test-template-${schemaHash()}.tar`)
  if (existsSync(cache)) return engineOn(await openPglite(undefined, new Blob([readFileSync(cache)])))
  const port = await openPglite()
  await migrate(engineOn(port), SQL_FOLDER, { allowBreaking: true })
  const dump = Buffer.from(await (await port.db.dumpDataDir('none')).arrayBuffer())
  mkdirSync('.guike', { recursive: true })
  writeFileSync(`${cache}.${process.pid}`, dump)
  renameSync(`${cache}.${process.pid}`, cache)
  return engineOn(port)
}

let databases = 0

async function openServer(size: number): Promise<Engine & { url: string }> {
  const base = process.env['GUIKE_TEST_POSTGRES'] ?? ''
  databases += 1
  const name = `t_${process.pid}_${databases}_${Math.floor(performance.now() * 1000)}`
  const admin = new pg.Client({ connectionString: base })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const url = base.replace(/\/postgres$/, `/${name}`)
  const engine = openPostgres(url, size)
  await migrate(engine, SQL_FOLDER, { allowBreaking: true })
  return { ...engine, url }
}

/** A fresh migrated database of one kind. @param size connections of a PostgreSQL pool */
export const openTestEngine = (kind: EngineKind, size = 8): Promise<Engine & { url?: string }> =>
  kind === 'embedded' ? openEmbedded() : openServer(size)
