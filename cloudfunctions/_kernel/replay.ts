import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { actorKey, type Actor } from '@shared/kernel/actor'
import type { Instant } from '@shared/kernel/instant'
import { Boundary } from './boundary'
import type { Tx } from './transaction'

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}

/** A hash of an input that does not depend on the order of its keys. */
export const hashInput = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)) ?? 'null')
    .digest('base64')

export interface ReplayKey {
  actor: Actor
  procedure: string
  requestId: string
  inputHash: string
}

/**
 * Takes a request id for this transaction. A concurrent call with the same id waits here until the first commits.
 * @returns null when the id is fresh, or the first answer when it was used before
 * @throws Boundary REQUEST_ID_REUSED when the same id comes with other input
 */
export async function claimRequest(tx: Tx, key: ReplayKey, now: Instant): Promise<{ answer: unknown } | null> {
  const who = actorKey(key.actor)
  const { tenantId } = key.actor
  const taken = await sql`
    insert into replay (tenant_id, actor_key, procedure, request_id, input_hash, created_at)
    values (${tenantId}, ${who}, ${key.procedure}, ${key.requestId}, ${key.inputHash}, ${now})
    on conflict do nothing`.execute(tx)
  if (taken.numAffectedRows === 1n) return null
  const first = await tx
    .selectFrom('replay')
    .select(['input_hash', 'answer'])
    .where('tenant_id', '=', tenantId)
    .where('actor_key', '=', who)
    .where('procedure', '=', key.procedure)
    .where('request_id', '=', key.requestId)
    .executeTakeFirstOrThrow()
  if (first.input_hash !== key.inputHash) throw new Boundary('REQUEST_ID_REUSED')
  return { answer: first.answer }
}
