import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { openPglite } from './pglite-port'

const start = z.object({ dataDir: z.string() })
const order = z.object({
  id: z.number(),
  kind: z.enum(['query', 'exec', 'close']),
  sql: z.string(),
  parameters: z.array(z.unknown()),
})

/** The thread that owns the embedded database: a query there blocks this thread and never the server. */
async function main(): Promise<void> {
  const port = parentPort
  if (port === null) throw new Error('this file is a worker thread')
  const database = await openPglite(start.parse(workerData).dataDir)
  port.on('message', (message: unknown) => {
    const { id, kind, sql, parameters } = order.parse(message)
    const work =
      kind === 'query' ? database.query(sql, parameters) : kind === 'exec' ? database.exec(sql) : database.close()
    work.then(
      (result) => {
        const rows =
          kind === 'query' && typeof result === 'object' && result !== null && 'rows' in result ? result : { rows: [] }
        port.postMessage({ id, rows: rows.rows, affectedRows: 'affectedRows' in rows ? rows.affectedRows : 0 })
      },
      (error: unknown) => {
        const known = error instanceof Error ? error : new Error(String(error))
        port.postMessage({
          id,
          error: { message: known.message, code: 'code' in known ? String(known.code) : undefined },
        })
      },
    )
  })
  port.postMessage({ id: 0, rows: [] })
}

main().catch((error: unknown) => {
  throw error
})
