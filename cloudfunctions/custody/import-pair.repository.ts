import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { ImportDraft, ImportVerdict } from '@shared/custody/import.types'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'

/**
 * Finds which rows of a file share a key: each with the first row that has it and with the one before, which is enough, since
 * what is the same is the same in a chain. One statement for the whole file. @returns how many pairs
 */
export async function insertPairs(at: At, importId: string): Promise<number> {
  await sql`delete from customer_import_pair where tenant_id = ${at.tenantId} and import_id = ${importId}`.execute(
    at.tx,
  )
  const result = await sql`
    insert into customer_import_pair (tenant_id, import_id, line, earlier_line)
    select distinct ${at.tenantId}, ${importId}, k.line, earlier from (
      select line, first_value(line) over of_key as first, lag(line) over of_key as previous
      from (select r.line, unnest(r.keys) as key from customer_import_row r
        where r.tenant_id = ${at.tenantId} and r.import_id = ${importId} and r.verdict <> 'rejected') one
      window of_key as (partition by key order by line)) k
    cross join lateral (values (k.first), (k.previous)) as pair(earlier)
    where earlier < k.line`.execute(at.tx)
  return Number(result.numAffectedRows ?? 0)
}

export interface RowPair {
  line: number
  verdict: ImportVerdict
  draft: ImportDraft
  earlier: { line: number; draft: ImportDraft }[]
}

/** The next rows that share a key with earlier ones. */
export async function listPairs(
  tx: Tx,
  tenantId: TenantId,
  from: { importId: string; afterLine: number; limit: number },
): Promise<RowPair[]> {
  const { importId } = from
  const result = await sql<RowPair>`
    select r.line, r.verdict, r.draft,
      jsonb_agg(jsonb_build_object('line', e.line, 'draft', e.draft) order by e.line) as earlier
    from (select distinct line from customer_import_pair
      where tenant_id = ${tenantId} and import_id = ${importId} and line > ${from.afterLine} order by line limit ${from.limit}) l
    join customer_import_pair p on p.tenant_id = ${tenantId} and p.import_id = ${importId} and p.line = l.line
    join customer_import_row r on r.tenant_id = ${tenantId} and r.import_id = ${importId} and r.line = p.line
    join customer_import_row e on e.tenant_id = ${tenantId} and e.import_id = ${importId} and e.line = p.earlier_line
    group by r.line, r.verdict, r.draft order by r.line`.execute(tx)
  return result.rows
}
