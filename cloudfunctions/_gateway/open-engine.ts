import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { engineOn } from '../_kernel/embedded-engine'
import type { Engine } from '../_kernel/engine'
import { lockFolder } from '../_kernel/folder-lock'
import { openPgliteThread } from '../_kernel/pglite-thread'
import { openPostgres } from '../_kernel/postgres-engine'
import type { GatewayConfig } from './config'

/** Opens the database the environment names: a PostgreSQL server, or the embedded one in a folder of ours alone. */
export async function openEngine(config: GatewayConfig, onDead: (reason: string) => void): Promise<Engine> {
  if (config.databaseUrl !== null) return openPostgres(config.databaseUrl, config.poolSize)
  mkdirSync(dirname(config.dataFolder), { recursive: true })
  const unlock = lockFolder(config.dataFolder)
  const script = join(__dirname, 'pglite-worker.cjs')
  if (!existsSync(script)) throw new Error('the embedded database is not part of this build')
  const engine = engineOn(await openPgliteThread(script, config.dataFolder, onDead))
  return {
    ...engine,
    close: async () => {
      await engine.close()
      unlock()
    },
  }
}
