import { sql } from 'kysely'
import type { DepartmentId, StaffId, TenantId } from '@shared/kernel/ids'
import type { AssignmentRule } from '@shared/lead/assign.rules'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

/** A rule as it travels: the wire has no readonly lists. */
export type RuleRow = {
  [K in keyof AssignmentRule]: AssignmentRule[K] extends readonly (infer Item)[] ? Item[] : AssignmentRule[K]
}

export interface RulesRow {
  version: number
  rules: RuleRow[]
}

export async function loadRules(tx: Tx, tenantId: TenantId): Promise<RulesRow> {
  const result = await sql<RulesRow>`select version, rules from assignment_rules where tenant_id = ${tenantId}`.execute(
    tx,
  )
  return result.rows[0] ?? { version: 0, rules: [] }
}

/** Compare-and-set on the version; the turns of rules that stay are kept. @returns false when somebody else saved first */
export async function saveRulesRow(tx: Tx, tenantId: TenantId, draft: RulesRow): Promise<boolean> {
  const result = await sql`
    insert into assignment_rules (tenant_id, rules, version, turns)
    values (${tenantId}, ${jsonText(draft.rules)}::jsonb, ${draft.version + 1}, '{}')
    on conflict (tenant_id) do update set rules = excluded.rules, version = excluded.version
    where assignment_rules.version = ${draft.version}`.execute(tx)
  return result.numAffectedRows === 1n
}

/** How many of these people and departments the company really has. */
export async function countPeople(
  tx: Tx,
  tenantId: TenantId,
  people: { staffIds: readonly StaffId[]; departmentIds: readonly DepartmentId[] },
): Promise<{ staff: number; departments: number }> {
  const result = await sql<{ staff: number; departments: number }>`
    select (select count(*)::int from staff where tenant_id = ${tenantId} and is_active and id = any(${[...people.staffIds]}::text[])) as staff,
      (select count(*)::int from department where tenant_id = ${tenantId} and id = any(${[...people.departmentIds]}::text[])) as departments`.execute(
    tx,
  )
  return result.rows[0] ?? { staff: 0, departments: 0 }
}
