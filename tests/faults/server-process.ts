import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** `npm run bench`, `accuracy` and `e2e` build it first; GUIKE_SERVER names another build. */
const ENTRY = process.env['GUIKE_SERVER'] ?? 'dist/server/gateway.cjs'
/** The demo company is built within half a minute by the product's own bar; a busy machine gets four times that. */
const READY_WITHIN_MS = 120_000

/** One line of the server's log. */
export interface LogLine {
  event: string
  procedure?: string
  statements?: number
}

export interface ServerProcess {
  base: string
  child: ChildProcess
  /** Exit code and everything said on stderr, once it has ended. */
  ended: Promise<{ code: number | null; said: string }>
  /** CPU milliseconds used so far. */
  cpuMs(): number
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

const readLine = (line: string): LogLine | null => {
  if (!line.startsWith('{')) return null
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Calls `onLog` for each line a server logs; half lines wait for their rest. */
function listen(child: ChildProcess, onLog: (line: LogLine) => void): void {
  let rest = ''
  child.stdout?.on('data', (part) => {
    const lines = (rest + String(part)).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      const line = readLine(text)
      if (line) onLog(line)
    }
  })
}

/** Nanoseconds on a CPU over all threads, from Linux's scheduler. */
const cpuMsOf = (pid: number | undefined): number =>
  readdirSync(`/proc/${pid}/task`)
    .map((thread) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]))
    .reduce((sum, nanoseconds) => sum + nanoseconds / 1e6, 0)

/** Starts the built server on a free port as a process that may be killed. @param folder where its data and files go */
export async function spawnServer(
  folder: string,
  env: Record<string, string> = {},
  onLog: (line: LogLine) => void = () => undefined,
): Promise<ServerProcess> {
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is missing: build the server first`)
  const port = await freePort()
  const settings = { PORT: String(port), GUIKE_DATA: join(folder, 'data'), GUIKE_FILES: join(folder, 'files') }
  const child = spawn(process.execPath, [ENTRY], {
    env: { ...process.env, GUIKE_LIMITS: 'off', GUIKE_MODE: 'demo', NODE_OPTIONS: '', ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (part) => (said = (said + String(part)).slice(-4_000)))
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.once('exit', (code) => resolve({ code, said })),
  )
  listen(child, onLog)
  return {
    base: `http://127.0.0.1:${port}`,
    child,
    ended,
    cpuMs: () => cpuMsOf(child.pid),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      await ended
    },
  }
}

/** Waits until the server answers. @throws what it said when it ended instead */
export async function untilReady({ base, child, ended }: ServerProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    const isOver = child.exitCode !== null || child.signalCode !== null
    if (isOver) throw new Error(`the server ended: ${(await ended).said}`)
    const isReady = await fetch(`${base}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server was not ready in time')
}
