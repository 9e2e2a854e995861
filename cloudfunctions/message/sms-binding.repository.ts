import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

export interface SmsAccountRow {
  sdkAppId: string
  signName: string
  secretId: string
  secretCipher: string
}

export async function findSmsAccount(tx: Tx, tenantId: TenantId): Promise<SmsAccountRow | null> {
  const row = await tx
    .selectFrom('sms_account')
    .select([
      'sdk_app_id as sdkAppId',
      'sign_name as signName',
      'secret_id as secretId',
      'secret_cipher as secretCipher',
    ])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return row ?? null
}

/** The account as its owner may see it: without the key. */
export async function readSmsAccount(
  tx: Tx,
  tenantId: TenantId,
): Promise<(Omit<SmsAccountRow, 'secretCipher'> & { boundAt: Instant }) | null> {
  const row = await tx
    .selectFrom('sms_account')
    .select(['sdk_app_id as sdkAppId', 'sign_name as signName', 'secret_id as secretId', 'updated_at as boundAt'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return row ?? null
}

/** Lets Tencent's delivery reports in by this path. */
export async function openReportDoor(tx: Tx, tenantId: TenantId, path: string): Promise<void> {
  await sql`select open_door('sms', ${path}, ${tenantId})`.execute(tx)
}

export async function saveSmsAccount(
  tx: Tx,
  tenantId: TenantId,
  account: SmsAccountRow & { now: Instant },
): Promise<void> {
  const columns = {
    sdk_app_id: account.sdkAppId,
    sign_name: account.signName,
    secret_id: account.secretId,
    secret_cipher: account.secretCipher,
    updated_at: account.now,
  }
  await tx
    .insertInto('sms_account')
    .values({ tenant_id: tenantId, ...columns })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(columns))
    .execute()
}
