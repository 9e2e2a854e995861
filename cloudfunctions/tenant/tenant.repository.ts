import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { TenantSettings } from '@shared/tenant/tenant.types'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

export type SettingsRow = Partial<TenantSettings> & { version: number }

/** All settings in one row; the version is the sum, so that any change raises it. */
export async function readSettingsRow(tx: Tx, tenantId: TenantId): Promise<SettingsRow> {
  const result = await sql<{ version: number; settings: Partial<TenantSettings> }>`
    select coalesce(sum(version), 0)::int as version, coalesce(jsonb_object_agg(key, value), '{}') as settings
    from tenant_setting where tenant_id = ${tenantId}`.execute(tx)
  const row = found(result.rows[0])
  return { ...row.settings, version: row.version }
}

/** Locks the company against concurrent changes of its settings. */
export async function lockTenant(tx: Tx, tenantId: TenantId): Promise<{ name: string; code: string }> {
  const row = await tx
    .selectFrom('tenant')
    .select(['name', 'code'])
    .where('tenant_id', '=', tenantId)
    .forUpdate()
    .executeTakeFirst()
  return found(row)
}

export async function saveSetting(
  tx: Tx,
  tenantId: TenantId,
  entry: { key: keyof TenantSettings; value: unknown; now: Instant },
): Promise<void> {
  await tx
    .insertInto('tenant_setting')
    .values({ tenant_id: tenantId, key: entry.key, value: jsonText(entry.value), updated_at: entry.now })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'key']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        updated_at: row.ref('excluded.updated_at'),
        version: sql<number>`tenant_setting.version + 1`,
      })),
    )
    .execute()
}

/** Makes a company and the door its people come in by. @returns false when another company has this code */
export async function insertTenant(
  tx: Tx,
  tenant: { id: TenantId; code: string; name: string; now: Instant },
): Promise<boolean> {
  await tx
    .insertInto('tenant')
    .values({ tenant_id: tenant.id, code: tenant.code, name: tenant.name, mode: 'production', created_at: tenant.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const door = await sql<{
    opened: boolean
  }>`select open_door('tenant', ${tenant.code}, ${tenant.id}) as opened`.execute(tx)
  return door.rows[0]?.opened === true
}

export async function loadTenant(
  tx: Tx,
  tenantId: TenantId,
): Promise<{ name: string; code: string; mode: 'demo' | 'production' }> {
  const row = await tx
    .selectFrom('tenant')
    .select(['name', 'code', 'mode'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return found(row)
}

/** Audit entries, newest first. Actors outside `actorKeys` are left out; null means everybody's. */
export async function listAuditRows(
  tx: Tx,
  tenantId: TenantId,
  filter: { subjectId: string | null; actorKeys: readonly string[] | null; from: Keyset | null; limit: number },
) {
  let rows = tx
    .selectFrom('audit_log')
    .select(['id', 'at', 'actor_name', 'action', 'subject_kind', 'subject_id'])
    .where('tenant_id', '=', tenantId)
    .orderBy('id', 'desc')
    .limit(filter.limit)
  if (filter.subjectId !== null) rows = rows.where('subject_id', '=', filter.subjectId)
  if (filter.actorKeys !== null) rows = rows.where('actor_key', 'in', [...filter.actorKeys])
  if (filter.from !== null) rows = rows.where('id', '<', filter.from.id)
  return rows.execute()
}
