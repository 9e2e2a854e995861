import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toInstant } from '@shared/kernel/instant'
import { createWecomStandin } from '../../cloudfunctions/_standins/wecom-standin'
import { randomFrom } from '../../config/demo/random'
import { Colleague } from '../e2e/support/caller'
import { advance } from '../e2e/support/demo-clock'
import { inParallel } from './in-parallel'
import { disagreements, keptLeads, keptLedger } from './kept-evidence'
import { submitUntilAcknowledged, wishNumber, type Acknowledged } from './many-wishes'
import { startRestartingServer, type RestartingServer } from './restarting-server'
import { hasPostgres, openThrowAwayPostgres, type ThrowAwayPostgres } from './throw-away-postgres'

const WISHES = 2_000
const CRASHES = 20
const AT_ONCE = 8
/** A crash comes this long after an answer at most: about as long as a submit lasts. */
const MOST_DELAY_MS = 40
/** Longer than a dead worker's lease and every wait for the platform's limits, in quarters of an hour. */
const STEPS_UNTIL_QUIET = 8

/** Printed, so that a bad run can be repeated: `GUIKE_SEED=…`. */
const seed = process.env['GUIKE_SEED'] ?? String(randomInt(1_000_000))
/** Nobody here accepts, and a lead that moves on is a message more: two thousand of them would only take time. */
async function giveTimeToAccept(base: string): Promise<void> {
  const owner = await Colleague.open(base, 'owner')
  const { version, lead } = await owner.call('tenant.readSettings', {})
  await owner.call('tenant.changeSettings', { version, lead: { ...lead, acceptWithinMinutes: 2_880 } })
}

const kinds = hasPostgres() ? (['embedded', 'postgres'] as const) : (['embedded'] as const)

describe.each(kinds)(`kill -9 at ${CRASHES} moments of seed ${seed}, on %s`, (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'guike-faults-'))
  const wecom = createWecomStandin({ now: () => toInstant(Date.now()), random: Math.random })
  const wishes = Array.from({ length: WISHES }, (_, n) => wishNumber(n))
  const acknowledged = new Map<string, Acknowledged>()
  const replayed: unknown[] = []
  let kept: { folder: string; url?: string }
  let postgres: ThrowAwayPostgres | null = null
  let server: RestartingServer | undefined
  let ended: { code: number | null; said: string }

  beforeAll(async () => {
    const random = randomFrom(seed)
    const moments = random.some(
      Array.from({ length: WISHES - AT_ONCE }, (_, n) => n + 1),
      CRASHES,
    )
    postgres = kind === 'postgres' ? openThrowAwayPostgres() : null
    kept = { folder: join(folder, 'data'), ...(postgres ? { url: postgres.url } : {}) }
    const wecomAt = await wecom.listen()
    const started = await startRestartingServer(folder, {
      GUIKE_WECOM_URL: wecomAt.url,
      ...(postgres ? { DATABASE_URL: postgres.url } : {}),
    })
    server = started
    await giveTimeToAccept(await started.base())
    const began = performance.now()
    await inParallel(wishes, AT_ONCE, async (wish) => {
      const first = await submitUntilAcknowledged(started, wish)
      acknowledged.set(wish.requestId, first)
      if (acknowledged.size < (moments[0] ?? Infinity)) return
      moments.shift()
      const delayMs = random.int(0, MOST_DELAY_MS)
      await new Promise((resolve) => setTimeout(resolve, delayMs))
      await started.crash()
      replayed.push([first.receipt, (await submitUntilAcknowledged(started, wish)).receipt])
    })
    const seconds = Math.round((performance.now() - began) / 1000)
    process.stdout.write(`  ${kind}: ${WISHES} wishes over ${CRASHES} crashes in ${seconds} s\n`)
    for (let step = 0; step < STEPS_UNTIL_QUIET; step += 1) await advance(await started.base(), 'PT15M')
    ended = await started.stop()
    await wecomAt.close()
  }, 900_000)

  afterAll(async () => {
    await server?.stop()
    postgres?.stop()
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true })
  })

  test('every acknowledged lead is there exactly once, with one submission', async () => {
    const leads = await keptLeads(kept)
    const wrong = wishes.filter(({ input }) => {
      const found = leads.get(input.phone)
      return found?.leads !== 1 || found.submissions !== 1
    })
    expect(wrong.map(({ requestId, input }) => [requestId, leads.get(input.phone)])).toEqual([])
    expect([acknowledged.size, leads.size]).toEqual([WISHES, WISHES])
  })

  test('crashes broke calls off, and the same request after a crash got the same answer', () => {
    const broken = [...acknowledged.values()].filter(({ broken: times }) => times > 0)
    process.stdout.write(`  ${kind}: ${broken.length} calls broken off by ${replayed.length} crashes, seed ${seed}\n`)
    expect(broken.length).toBeGreaterThan(0)
    expect(replayed).toHaveLength(CRASHES)
    for (const pair of replayed) expect(pair).toEqual([expect.anything(), (pair as unknown[])[0]])
  })

  test('every WeCom message went out once or is marked unknown', async () => {
    const ledger = await keptLedger(kept)
    const states = ledger.reduce<Record<string, number>>(
      (all, { state }) => ({ ...all, [state]: (all[state] ?? 0) + 1 }),
      {},
    )
    process.stdout.write(`  ${kind}: ${JSON.stringify(states)}\n`)
    expect(disagreements(ledger, wecom.control.deliveries())).toEqual([])
    expect(ledger.length).toBeGreaterThanOrEqual(WISHES)
  })

  test('told to stop, it ends well', () => {
    expect(ended).toEqual({ code: 0, said: '' })
  })
})
