import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { toInstant } from '@shared/kernel/instant'
import { openPostgres } from '../../cloudfunctions/_kernel/postgres-engine'
import { migrate } from '../../cloudfunctions/migrate/migrate'
import { spawnServer, untilReady } from '../faults/server-process'
import { openThrowAwayPostgres } from '../faults/throw-away-postgres'
import { fillTickets } from './fill-tickets'
import { measure, type Ground } from './measure'
import { keepPagesOpen } from './open-pages'
import type { Operation } from './operations'
import { ticketOperations } from './ticket-operations'
import { callOver, median, openClients, timeCalls } from './timing'

/** BENCH_TICKETS and BENCH_PAGES_MS make a shorter run; the bars speak of 500 000 with 10 000 open, and of a minute. */
const TICKETS = Number(process.env['BENCH_TICKETS'] ?? 500_000)
const OPEN = TICKETS / 50
const CUSTOMERS = 20_000
const BARS = { ratio: 3, pages: 0.15, reportMs: 1_500 }
const PAGES_FOR_MS = Number(process.env['BENCH_PAGES_MS'] ?? 60_000)
const SETTINGS = ['shared_buffers=512MB', 'max_connections=80', 'max_wal_size=4GB']

let missed = 0
function tell(isPassed: boolean, what: string, figures: string): void {
  if (!isPassed) missed += 1
  process.stdout.write(`${isPassed ? '通过' : '未达'} │ ${what.padEnd(28)} │ ${figures}\n`)
}

async function measureAll(ground: Ground, operations: Operation[], statements: Map<string, number>): Promise<void> {
  for (const operation of operations)
    for (const callers of [1, 16] as const) {
      const { ratio, oursMs, floorMs, cpuMs } = await measure(ground, operation, callers)
      const figures = `${ratio.toFixed(2)} × floor (≤ ${BARS.ratio}); p50 ${oursMs.toFixed(2)} ms, floor ${floorMs.toFixed(2)} ms; CPU ${cpuMs.toFixed(2)} ms`
      tell(ratio <= BARS.ratio, `${operation.name}, ${callers} at once`, figures)
    }
  for (const { name, procedure, mostStatements } of operations) {
    const used = statements.get(procedure) ?? Number.NaN
    tell(used <= mostStatements, `${name}: statements`, `${used} (≤ ${mostStatements})`)
  }
}

/** A month of the report, and the tickets behind one of its figures. */
async function measureReport(base: string, session: string): Promise<void> {
  const day = (daysAgo: number): string => toInstant(Date.now() - daysAgo * 86_400_000).slice(0, 10)
  const month = { from: day(30), to: day(0) }
  const time = async (procedure: string, input: object): Promise<number> =>
    median(await timeCalls(1, 7, () => callOver(base, { procedure, session, input })))
  const reportMs = await time('ticket.report', month)
  tell(reportMs <= BARS.reportMs, 'ticket.report, a month', `p50 ${reportMs.toFixed(0)} ms (≤ ${BARS.reportMs})`)
  const listMs = await time('ticket.listCounted', { ...month, figure: 'unhappy' })
  tell(listMs <= BARS.reportMs, 'ticket.listCounted', `p50 ${listMs.toFixed(0)} ms (≤ ${BARS.reportMs})`)
}

async function bench(url: string, folder: string): Promise<void> {
  const engine = openPostgres(url, 4)
  const began = Date.now()
  await migrate(engine, 'cloudfunctions/migrate/sql', { allowBreaking: true })
  const now = toInstant(began)
  const company = await fillTickets(engine, { tickets: TICKETS, open: OPEN, customers: CUSTOMERS, now })
  await engine.script('vacuum analyze')
  await engine.close()
  const seconds = Math.round((Date.now() - began) / 1000)
  process.stdout.write(`${TICKETS} tickets filled in ${seconds} s; load ${loadavg()[0]?.toFixed(1)}\n`)
  const statements = new Map<string, number>()
  const env = { DATABASE_URL: url, GUIKE_POOL: '16' }
  const server = await spawnServer(folder, env, ({ event, procedure = '', statements: used = 0 }) => {
    // The session's own statement is beside the bar.
    if (event === 'call') statements.set(procedure, Math.max(used - 1, statements.get(procedure) ?? 0))
  })
  await untilReady(server)
  const clients = await openClients(url, 16)
  let nth = 0
  const ground = { server, clients, tenantId: company.tenantId, nextNth: () => (nth += 1) }
  const [client] = clients
  if (client === undefined) throw new Error('there are clients')
  try {
    const { serverShare, postgresShare, calls } = await keepPagesOpen({ server, client }, company, PAGES_FOR_MS)
    const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
    const figures = `${percent(serverShare)} of one core (≤ ${percent(BARS.pages)}), PostgreSQL ${percent(postgresShare)}; ${calls} looks`
    tell(serverShare <= BARS.pages, '200 open pages', figures)
    await measureReport(server.base, company.owner.session)
    await measureAll(ground, ticketOperations(company, { tickets: TICKETS, open: OPEN }), statements)
  } finally {
    await Promise.all(clients.map((one) => one.end()))
    await server.stop()
  }
}

/** `BENCH_PART=tickets npm run bench`: after-sales against the floor on a PostgreSQL of its own. */
async function main(): Promise<number> {
  const postgres = openThrowAwayPostgres(SETTINGS)
  if (postgres === null) {
    process.stdout.write('这里没有 PostgreSQL，速度检查未运行\n')
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'guike-bench-'))
  try {
    await bench(postgres.url, folder)
  } finally {
    postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  process.stdout.write(missed === 0 ? '工单速度：全部达标\n' : `工单速度：${missed} 项未达标\n`)
  return missed === 0 ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
