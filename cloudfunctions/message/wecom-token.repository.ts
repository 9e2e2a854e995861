import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

export interface SealedToken {
  tokenCipher: string
  expiresAt: Instant
}

export async function findWecomToken(tx: Tx, tenantId: TenantId, key: string): Promise<SealedToken | null> {
  const row = await tx
    .selectFrom('wecom_token')
    .select(['token_cipher', 'expires_at'])
    .where('tenant_id', '=', tenantId)
    .where('key', '=', key)
    .executeTakeFirst()
  // A row without a token is a lease on the first one.
  if (row?.token_cipher == null || row.expires_at === null) return null
  return { tokenCipher: row.token_cipher, expiresAt: row.expires_at }
}

/** Keeps a fetched token and gives back the right to fetch. */
export async function saveWecomToken(tx: Tx, tenantId: TenantId, key: string, token: SealedToken): Promise<void> {
  const columns = { token_cipher: token.tokenCipher, expires_at: token.expiresAt, refreshing_until: null }
  await tx
    .insertInto('wecom_token')
    .values({ tenant_id: tenantId, key, ...columns })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doUpdateSet(columns))
    .execute()
}

/** Takes the right to fetch until `lease.until`, by one compare-and-set. @returns false while somebody else holds it */
export async function claimWecomToken(
  tx: Tx,
  tenantId: TenantId,
  key: string,
  lease: { now: Instant; until: Instant },
): Promise<boolean> {
  const claimed = await sql`
    insert into wecom_token as held (tenant_id, key, refreshing_until) values (${tenantId}, ${key}, ${lease.until})
    on conflict (tenant_id, key) do update set refreshing_until = excluded.refreshing_until
    where held.refreshing_until is null or held.refreshing_until <= ${lease.now}`.execute(tx)
  return claimed.numAffectedRows === 1n
}
