import { sql } from 'kysely'
import type { DepartmentId, TenantId } from '@shared/kernel/ids'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'

export interface DepartmentRow {
  id: DepartmentId
  name: string
  parentId: DepartmentId | null
  headCount: number
}

export async function listDepartmentRows(tx: Tx, tenantId: TenantId): Promise<DepartmentRow[]> {
  const result = await sql<DepartmentRow>`
    select d.id, d.name, d.parent_id as "parentId",
      (select count(*)::int from staff s where s.tenant_id = d.tenant_id and s.department_id = d.id and s.is_active) as "headCount"
    from department d where d.tenant_id = ${tenantId} order by d.path`.execute(tx)
  return result.rows
}

/** Locks the whole tree: it is small, and moving two branches at once could make a circle. */
export async function lockPaths(tx: Tx, tenantId: TenantId): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('department')
    .select(['id', 'path'])
    .where('tenant_id', '=', tenantId)
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row.path]))
}

export async function insertDepartment(
  tx: Tx,
  tenantId: TenantId,
  draft: { id: DepartmentId; name: string; parentId: DepartmentId | null; path: string },
): Promise<void> {
  await tx
    .insertInto('department')
    .values({ tenant_id: tenantId, id: draft.id, name: draft.name, parent_id: draft.parentId, path: draft.path })
    .execute()
}

/** Renames and moves a department with everything below it. */
export async function moveDepartment(
  tx: Tx,
  tenantId: TenantId,
  move: { id: DepartmentId; name: string; parentId: DepartmentId | null; fromPath: string; toPath: string },
): Promise<void> {
  await sql`update department set path = ${move.toPath} || substr(path, ${move.fromPath.length + 1}::int)
    where tenant_id = ${tenantId} and path ^@ ${move.fromPath}`.execute(tx)
  const changed = await tx
    .updateTable('department')
    .set({ name: move.name, parent_id: move.parentId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', move.id)
    .returning('id')
    .executeTakeFirst()
  found(changed)
}
