import { sql, type RawBuilder } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { FileId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { ImportColumn, ImportMapping, ImportStep } from '@shared/custody/import.types'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

export interface ImportLayout {
  encoding: string | null
  sheet: string | null
  headerLine: number
  columns: ImportColumn[]
  rows: number
}

interface ImportChoices {
  likely: 'skip' | 'new'
  ownerId: StaffId | null
  /** Whose customers whoever imports may see; what is outside is neither named nor changed. */
  scope: Scope
}

export interface ImportEntry {
  id: string
  fileName: string
  step: ImportStep
  rows: number | null
  createdBy: string
  createdAt: Instant
}

export interface ImportRow extends Omit<ImportEntry, 'rows'> {
  fileId: FileId
  storeKey: string
  trouble: string | null
  jobId: string | null
  layout: Partial<ImportLayout>
  mapping: ImportMapping
  choices: Partial<ImportChoices>
  creatorId: StaffId
  committedAt: Instant | null
  undoneAt: Instant | null
  jobDone: number | null
  jobTotal: number | null
}

/** Imports begun by these people (null: by anybody), newest first. */
export async function listImportEntries(
  tx: Tx,
  tenantId: TenantId,
  filter: { by: readonly StaffId[] | null; from: Keyset | null; limit: number },
): Promise<ImportEntry[]> {
  const { by, from, limit } = filter
  const result = await sql<ImportEntry>`
    select i.id, i.file_name as "fileName", i.step, (i.layout->>'rows')::int as rows, s.name as "createdBy",
      i.created_at as "createdAt"
    from customer_import i join staff s on s.tenant_id = ${tenantId} and s.id = i.created_by
    where i.tenant_id = ${tenantId} and (${by}::text[] is null or i.created_by = any(${by}::text[]))
      and (${from?.key ?? null}::timestamptz is null
        or (i.created_at, i.id) < (${from?.key ?? null}::timestamptz, ${from?.id ?? null}))
    order by i.created_at desc, i.id desc limit ${limit}`.execute(tx)
  return result.rows
}

export async function insertImport(
  at: At,
  made: { importId: string; fileId: FileId; fileName: string; creatorId: StaffId },
): Promise<void> {
  await at.tx
    .insertInto('customer_import')
    .values({
      tenant_id: at.tenantId,
      id: made.importId,
      file_id: made.fileId,
      file_name: made.fileName,
      step: 'reading',
      layout: jsonText({}),
      mapping: jsonText([]),
      choices: jsonText({}),
      created_by: made.creatorId,
      created_at: at.now,
    })
    .execute()
}

const importRows = (tenantId: TenantId, which: RawBuilder<unknown>) => sql<ImportRow>`
  select i.id, i.file_id as "fileId", f.store_key as "storeKey", i.file_name as "fileName", i.step, i.trouble,
    i.job_id as "jobId", i.layout, i.mapping, i.choices, i.created_by as "creatorId", s.name as "createdBy",
    i.created_at as "createdAt", i.committed_at as "committedAt", i.undone_at as "undoneAt",
    j.done as "jobDone", j.total as "jobTotal"
  from customer_import i
  join staff s on s.tenant_id = ${tenantId} and s.id = i.created_by
  join file f on f.tenant_id = ${tenantId} and f.id = i.file_id
  left join job j on j.tenant_id = ${tenantId} and j.id = i.job_id
  where i.tenant_id = ${tenantId} and ${which}`

/** @throws NOT_FOUND also for those of people outside the scope */
export async function loadImport(
  tx: Tx,
  tenantId: TenantId,
  which: { importId: string; by: readonly StaffId[] | null },
): Promise<ImportRow> {
  const { importId, by } = which
  const mine = sql`i.id = ${importId} and (${by}::text[] is null or i.created_by = any(${by}::text[]))`
  return found((await importRows(tenantId, mine).execute(tx)).rows[0])
}

/** As `loadImport`, held until this transaction ends. */
export async function lockImport(
  tx: Tx,
  tenantId: TenantId,
  which: { importId: string; by: readonly StaffId[] | null },
): Promise<ImportRow> {
  await sql`select from customer_import where tenant_id = ${tenantId} and id = ${which.importId} for update`.execute(tx)
  return loadImport(tx, tenantId, which)
}

interface ImportPatch {
  step?: ImportStep
  trouble?: string | null
  jobId?: string | null
  layout?: ImportLayout
  mapping?: ImportMapping
  choices?: ImportChoices
  committedAt?: Instant
  undoneAt?: Instant
}

export async function saveImport(at: At, importId: string, patch: ImportPatch): Promise<void> {
  const { step, trouble, jobId, layout, mapping, choices, committedAt, undoneAt } = patch
  await at.tx
    .updateTable('customer_import')
    .set({
      ...(step && { step }),
      ...(trouble !== undefined && { trouble }),
      ...(jobId !== undefined && { job_id: jobId }),
      ...(layout && { layout: jsonText(layout) }),
      ...(mapping && { mapping: jsonText(mapping) }),
      ...(choices && { choices: jsonText(choices) }),
      ...(committedAt && { committed_at: committedAt }),
      ...(undoneAt && { undone_at: undoneAt }),
    })
    .where('tenant_id', '=', at.tenantId)
    .where('id', '=', importId)
    .execute()
}

/** Whether another import of the company is changing customers right now. */
export async function isOtherAtWork(tx: Tx, tenantId: TenantId, importId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('customer_import')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '<>', importId)
    .where('step', 'in', ['committing', 'undoing'])
    .executeTakeFirst()
  return row !== undefined
}

/**
 * As `lockImport` for a slice of its work. PostgreSQL knows nothing yet about rows that were kept a moment ago, takes thousands
 * for one and would join them row by row, which is quadratic: within this transaction it joins by hash.
 */
export async function lockWork(at: At, importId: string): Promise<ImportRow> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(at.tx)
  return lockImport(at.tx, at.tenantId, { importId, by: null })
}
