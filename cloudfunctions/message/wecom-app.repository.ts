import type { TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

export interface WecomAppRow {
  corpId: string
  agentId: number
  secretCipher: string
}

export async function findWecomApp(tx: Tx, tenantId: TenantId): Promise<WecomAppRow | null> {
  const row = await tx
    .selectFrom('wecom_app')
    .select(['corp_id as corpId', 'agent_id as agentId', 'secret_cipher as secretCipher'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return row ?? null
}

/** The binding as its owner may see it: without the secret. */
export async function readWecomApp(
  tx: Tx,
  tenantId: TenantId,
): Promise<{ corpId: string | null; agentId: number | null; boundAt: Instant | null }> {
  const row = await tx
    .selectFrom('wecom_app')
    .select(['corp_id as corpId', 'agent_id as agentId', 'updated_at as boundAt'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return row ?? { corpId: null, agentId: null, boundAt: null }
}

export async function saveWecomApp(tx: Tx, tenantId: TenantId, app: WecomAppRow & { now: Instant }): Promise<void> {
  const columns = { corp_id: app.corpId, agent_id: app.agentId, secret_cipher: app.secretCipher, updated_at: app.now }
  await tx
    .insertInto('wecom_app')
    .values({ tenant_id: tenantId, ...columns })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(columns))
    .execute()
}
