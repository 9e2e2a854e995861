import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RunningServer {
  /** e.g. `http://127.0.0.1:40123`. */
  base: string
  stop: () => Promise<void>
  /** Ends the process and begins another on the same data; resolves once it answers. */
  restart: () => Promise<void>
}

/** `E2E_SERVER` names a bundle made elsewhere. */
const ENTRY = process.env.E2E_SERVER ?? 'dist/server/gateway.cjs'
/** The first start fills the demo company: half a minute by the product's own bar, longer while builds run beside. */
const READY_WITHIN_MS = 150_000

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

async function waitUntilReady(base: string, child: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${log()}`)
    const isReady = await fetch(`${base}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the server was not ready in time:\n${log()}`)
}

/**
 * Starts the built server with the demo company in a folder of its own, on a free port. `E2E_URL` names one that runs already.
 * @param env further settings, e.g. `DATABASE_URL`
 */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const known = process.env.E2E_URL
  const nothing = async () => {}
  if (known !== undefined) return { base: known.replace(/\/$/, ''), stop: nothing, restart: nothing }
  if (!existsSync(ENTRY)) throw new Error(`${ENTRY} is missing: run npm run e2e, which builds it`)
  const folder = mkdtempSync(join(tmpdir(), 'guike-e2e-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const settings = { PORT: String(port), GUIKE_DATA: join(folder, 'data'), GUIKE_FILES: join(folder, 'files') }
  const begin = () =>
    spawn(process.execPath, [ENTRY], {
      env: { ...process.env, ...settings, GUIKE_URL: base, GUIKE_LIMITS: 'off', NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  let log = ''
  const follow = (started: ReturnType<typeof begin>) => {
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (part) => (log = (log + String(part)).slice(-4000)))
    return started
  }
  let child = follow(begin())
  const end = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await ended
  }
  const stop = async () => {
    await end()
    rmSync(folder, { recursive: true, force: true })
  }
  const restart = async () => {
    await end()
    child = follow(begin())
    await waitUntilReady(base, child, () => log)
  }
  await waitUntilReady(base, child, () => log).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { base, stop, restart }
}
