import { Worker } from 'node:worker_threads'
import type { EmbeddedPort } from './embedded-engine'

interface Reply {
  id: number
  rows?: unknown[]
  affectedRows?: number
  error?: { message: string; code?: string }
}

/** A statement of the embedded database failed; `code` is PostgreSQL's SQLSTATE. */
class StatementError extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message)
  }
}

/** PGlite ignores statement_timeout, so the watchdog is ours: a longer statement ends the thread and the process restarts it. */
const WATCHDOG_MS = 60_000

/** Starts the embedded database in its own thread. @param script the bundled `pglite-worker` file */
export async function openPgliteThread(
  script: string,
  dataDir: string,
  onDead: (reason: string) => void,
): Promise<EmbeddedPort> {
  const worker = new Worker(script, { workerData: { dataDir } })
  const waiting = new Map<
    number,
    { resolve: (reply: Reply) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }
  >()
  let lastId = 0
  let closing = false
  const fail = (reason: string): void => {
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer)
      reject(new Error(reason))
    }
    waiting.clear()
    if (!closing) onDead(reason)
  }
  worker.on('error', (error) => fail(`embedded database thread failed: ${error.message}`))
  worker.on('exit', () => fail('embedded database thread ended'))
  worker.on('message', (reply: Reply) => {
    const entry = waiting.get(reply.id)
    waiting.delete(reply.id)
    clearTimeout(entry?.timer)
    if (reply.error) entry?.reject(new StatementError(reply.error.message, reply.error.code))
    else entry?.resolve(reply)
  })
  const expect = (id: number): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), WATCHDOG_MS)
      timer.unref()
      waiting.set(id, { resolve, reject, timer })
    })
  const ask = (kind: 'query' | 'exec' | 'close', sql: string, parameters: readonly unknown[] = []): Promise<Reply> => {
    lastId += 1
    const reply = expect(lastId)
    worker.postMessage({ id: lastId, kind, sql, parameters: [...parameters] })
    return reply
  }
  await expect(0)
  return {
    query: async (sql, parameters) => {
      const reply = await ask('query', sql, parameters)
      return { rows: reply.rows ?? [], affectedRows: reply.affectedRows ?? 0 }
    },
    exec: (sql) => ask('exec', sql),
    close: async () => {
      closing = true
      await ask('close', '')
      await worker.terminate()
    },
  }
}
