import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../../cloudfunctions/_kernel/engine'
import { openPostgres } from '../../cloudfunctions/_kernel/postgres-engine'
import { migrate } from '../../cloudfunctions/migrate/migrate'
import { readDatabase } from '../faults/read-database'
import { spawnServer, untilReady } from '../faults/server-process'
import { openThrowAwayPostgres } from '../faults/throw-away-postgres'
import { coldStartMs } from './cold-start'
import type { TestCompany } from '../support/test-people'
import { fillCompany, withoutIndexes } from './fill'
import { compareSubmit, measure, type Ground } from './measure'
import { operationsOf, submitOf, type Operation } from './operations'
import { openClients } from './timing'

/** BENCH_CUSTOMERS and BENCH_MILLION=0 make a shorter run; the bars speak of 100 000 and 1 000 000. */
const CUSTOMERS = Number(process.env['BENCH_CUSTOMERS'] ?? 100_000)
const HAS_MILLION = process.env['BENCH_MILLION'] !== '0'
const BARS = { ratio: 3, cpuMs: 1, growth: 1.5, coldMs: 400 }
const BIG_TABLES = ['customer', 'contact', 'customer_key', 'customer_fact', 'customer_need']
/** Room for the working set; how commits reach the disk stays PostgreSQL's own default (fsync, synchronous_commit on). */
const SETTINGS = ['shared_buffers=512MB', 'max_connections=80', 'max_wal_size=4GB']

let missed = 0
function tell(isPassed: boolean, what: string, figures: string): void {
  if (!isPassed) missed += 1
  process.stdout.write(`${isPassed ? '通过' : '未达'} │ ${what.padEnd(28)} │ ${figures}\n`)
}

const seqScans = async (url: string): Promise<number> => {
  // Sessions report what they read about once a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const names = BIG_TABLES.map((name) => `'${name}'`).join()
  const rows = await readDatabase(
    { url, folder: '' },
    `select sum(seq_scan)::int as n from pg_stat_user_tables where relname in (${names})`,
  )
  return Number(rows[0]?.['n'] ?? 0)
}

async function measureOperations(ground: Ground, operations: Operation[], statements: Map<string, number>) {
  for (const operation of operations)
    for (const callers of [1, 16] as const) {
      const { ratio, oursMs, floorMs, cpuMs, floorCpuMs } = await measure(ground, operation, callers)
      const figures = `${ratio.toFixed(2)} × floor (≤ ${BARS.ratio}); p50 ${oursMs.toFixed(2)} ms, floor ${floorMs.toFixed(2)} ms; CPU ${cpuMs.toFixed(2)} ms (≤ ${BARS.cpuMs}; floor's client ${floorCpuMs.toFixed(2)} ms)`
      tell(ratio <= BARS.ratio && cpuMs <= BARS.cpuMs, `${operation.name}, ${callers} at once`, figures)
    }
  for (const { name, procedure, mostStatements } of operations) {
    const used = statements.get(procedure) ?? Number.NaN
    tell(used <= mostStatements, `${name}: statements`, `${used} (≤ ${mostStatements})`)
  }
}

async function fill(engine: Engine) {
  await migrate(engine, 'cloudfunctions/migrate/sql', { allowBreaking: true })
  const companies: TestCompany[] = []
  await withoutIndexes(engine, BIG_TABLES, async () => {
    companies.push(await fillCompany(engine, 'a', CUSTOMERS))
    if (!HAS_MILLION) return
    companies.push(await fillCompany(engine, 'small', 10_000), await fillCompany(engine, 'large', 1_000_000))
  })
  await engine.script('vacuum analyze')
  const [company, small, large] = companies
  if (company === undefined) throw new Error('no company was filled')
  return { company, small, large }
}

async function bench(url: string, folder: string): Promise<void> {
  const engine = openPostgres(url, 4)
  const began = Date.now()
  const { company, small, large } = await fill(engine)
  await engine.close()
  process.stdout.write(
    `${CUSTOMERS} customers filled in ${Math.round((Date.now() - began) / 1000)} s; load ${loadavg()[0]?.toFixed(1)}\n`,
  )
  const statements = new Map<string, number>()
  const env = { DATABASE_URL: url, GUIKE_POOL: '16' }
  const server = await spawnServer(folder, env, ({ event, procedure = '', statements: used = 0 }) => {
    // The session's own statement is beside the bar; a stranger has none.
    const own = procedure === 'lead.submit' ? used : used - 1
    if (event === 'call') statements.set(procedure, Math.max(own, statements.get(procedure) ?? 0))
  })
  await untilReady(server)
  const clients = await openClients(url, 16)
  let nth = 0
  const nextNth = () => (nth += 1)
  try {
    const operations = operationsOf(company, 'a', CUSTOMERS)
    const before = await seqScans(url)
    await measureOperations({ server, clients, tenantId: company.tenantId, nextNth }, operations, statements)
    const scans = (await seqScans(url)) - before
    tell(scans === 0, 'no sequential scan', `${scans} over ${BIG_TABLES.join(', ')}`)
    const fewer = small && submitOf(small, 'small')
    const more = large && submitOf(large, 'large')
    if (fewer && more) {
      const { ratio, smallMs, largeMs } = await compareSubmit(server.base, fewer, more, nextNth)
      tell(
        ratio <= BARS.growth,
        'submit, 1 000 000 : 10 000',
        `${ratio.toFixed(2)} (≤ ${BARS.growth}); ${largeMs.toFixed(2)} ms : ${smallMs.toFixed(2)} ms`,
      )
    }
  } finally {
    await Promise.all(clients.map((client) => client.end()))
    await server.stop()
  }
  const cold = await coldStartMs(folder, env)
  tell(cold <= BARS.coldMs, 'cold start', `${Math.round(cold)} ms (≤ ${BARS.coldMs})`)
}

/** `npm run bench`: ours against the floor on a PostgreSQL of its own. */
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
  process.stdout.write(missed === 0 ? '速度：全部达标\n' : `速度：${missed} 项未达标\n`)
  return missed === 0 ? 0 : 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
