import { sql } from 'kysely'
import type { ContactId, CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { ImportDraft, ImportVerdict } from '@shared/custody/import.types'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import type { Supplemented } from '../customer/customer.service'

export interface CommitRow {
  line: number
  verdict: ImportVerdict
  draft: ImportDraft & { ownerId: StaffId | null }
  matchCustomerId: CustomerId | null
  matchLine: number | null
  /** What became of the earlier row it is the same as. */
  twinCustomerId: CustomerId | null
}

/** The next rows to commit: checked, wanted, and not done yet. */
export async function listCommittable(
  tx: Tx,
  tenantId: TenantId,
  from: { importId: string; verdicts: readonly ImportVerdict[]; limit: number },
): Promise<CommitRow[]> {
  const result = await sql<CommitRow>`
    select r.line, r.verdict, r.draft, c.id as "matchCustomerId", r.match_line as "matchLine", t.customer_id as "twinCustomerId"
    from customer_import_row r
    left join customer_import_row t on t.tenant_id = ${tenantId} and t.import_id = ${from.importId} and t.line = r.match_line
    left join customer c on c.tenant_id = ${tenantId} and c.id = r.match_customer_id
    where r.tenant_id = ${tenantId} and r.import_id = ${from.importId} and r.verdict = any(${from.verdicts}::text[])
      and r.outcome is null
    order by r.line limit ${from.limit}`.execute(tx)
  return result.rows
}

export async function countCommittable(
  tx: Tx,
  tenantId: TenantId,
  of: { importId: string; verdicts: readonly ImportVerdict[] },
): Promise<number> {
  const result = await sql<{ rows: number }>`
    select count(*)::int as rows from customer_import_row
    where tenant_id = ${tenantId} and import_id = ${of.importId} and verdict = any(${of.verdicts}::text[])
      and outcome is null`.execute(tx)
  return result.rows[0]?.rows ?? 0
}

/** What a row did, as far as its undo needs it. */
export type RowOutcome = { at: Instant } & ({ made: true; contactId: ContactId } | ({ made: false } & Supplemented))

export async function saveOutcomes(
  at: At,
  importId: string,
  outcomes: readonly { line: number; customerId: CustomerId; outcome: RowOutcome }[],
): Promise<void> {
  await sql`
    update customer_import_row r set customer_id = g."customerId", outcome = g.outcome
    from jsonb_to_recordset(${jsonText(outcomes)}::jsonb) as g(line integer, "customerId" text, outcome jsonb)
    where r.tenant_id = ${at.tenantId} and r.import_id = ${importId} and r.line = g.line`.execute(at.tx)
}

export interface DoneRow {
  line: number
  customerId: CustomerId
  outcome: RowOutcome
  /** The customer was made by a row of this import, so it goes or stays as a whole. */
  isOwn: boolean
}

/** What was committed and not taken back yet, the last first. */
export async function listDone(
  tx: Tx,
  tenantId: TenantId,
  from: { importId: string; limit: number },
): Promise<DoneRow[]> {
  const result = await sql<DoneRow>`
    select r.line, r.customer_id as "customerId", r.outcome,
      exists (select from customer_import_row m where m.tenant_id = ${tenantId} and m.import_id = ${from.importId}
        and m.customer_id = r.customer_id and m.outcome->>'made' = 'true') as "isOwn"
    from customer_import_row r
    where r.tenant_id = ${tenantId} and r.import_id = ${from.importId} and r.outcome is not null and r.undo is null
    order by r.line desc limit ${from.limit}`.execute(tx)
  return result.rows
}

export async function saveUndone(
  at: At,
  importId: string,
  undone: readonly { line: number; undo: 'GONE' | 'WORKED' | 'CHANGED' }[],
): Promise<void> {
  await sql`
    update customer_import_row r set undo = g.undo
    from jsonb_to_recordset(${jsonText(undone)}::jsonb) as g(line integer, undo text)
    where r.tenant_id = ${at.tenantId} and r.import_id = ${importId} and r.line = g.line`.execute(at.tx)
}
