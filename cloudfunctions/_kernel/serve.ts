import type { Actor } from '@shared/kernel/actor'
import type { TenantId, NewId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Answer, CallRequest, RefusedAnswer } from '@shared/kernel/wire'
import { Aftermath } from './aftermath'
import { Boundary } from './boundary'
import { refusedAnswer } from './answer'
import type { Clock } from './clock'
import type { Engine } from './engine'
import type { Operation } from './implement'
import { describeFault, type Log } from './log'
import { parseInput, parseOutput } from './parse'
import type { Ports } from './ports'
import { claimRequest, hashInput } from './replay'
import { findDoor, loadActor, readToken } from './session-actor'
import { withoutTenant, withTenant, type Tx } from './transaction'
import type { Word } from './word'

/** What a running process gives every call. */
export interface House {
  engine: Engine
  clock: Clock
  newId: NewId
  ports: Ports
  log: Log
  /** Wakes the outbox after a commit that queued something; its failure is nobody's failure. */
  nudge: () => void
}

interface Entry {
  tenantId: TenantId
  secret: string | null
  door: { key: string; target: string } | null
}

/** Where the call comes in: by its session token, or by the door its input names. */
async function findEntry(house: House, operation: Operation, request: CallRequest, input: unknown): Promise<Entry> {
  const doorKey = operation.door?.(input) ?? null
  const token = readToken(request.session)
  if (doorKey !== null) {
    const door = await withoutTenant(house.engine, (tx) => findDoor(tx, doorKey))
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

/** A refusal declared by a contract: thrown so that the transaction rolls back. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

async function perform(
  house: House,
  operation: Operation,
  request: Required<CallRequest>,
  input: unknown,
): Promise<unknown> {
  const entry = await findEntry(house, operation, request, input)
  const prepared = await operation.before?.(input, house.ports)
  const { procedure, requestId } = request
  let wokeOutbox = false
  const data = await withTenant(house.engine, entry.tenantId, async (tx, connection) => {
    const now = house.clock.now()
    const actor = await identify(tx, entry, operation, now)
    const isCommand = operation.meta.kind === 'command'
    if (isCommand) {
      const before = await claimRequest(tx, { actor, procedure, requestId, inputHash: hashInput(request.input) }, now)
      if (before) return before.answer
    }
    const after = new Aftermath(actor, now, house.newId)
    const call = {
      input,
      actor,
      tx,
      now,
      newId: house.newId,
      after,
      ports: house.ports,
      prepared,
      doorTarget: entry.door?.target ?? null,
    }
    const decision = await operation.run(call)
    if (!decision.ok) throw new Refused(decision.code)
    const output = await parseOutput(operation, decision.value)
    if (isCommand) after.audit({ action: procedure })
    await after.write(tx, entry.tenantId, isCommand ? { procedure, requestId, answer: output } : null)
    wokeOutbox = after.hasEvents
    house.log('call', { procedure, requestId, tenantId: entry.tenantId, statements: connection.statements })
    return output
  })
  if (wokeOutbox) house.nudge()
  return data
}

/** The entry of every call: parse → session or door → policy → request id → work → answer. The one place that catches. */
export async function serve(house: House, word: Word, request: CallRequest): Promise<Answer> {
  const requestId = /^[\w-]{8,64}$/.test(request.requestId ?? '') ? (request.requestId ?? '') : house.newId()
  try {
    const operation = word.procedures[request.procedure]
    if (operation === undefined) throw new Boundary('UNKNOWN_PROCEDURE')
    const input = await parseInput(operation, request.input)
    const full = { session: '', ...request, requestId }
    return { ok: true, data: await perform(house, operation, full, input) }
  } catch (error) {
    return answerTo(error, { house, word, procedure: request.procedure, requestId })
  }
}

interface Failure {
  house: House
  word: Word
  procedure: string
  requestId: string
}

function answerTo(error: unknown, { house, word, procedure, requestId }: Failure): RefusedAnswer {
  if (error instanceof Boundary) return refusedAnswer({ code: error.code, requestId, ...error.extra })
  if (error instanceof Refused)
    return refusedAnswer({ code: error.code, requestId, message: word.labels[error.code] ?? '' })
  house.log('fault', { procedure, requestId, code: 'FAULT', fault: describeFault(error) })
  return { ...refusedAnswer({ code: 'FAULT', requestId }), retryable: true }
}
