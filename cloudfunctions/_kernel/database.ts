import type { ColumnType, Generated } from 'kysely'
import type { Instant } from '@shared/kernel/instant'
import type { TenantId } from '@shared/kernel/ids'

/** A jsonb column: read as a value, written as text made by `jsonText`. */
export type Json<T> = ColumnType<T, string, string>

/** Serialises a value for a jsonb column; both drivers would otherwise treat arrays as SQL arrays. */
export const jsonText = (value: unknown): string => JSON.stringify(value)

export interface OutboxTable {
  tenant_id: TenantId
  id: string
  topic: string
  payload: Json<unknown>
  dedupe_key: string | null
  run_at: Instant
  attempts: Generated<number>
  leased_until: Instant | null
  last_error: string | null
  done_at: Instant | null
  parked_at: Instant | null
}

export interface ReplayTable {
  tenant_id: TenantId
  actor_key: string
  procedure: string
  request_id: string
  input_hash: string
  answer: Json<unknown> | null
  created_at: Instant
}

export interface AuditLogTable {
  tenant_id: TenantId
  id: string
  at: Instant
  actor_key: string
  actor_name: string
  action: string
  subject_kind: string | null
  subject_id: string | null
  detail: Json<unknown>
}

export interface JobTable {
  tenant_id: TenantId
  id: string
  kind: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  total: number | null
  done: Generated<number>
  progress: Json<unknown>
  error: string | null
  created_at: Instant
  updated_at: Instant
}

/** Every table of the house; each word adds its own by declaration merging in `<word>.tables.ts`. */
export interface Database {
  outbox: OutboxTable
  replay: ReplayTable
  audit_log: AuditLogTable
  job: JobTable
}
