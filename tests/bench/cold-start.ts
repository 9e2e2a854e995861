import { performance } from 'node:perf_hooks'
import { spawnServer } from '../faults/server-process'
import { callOver, median } from './timing'

const STARTS = 5
const PROBE_MS = 5
/** As CloudBase starts it: no demo, with limits. */
const PRODUCTION = { GUIKE_MODE: 'production', GUIKE_LIMITS: 'on', GUIKE_SECRET: 'the-secret-of-a-bench-only' }

/** Milliseconds from starting a production process to its first answered call, on a database that is up to date. */
export async function coldStartMs(folder: string, env: Record<string, string>): Promise<number> {
  const times: number[] = []
  for (let start = 0; start < STARTS; start += 1) {
    const began = performance.now()
    const server = await spawnServer(folder, { ...env, ...PRODUCTION })
    const body = { procedure: 'tenant.readCompany', input: { tenantCode: 'code-a' } }
    for (let isAnswered = false; !isAnswered && server.child.exitCode === null;) {
      isAnswered = await callOver(server.base, body).then(
        () => true,
        () => false,
      )
      if (!isAnswered) await new Promise((resolve) => setTimeout(resolve, PROBE_MS))
    }
    times.push(performance.now() - began)
    await server.stop()
  }
  return median(times)
}
