import type { Actor } from '@shared/kernel/actor'
import type { TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { Aftermath } from './aftermath'
import { Boundary } from './boundary'
import { openDoorOf } from './door-cache'
import type { Connection } from './engine'
import type { House } from './house'
import type { Operation } from './implement'
import { parseOutput } from './parse'
import { claimRequest, hashInput } from './replay'
import { loadActor, readToken } from './session-actor'
import { withTenant, type Tx } from './transaction'

/** A call whose procedure is known and whose input has been parsed. */
export interface ParsedCall {
  operation: Operation
  procedure: string
  requestId: string
  session: string
  rawInput: unknown
  input: unknown
}

interface Entry {
  tenantId: TenantId
  secret: string | null
  door: { key: string; target: string } | null
}

type Keep = (scope: { tx: Tx }) => Promise<void>

/** A refusal declared by a contract: thrown so that the transaction rolls back. */
export class Refused extends Error {
  /** What must be written all the same, in a transaction of its own. */
  keep: Keep | undefined
  constructor(readonly code: string) {
    super(code)
  }
}

/** Where the call comes in: by its session token, or by the door its input names. */
async function findEntry(house: House, { operation, session, input }: ParsedCall): Promise<Entry> {
  const doorKey = operation.door?.(input) ?? null
  const token = readToken(session)
  if (doorKey !== null) {
    const door = await openDoorOf(house, doorKey)
    if (door === null) throw new Boundary('NOT_FOUND')
    const isSameTenant = token?.tenantId === door.tenantId
    return {
      tenantId: door.tenantId,
      secret: isSameTenant ? token.secret : null,
      door: { key: doorKey.key, target: door.target },
    }
  }
  if (token === null) throw new Boundary('SIGN_IN')
  return { ...token, door: null }
}

async function identify(tx: Tx, entry: Entry, operation: Operation, now: Instant): Promise<Actor> {
  const { tenantId, secret, door } = entry
  const known = secret === null ? null : await loadActor(tx, { tenantId, secret }, now)
  if (known === null && door === null) throw new Boundary('SIGN_IN')
  const actor: Actor = known ?? { kind: 'visitor', tenantId, door: door?.key ?? '' }
  if (operation.policy.may(actor)) return actor
  throw new Boundary(known === null ? 'SIGN_IN' : 'NOT_ALLOWED')
}

interface Standing {
  tx: Tx
  connection: Connection
  actor: Actor
  now: Instant
  entry: Entry
  prepared: unknown
}

/** Runs the operation itself and writes what follows it. */
async function work(
  house: House,
  parsed: ParsedCall,
  standing: Standing,
): Promise<{ data: unknown; hasEvents: boolean }> {
  const { operation, procedure, requestId, session, input } = parsed
  const { tx, connection, actor, now, entry, prepared } = standing
  const isCommand = operation.meta.kind === 'command'
  if (isCommand) {
    const before = await claimRequest(tx, { actor, procedure, requestId, inputHash: hashInput(parsed.rawInput) }, now)
    if (before) return { data: before.answer, hasEvents: false }
  }
  const after = new Aftermath(actor, now, house.newId)
  let keep: Keep | undefined
  const decision = await operation.run({
    input,
    actor,
    tx,
    now,
    after,
    prepared,
    session,
    tenantId: entry.tenantId,
    newId: house.newId,
    ports: house.ports,
    doorTarget: entry.door?.target ?? null,
    afterRefusal: (kept) => {
      keep = kept
    },
  })
  if (!decision.ok) throw Object.assign(new Refused(decision.code), { keep })
  const data = await parseOutput(operation, decision.value)
  if (isCommand) after.audit({ action: procedure })
  connection.untilCommit(after.write(tx, entry.tenantId, isCommand ? { procedure, requestId, answer: data } : null))
  return { data, hasEvents: after.hasEvents }
}

/** One call, one transaction: entry → session → policy → request id → work → commit. */
export async function perform(house: House, parsed: ParsedCall): Promise<unknown> {
  const entry = await findEntry(house, parsed)
  const { tenantId } = entry
  if (parsed.operation.isKnownFirst)
    await withTenant(house.engine, tenantId, (tx) => identify(tx, entry, parsed.operation, house.clock.now()))
  const prepared = await parsed.operation.before?.(parsed.input, house.ports, tenantId, parsed.session)
  const started = performance.now()
  try {
    const { data, hasEvents } = await withTenant(house.engine, tenantId, async (tx, connection) => {
      const now = house.clock.now()
      const actor = await identify(tx, entry, parsed.operation, now)
      const result = await work(house, parsed, { tx, connection, actor, now, entry, prepared })
      const { procedure, requestId } = parsed
      const ms = Math.round(performance.now() - started)
      house.log('call', { procedure, requestId, tenantId, statements: connection.statements, ms })
      return result
    })
    if (hasEvents) house.nudge()
    return data
  } catch (error) {
    const keep = error instanceof Refused ? error.keep : undefined
    if (keep) await withTenant(house.engine, tenantId, (tx) => keep({ tx }))
    throw error
  }
}
