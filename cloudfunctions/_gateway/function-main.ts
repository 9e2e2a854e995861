import { join } from 'node:path'
import * as z from 'zod'
import type { Answer } from '@shared/kernel/wire'
import { systemClock } from '../_kernel/clock'
import { answerCall } from '../_kernel/function-entry'
import type { House } from '../_kernel/house'
import { logToStdout } from '../_kernel/log'
import { newIdFrom } from '../_kernel/new-id'
import { drainOutbox, handlersOf } from '../_kernel/outbox'
import type { Word } from '../_kernel/word'
import { runNight } from '../clock/nightly'
import { migrate } from '../migrate/migrate'
import { companyOrder, openCompany } from '../migrate/open-company'
import { readConfig } from './config'
import { openEngine } from './open-engine'
import { openPorts, realPlatforms } from './open-ports'
import { words } from './words'

type Main = (event: unknown) => Promise<unknown>

/** A function instance keeps its house for its next call; a failed opening is tried again. */
const keptHouse = (open: () => Promise<House>): (() => Promise<House>) => {
  let house: Promise<House> | null = null
  return async () => {
    house ??= open()
    return house.catch((error: unknown) => {
      house = null
      throw error
    })
  }
}

/** One instance serves one call at a time, so two connections are plenty. */
async function openFunctionHouse(): Promise<House> {
  const config = readConfig({ GUIKE_POOL: '2', ...process.env })
  if (config.databaseUrl === null) throw new Error('云函数需要 DATABASE_URL')
  const engine = await openEngine(config, () => undefined)
  const clock = systemClock
  const { ports } = await openPorts({ config, engine, clock, platforms: realPlatforms(config) })
  // Freezes when it has answered: what it queued is taken up by the outbox function's next minute.
  return { engine, clock, ports, log: logToStdout, newId: newIdFrom(clock), nudge: () => undefined }
}

/** `main(event, context)` of one word's event function; the event is the call itself. */
export function mainOf(
  word: Word,
  open: () => Promise<House> = openFunctionHouse,
): (event: unknown) => Promise<Answer> {
  const house = keptHouse(open)
  return async (event) => answerCall(await house(), word, event)
}

/** The timer that delivers what is due. */
export function outboxMain(open: () => Promise<House> = openFunctionHouse): Main {
  const house = keptHouse(open)
  return async () => ({ taken: await drainOutbox(await house(), handlersOf(words)) })
}

/** The nightly timer. */
export function clockMain(open: () => Promise<House> = openFunctionHouse): Main {
  const house = keptHouse(open)
  return async () => {
    await runNight(await house())
    return { done: true }
  }
}

const migrateOrder = z.object({ allowBreaking: z.boolean().default(false), company: companyOrder.optional() })

/**
 * Run by hand at each release, before the new code: `{ allowBreaking: true }` only with the app stopped;
 * `{ company: { code, name, ownerName, ownerPhone } }` opens a company as well.
 */
export function migrateMain(open: () => Promise<House> = openFunctionHouse): Main {
  const house = keptHouse(open)
  return async (event) => {
    const { allowBreaking, company } = migrateOrder.parse(event ?? {})
    const opened = await house()
    const ran = await migrate(opened.engine, join(__dirname, 'sql'), { allowBreaking })
    return { ran, ...(company ? { company: await openCompany(opened, company) } : {}) }
  }
}
