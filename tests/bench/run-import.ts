import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { toInstant } from '@shared/kernel/instant'
import type { Answer } from '@shared/kernel/wire'
import type { Outputs } from '@shared/contract'
import { words } from '../../cloudfunctions/_gateway/words'
import { answerCall } from '../../cloudfunctions/_kernel/function-entry'
import type { House } from '../../cloudfunctions/_kernel/house'
import { newIdFrom } from '../../cloudfunctions/_kernel/new-id'
import { drainOutbox, handlersOf } from '../../cloudfunctions/_kernel/outbox'
import type { Ports } from '../../cloudfunctions/_kernel/ports'
import { openPostgres } from '../../cloudfunctions/_kernel/postgres-engine'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { openFolderStore, type FolderStore } from '../../cloudfunctions/file/folder-store'
import { migrate } from '../../cloudfunctions/migrate/migrate'
import { openThrowAwayPostgres } from '../faults/throw-away-postgres'
import { addTestCompany, type TestCompany } from '../support/test-people'
import { makeBigFile } from './import-file'

/** BENCH_IMPORT_ROWS makes a shorter run; the bars speak of 100 000. */
const ROWS = Number(process.env['BENCH_IMPORT_ROWS'] ?? 100_000)
const KILLED_ROWS = ROWS / 5
const BARS = { verdictsS: 30, committedS: 120, rssMb: 500 }

let missed = 0
function tell(isPassed: boolean, what: string, figures: string): void {
  if (!isPassed) missed += 1
  process.stdout.write(`${isPassed ? '通过' : '未达'} │ ${what.padEnd(28)} │ ${figures}\n`)
}

interface Ground {
  house: House
  store: FolderStore
  url: string
  folder: string
}

function openGround(url: string, folder: string): Ground {
  const store = openFolderStore(folder, Buffer.alloc(32, 7))
  // A lease of a killed worker lies a minute ahead: the clock of the next one stands after it.
  const ahead = Number(process.env['BENCH_AHEAD_MS'] ?? 0)
  const clock = { now: () => toInstant(Date.now() + ahead) }
  const ports: Partial<Ports> = { mode: 'demo', secretKey: Buffer.alloc(32, 7), files: store }
  const house: House = {
    engine: openPostgres(url, 2),
    clock,
    newId: newIdFrom(clock),
    // Only the ports an import needs.
    ports: ports as Ports,
    log: (event, fields = {}) => {
      if (/fail|park|fault/.test(event)) process.stderr.write(`${event} ${JSON.stringify(fields)}\n`)
    },
    nudge: () => undefined,
  }
  return { house, store, url, folder }
}

/** The child: does all work that is due, and says what it took. */
async function work(url: string, folder: string): Promise<void> {
  const { house } = openGround(url, folder)
  await drainOutbox(house, handlersOf(words))
  process.send?.({ rssMb: process.resourceUsage().maxRSS / 1024 })
  await house.engine.close()
}

const startWork = ({ url, folder }: Ground, aheadMs = 0): ChildProcess =>
  fork(process.argv[1] ?? '', ['work', url, folder], { env: { ...process.env, BENCH_AHEAD_MS: String(aheadMs) } })

async function doWork(ground: Ground, aheadMs = 0): Promise<{ seconds: number; rssMb: number }> {
  const began = performance.now()
  const child = startWork(ground, aheadMs)
  let rssMb = Number.NaN
  child.on('message', (said) => {
    if (typeof said === 'object' && said !== null && 'rssMb' in said) rssMb = Number(said.rssMb)
  })
  await new Promise((resolve) => child.on('exit', resolve))
  return { seconds: (performance.now() - began) / 1000, rssMb }
}

async function call(ground: Ground, session: string, procedure: string, input: unknown): Promise<Answer> {
  const word = words.find(({ name }) => name === procedure.split('.')[0])
  if (word === undefined) throw new Error(procedure)
  const answer = await answerCall(ground.house, word, { procedure, input, session, requestId: ground.house.newId() })
  if (!answer.ok) throw new Error(`${procedure}: ${answer.code}`)
  return answer
}

type State = Outputs['custody']['readImport']

async function readState(ground: Ground, session: string, importId: string): Promise<State> {
  const answer = await call(ground, session, 'custody.readImport', { importId })
  // The contract has parsed it.
  return (answer as unknown as { data: State }).data
}

/** Puts a file where an upload would have put it, and begins its import. */
async function begin({ house, store }: Ground, company: TestCompany, rows: number): Promise<string> {
  const [fileId, importId, jobId] = [house.newId(), house.newId(), house.newId()]
  await store.put(`${company.tenantId}/${fileId}`, makeBigFile(rows))
  const now = house.clock.now()
  await ownerTransaction(house.engine, async (tx) => {
    await sql`insert into file (tenant_id, id, name, kind, mime, size_bytes, state, store_key, created_by, created_at)
      values (${company.tenantId}, ${fileId}, '大表.xlsx', 'sheet', 'application/zip', 1, 'ready', ${`${company.tenantId}/${fileId}`}, 'staff', ${now})`.execute(
      tx,
    )
    await sql`insert into job (tenant_id, id, kind, state, progress, created_at, updated_at)
      values (${company.tenantId}, ${jobId}, 'custody.read', 'running', ${JSON.stringify({ importId, afterLine: 0 })}::jsonb, ${now}, ${now})`.execute(
      tx,
    )
    await sql`insert into customer_import (tenant_id, id, file_id, file_name, step, job_id, created_by, created_at)
      values (${company.tenantId}, ${importId}, ${fileId}, '大表.xlsx', 'reading', ${jobId}, ${company.owner.id}, ${now})`.execute(
      tx,
    )
    await sql`insert into outbox (tenant_id, id, topic, payload, run_at)
      values (${company.tenantId}, ${house.newId()}, 'custody.read', ${JSON.stringify({ jobId, from: 0 })}::jsonb, ${now})`.execute(
      tx,
    )
  })
  return importId
}

/** What a company's base holds, without the ids and moments that differ from run to run. */
async function baseOf({ house }: Ground, tenantId: string): Promise<string> {
  const rows = await ownerTransaction(house.engine, async (tx) =>
    sql<{ hash: string; n: number }>`
      select md5(string_agg(line, '|' order by line)) as hash, count(*)::int as n from (
        select concat_ws(',', c.name, c.short_name, c.grade, c.city, p.name, p.phone, p.email,
          (select count(*) from customer_key k where k.tenant_id = ${tenantId} and k.customer_id = c.id)) as line
        from customer c join contact p on p.tenant_id = ${tenantId} and p.customer_id = c.id
        where c.tenant_id = ${tenantId}) one`.execute(tx),
  )
  return `${rows.rows[0]?.hash} (${rows.rows[0]?.n} contacts)`
}

const check = (ground: Ground, session: string, { id: importId, mapping }: State) =>
  call(ground, session, 'custody.checkImport', { importId, mapping, choices: { likely: 'new', ownerId: null } })

async function measureWhole(ground: Ground, company: TestCompany): Promise<void> {
  const { session } = company.owner
  const importId = await begin(ground, company, ROWS)
  const read = await doWork(ground)
  await check(ground, session, await readState(ground, session, importId))
  const judged = await doWork(ground)
  const state = await readState(ground, session, importId)
  const verdictsS = read.seconds + judged.seconds
  const figures = `${verdictsS.toFixed(1)} s (≤ ${BARS.verdictsS}): read ${read.seconds.toFixed(1)}, judged ${judged.seconds.toFixed(1)}`
  tell(
    state.step === 'checked' && verdictsS <= BARS.verdictsS,
    `${ROWS} rows to verdicts`,
    `${figures}; ${JSON.stringify(state.counts)}`,
  )
  await call(ground, session, 'custody.commitImport', { importId })
  const committed = await doWork(ground)
  const done = await readState(ground, session, importId)
  const committedS = verdictsS + committed.seconds
  tell(
    done.step === 'committed' && done.left === 0 && committedS <= BARS.committedS,
    `${ROWS} rows committed`,
    `${committedS.toFixed(1)} s (≤ ${BARS.committedS}); ${done.made} made, ${done.supplemented} merged`,
  )
  const rssMb = Math.max(read.rssMb, judged.rssMb, committed.rssMb)
  tell(
    rssMb <= BARS.rssMb,
    'memory at most',
    `${rssMb.toFixed(0)} MB (≤ ${BARS.rssMb}): ${[read, judged, committed].map((one) => one.rssMb.toFixed(0)).join(', ')}`,
  )
  await call(ground, session, 'custody.undoImport', { importId })
  const undone = await doWork(ground)
  const after = await readState(ground, session, importId)
  tell(after.step === 'undone' && after.kept === 0, 'undone as a whole', `${undone.seconds.toFixed(1)} s`)
}

/** Commits a file; `isKilled`: the worker dies by kill -9 while it works, and another goes on. */
async function commitFile(ground: Ground, company: TestCompany, isKilled: boolean): Promise<string> {
  const { session } = company.owner
  const importId = await begin(ground, company, KILLED_ROWS)
  await doWork(ground)
  await check(ground, session, await readState(ground, session, importId))
  await doWork(ground)
  await call(ground, session, 'custody.commitImport', { importId })
  if (isKilled) {
    const child = startWork(ground)
    const ended = new Promise((resolve) => child.on('exit', resolve))
    while ((await readState(ground, session, importId)).made < KILLED_ROWS / 4)
      await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGKILL')
    await ended
    const { made, left } = await readState(ground, session, importId)
    process.stdout.write(`kill -9 after ${made} of ${KILLED_ROWS}, ${left} left\n`)
  }
  await doWork(ground, isKilled ? 61_000 : 0)
  return baseOf(ground, company.tenantId)
}

async function bench(url: string, folder: string): Promise<void> {
  const ground = openGround(url, folder)
  await migrate(ground.house.engine, 'cloudfunctions/migrate/sql', { allowBreaking: true })
  await measureWhole(ground, await addTestCompany(ground.house.engine, 'a'))
  const whole = await commitFile(ground, await addTestCompany(ground.house.engine, 'b'), false)
  const killed = await commitFile(ground, await addTestCompany(ground.house.engine, 'c'), true)
  tell(whole === killed, 'killed in the middle, resumed', `${killed} = ${whole}`)
  await ground.house.engine.close()
}

async function main(): Promise<void> {
  const postgres = openThrowAwayPostgres(['shared_buffers=512MB', 'max_wal_size=4GB'])
  if (postgres === null) {
    process.stdout.write('没有找到 PostgreSQL，导入的测量未运行\n')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'guike-import-'))
  try {
    await bench(postgres.url, folder)
  } finally {
    postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const [task = '', url = '', folder = ''] = process.argv.slice(2)
;(task === 'work' ? work(url, folder) : main()).then(
  () => process.exit(missed === 0 ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  },
)
