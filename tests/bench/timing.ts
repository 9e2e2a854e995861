import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import pg from 'pg'

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds of each of `calls` calls, `callers` at a time. */
export async function timeCalls(
  callers: number,
  calls: number,
  work: (caller: number, nth: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const caller = async (who: number): Promise<void> => {
    for (let nth = next++; nth < calls; nth = next++) {
      const began = performance.now()
      await work(who, nth)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, who) => caller(who)))
  return times
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One call over HTTP, request to answer. @throws when the answer is not ok */
export function callOver(base: string, body: { procedure: string; [field: string]: unknown }): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(body))
  const headers = { 'content-type': 'application/json', 'content-length': bytes.length }
  const url = `${base}/v1/functions/${body.procedure.split('.')[0]}`
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const told = Buffer.concat(parts).toString('utf8')
        if (told.startsWith('{"ok":true')) resolve()
        else reject(new Error(`${body.procedure}: ${told.slice(0, 300)}`))
      })
    })
    sent.on('error', reject)
    sent.end(bytes)
  })
}

/** Bare connections, one per caller of the floor. */
export async function openClients(url: string, count: number): Promise<pg.Client[]> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  return clients
}

/** One transaction in one company's scope, as little as it takes. */
export async function inScope(client: pg.Client, tenantId: string, work: () => Promise<unknown>): Promise<void> {
  await client.query(`begin; set local role guike_app; set local app.tenant = '${tenantId}'`)
  await work()
  await client.query('commit')
}
