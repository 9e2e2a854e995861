import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import { addMs, type Instant } from '@shared/kernel/instant'
import { Aftermath } from './aftermath'
import type { EventCall, EventScope } from './event-handler'
import { describeFault } from './log'
import type { House } from './house'
import { withoutTenant, withTenant, type Tx } from './transaction'
import type { Word } from './word'

/** A crashed worker's events come back after this long. */
const LEASE_MS = 60_000
const BATCH = 50
/** After this many failures an event is parked and alarmed, not lost. */
const MAX_ATTEMPTS = 8

interface ClaimedEvent {
  tenant_id: TenantId
  id: string
  topic: string
  payload: unknown
  attempts: number
  run_at: Instant
}

type Handler = (event: EventCall<unknown>) => Promise<void>

/** Every topic's handler. Two words handling one topic is a mistake of ours. */
export function handlersOf(words: readonly Word[]): Map<string, Handler> {
  const handlers = new Map<string, Handler>()
  for (const word of words) {
    for (const [topic, handler] of Object.entries(word.events)) {
      if (handlers.has(topic)) throw new Error(`two words handle ${topic}`)
      // The outbox holds plain JSON: each topic's payload type is promised by Aftermath.append, which wrote it.
      handlers.set(topic, handler as Handler)
    }
  }
  return handlers
}

const claim = (house: House): Promise<ClaimedEvent[]> =>
  withoutTenant(house.engine, async (tx) => {
    const now = house.clock.now()
    const result = await sql<ClaimedEvent>`
      select * from claim_outbox(${now}::timestamptz, ${addMs(now, LEASE_MS)}::timestamptz, ${BATCH})`.execute(tx)
    return [...result.rows].sort((a, b) => (a.run_at < b.run_at || (a.run_at === b.run_at && a.id < b.id) ? -1 : 1))
  })

/** The lease was lost: another worker took the event again, so this one's work must not count. */
class LeaseLost extends Error {}

/** @returns false when the lease was lost meanwhile */
async function complete(tx: Tx, event: ClaimedEvent, now: Instant): Promise<boolean> {
  const completed = await sql`
    update outbox set done_at = ${now}, leased_until = null
    where tenant_id = ${event.tenant_id} and id = ${event.id} and attempts = ${event.attempts} and done_at is null`.execute(
    tx,
  )
  return completed.numAffectedRows === 1n
}

async function runEvent(house: House, event: ClaimedEvent, handler: Handler): Promise<void> {
  let isDone = false
  const open = <T>(work: (scope: EventScope) => Promise<T>, last: boolean): Promise<T> =>
    withTenant(house.engine, event.tenant_id, async (tx) => {
      const now = house.clock.now()
      const after = new Aftermath(null, now, house.newId)
      const result = await work({ tx, tenantId: event.tenant_id, now, newId: house.newId, after, ports: house.ports })
      const written = after.write(tx, event.tenant_id, null)
      const [isMine] = await Promise.all([last ? complete(tx, event, now) : true, written])
      if (!isMine) throw new LeaseLost()
      return result
    })
  const finish: EventCall<unknown>['finish'] = async (work) => {
    const result = await open(work, true)
    isDone = true
    return result
  }
  await handler({
    payload: event.payload,
    tenantId: event.tenant_id,
    attempts: event.attempts,
    ports: house.ports,
    clockNow: () => house.clock.now(),
    transact: (work) => open(work, false),
    finish,
  })
  if (!isDone) await finish(async () => undefined)
}

async function noteFailure(house: House, event: ClaimedEvent, error: unknown): Promise<void> {
  const isParked = event.attempts >= MAX_ATTEMPTS
  const fault = describeFault(error)
  house.log(isParked ? 'event parked' : 'event failed', {
    topic: event.topic,
    tenantId: event.tenant_id,
    attempts: event.attempts,
    fault,
  })
  await withTenant(house.engine, event.tenant_id, async (tx) => {
    const now = house.clock.now()
    // 2, 4, 8 … 256 seconds: a short outage heals unseen, a long one does not spin.
    const nextTry = addMs(now, 1000 * 2 ** event.attempts)
    await sql`
      update outbox set last_error = ${fault}, leased_until = null, run_at = ${nextTry},
        parked_at = case when ${isParked}::boolean then ${now}::timestamptz end
      where tenant_id = ${event.tenant_id} and id = ${event.id} and attempts = ${event.attempts}`.execute(tx)
  })
}

/** Runs every event that is due, oldest first, until none is. @returns how many were taken */
export async function drainOutbox(house: House, handlers: Map<string, Handler>): Promise<number> {
  let taken = 0
  for (;;) {
    const events = await claim(house)
    if (events.length === 0) return taken
    for (const event of events) {
      taken += 1
      const handler = handlers.get(event.topic)
      try {
        if (handler === undefined) throw new Error('no word handles this topic')
        await runEvent(house, event, handler)
      } catch (error) {
        if (!(error instanceof LeaseLost)) await noteFailure(house, event, error)
      }
    }
  }
}

/** When the next unfinished event is due, over all companies; null when nothing waits. */
export const nextDue = (house: House): Promise<Instant | null> =>
  withoutTenant(house.engine, async (tx) => {
    const result = await sql<{ due: Instant | null }>`select next_outbox_due() as due`.execute(tx)
    return result.rows[0]?.due ?? null
  })
