import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Aftermath } from './aftermath'
import type { At } from './at'
import { jsonText } from './json-column'
import { isJsonObject, type JsonObject } from './json-object'
import type { Tx } from './transaction'

/** One slice of a job as it stands in the outbox. `from` is how far the job was: an event of an earlier run is known by it. */
export interface JobSlice {
  jobId: string
  from: number
}

/** A sort of long work: what the job table calls it, and how its next slice is queued. */
export interface JobKind {
  kind: string
  queue: (after: Aftermath, slice: JobSlice) => void
}

export interface Job {
  id: string
  kind: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  total: number | null
  done: number
  progress: JsonObject
}

/** What one slice got done; the progress is where the next one begins. */
export interface SliceOutcome {
  done: number
  progress: JsonObject
  isFinished: boolean
}

async function readJob(tx: Tx, tenantId: TenantId, jobId: string, isLocked: boolean): Promise<Job | null> {
  const row = await tx
    .selectFrom('job')
    .select(['id', 'kind', 'state', 'total', 'done', 'progress'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', jobId)
    .$if(isLocked, (rows) => rows.forUpdate())
    .executeTakeFirst()
  return row ? { ...row, progress: isJsonObject(row.progress) ? row.progress : {} } : null
}

/** How a job stands; null when there is none. */
export const findJob = (tx: Tx, tenantId: TenantId, jobId: string): Promise<Job | null> =>
  readJob(tx, tenantId, jobId, false)

/**
 * Begins long work: a row in `job` and its first slice in the outbox.
 * @param total how much there is to do, null when unknown @param progress what the first slice begins with
 */
export async function startJob(
  at: At,
  { kind, queue }: JobKind,
  total: number | null,
  progress: JsonObject = {},
): Promise<string> {
  const id = at.newId()
  await at.tx
    .insertInto('job')
    .values({
      tenant_id: at.tenantId,
      id,
      kind,
      state: 'running',
      total,
      progress: jsonText(progress),
      created_at: at.now,
      updated_at: at.now,
    })
    .execute()
  queue(at.after, { jobId: id, from: 0 })
  return id
}

/**
 * Does one slice in this transaction and queues the next. The work must stay far below 20 seconds (the outbox lease is 60).
 * A job that was cancelled, and an event left over from before a cancel, do nothing.
 */
export async function runSlice(
  at: At,
  { kind, slice, work }: { kind: JobKind; slice: JobSlice; work: (progress: JsonObject) => Promise<SliceOutcome> },
): Promise<void> {
  const job = await readJob(at.tx, at.tenantId, slice.jobId, true)
  if (job === null || job.kind !== kind.kind || job.state !== 'running' || job.done !== slice.from) return
  const outcome = await work(job.progress)
  const done = job.done + outcome.done
  await sql`
    update job set done = ${done}, progress = ${jsonText(outcome.progress)}::jsonb, updated_at = ${at.now},
      state = ${outcome.isFinished ? 'done' : 'running'}
    where tenant_id = ${at.tenantId} and id = ${job.id}`.execute(at.tx)
  if (!outcome.isFinished) kind.queue(at.after, { jobId: job.id, from: done })
}

/** Stops a job after the slice that runs now; what is done stays done. @returns whether it was running */
export async function cancelJob(at: At, jobId: string): Promise<boolean> {
  const result = await at.tx
    .updateTable('job')
    .set({ state: 'cancelled', updated_at: at.now })
    .where('tenant_id', '=', at.tenantId)
    .where('id', '=', jobId)
    .where('state', '=', 'running')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Goes on where a cancelled job stopped. @returns whether there was one to go on with */
export async function resumeJob(at: At, { kind, queue }: JobKind, jobId: string): Promise<boolean> {
  const row = await at.tx
    .updateTable('job')
    .set({ state: 'running', updated_at: at.now })
    .where('tenant_id', '=', at.tenantId)
    .where('id', '=', jobId)
    .where('kind', '=', kind)
    .where('state', 'in', ['cancelled', 'failed'])
    .returning('done')
    .executeTakeFirst()
  if (row) queue(at.after, { jobId, from: row.done })
  return row !== undefined
}
