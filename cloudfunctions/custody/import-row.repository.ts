import { sql } from 'kysely'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import type { ImportDraft, ImportVerdict } from '@shared/custody/import.types'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

export interface FileRow {
  line: number
  cells: string[]
}

/** Keeps rows of the file as they are, in one statement; those kept already stay. */
export async function insertRows(at: At, importId: string, rows: readonly FileRow[]): Promise<void> {
  await sql`
    insert into customer_import_row (tenant_id, import_id, line, cells)
    select i.tenant_id, i.id, r.line, r.cells from customer_import i,
      jsonb_to_recordset(${jsonText(rows)}::jsonb) as r(line integer, cells jsonb)
    where i.tenant_id = ${at.tenantId} and i.id = ${importId} on conflict do nothing`.execute(at.tx)
}

/** The next rows after a line. */
export async function listRows(
  tx: Tx,
  tenantId: TenantId,
  from: { importId: string; afterLine: number; limit: number },
): Promise<FileRow[]> {
  const result = await sql<FileRow>`
    select line, cells from customer_import_row
    where tenant_id = ${tenantId} and import_id = ${from.importId} and line > ${from.afterLine}
    order by line limit ${from.limit}`.execute(tx)
  return result.rows
}

export interface RowVerdict {
  line: number
  verdict: ImportVerdict
  reason: string | null
  draft: (ImportDraft & { ownerId: string | null }) | null
  keys: number[]
  matchCustomerId: CustomerId | null
  matchLine: number | null
}

/** Keeps what was found about rows, in one statement. */
export async function saveVerdicts(at: At, importId: string, verdicts: readonly RowVerdict[]): Promise<void> {
  await sql`
    update customer_import_row r set verdict = g.verdict, reason = g.reason, draft = g.draft, keys = g.keys,
      match_customer_id = g."matchCustomerId", match_line = g."matchLine"
    from jsonb_to_recordset(${jsonText(verdicts)}::jsonb) as g(line integer, verdict text, reason text, draft jsonb,
      keys integer[], "matchCustomerId" text, "matchLine" integer)
    where r.tenant_id = ${at.tenantId} and r.import_id = ${importId} and r.line = g.line`.execute(at.tx)
}

/** Keeps which earlier row of the file each of these is the same as, in one statement. */
export async function saveTwins(
  at: At,
  importId: string,
  twins: readonly { line: number; verdict: ImportVerdict; reason: string; matchLine: number | null }[],
): Promise<void> {
  await sql`
    update customer_import_row r set verdict = g.verdict, reason = g.reason, match_line = g."matchLine", match_customer_id = null
    from jsonb_to_recordset(${jsonText(twins)}::jsonb) as g(line integer, verdict text, reason text, "matchLine" integer)
    where r.tenant_id = ${at.tenantId} and r.import_id = ${importId} and r.line = g.line`.execute(at.tx)
}

export interface RowCounts {
  new: number
  merged: number
  likely: number
  rejected: number
  made: number
  supplemented: number
  /** Committed rows an undo has not come to yet. */
  committed: number
  kept: number
}

export async function countRows(tx: Tx, tenantId: TenantId, importId: string): Promise<RowCounts> {
  const result = await sql<RowCounts>`
    select count(*) filter (where verdict = 'new')::int as new, count(*) filter (where verdict = 'merged')::int as merged,
      count(*) filter (where verdict = 'likely')::int as likely,
      count(*) filter (where verdict = 'rejected')::int as rejected,
      count(*) filter (where outcome->>'made' = 'true')::int as made,
      count(*) filter (where outcome->>'made' = 'false')::int as supplemented,
      count(*) filter (where outcome is not null)::int as committed,
      count(*) filter (where undo in ('WORKED', 'CHANGED'))::int as kept
    from customer_import_row where tenant_id = ${tenantId} and import_id = ${importId}`.execute(tx)
  return (
    result.rows[0] ?? { new: 0, merged: 0, likely: 0, rejected: 0, made: 0, supplemented: 0, committed: 0, kept: 0 }
  )
}

export interface ShownRow extends FileRow {
  verdict: ImportVerdict
  reason: string | null
  matchLine: number | null
  customerId: CustomerId | null
  matchName: string | null
  undo: string | null
}

/** Checked rows after a line, with whom they match. */
export async function listShownRows(
  tx: Tx,
  tenantId: TenantId,
  filter: {
    importId: string
    verdicts: readonly ImportVerdict[]
    keptOnly: boolean
    afterLine: number
    limit: number
  },
): Promise<ShownRow[]> {
  const result = await sql<ShownRow>`
    select r.line, r.cells, r.verdict, r.reason, r.match_line as "matchLine", c.name as "matchName", r.undo,
      coalesce(r.customer_id, r.match_customer_id) as "customerId"
    from customer_import_row r
    left join customer c on c.tenant_id = ${tenantId} and c.id = coalesce(r.customer_id, r.match_customer_id)
    where r.tenant_id = ${tenantId} and r.import_id = ${filter.importId} and r.verdict = any(${filter.verdicts}::text[])
      and r.line > ${filter.afterLine} and (not ${filter.keptOnly}::boolean or r.undo in ('WORKED', 'CHANGED'))
    order by r.line limit ${filter.limit}`.execute(tx)
  return result.rows
}
