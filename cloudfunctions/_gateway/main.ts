import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createGatheringLog, describeFault } from '../_kernel/log'
import { readConfig } from './config'
import { startHouse } from './start-house'

/** In the bundle the migrations stand beside it; the working folder is the project's. */
const MIGRATIONS = join(__dirname, 'sql')

async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!existsSync(MIGRATIONS)) throw new Error('the migrations are missing beside the server')
  const log = createGatheringLog()
  const running = await startHouse(config, MIGRATIONS, log)
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  log('ready')
}

main().catch((error: unknown) => {
  process.stderr.write(`启动失败：${error instanceof Error ? error.message : describeFault(error)}\n`)
  process.exit(1)
})
