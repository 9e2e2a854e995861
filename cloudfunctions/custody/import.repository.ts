import { sql } from 'kysely'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { ImportStep } from '@shared/custody/import.types'
import type { Tx } from '../_kernel/transaction'

export interface ImportEntry {
  id: string
  fileName: string
  step: ImportStep
  rows: number | null
  createdBy: string
  createdAt: Instant
}

/** Imports begun by these people (null: by anybody), newest first. */
export async function listImportRows(
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
