import type { TenantId } from '@shared/kernel/ids'
import type { Engine } from '../_kernel/engine'
import { unseal } from '../_kernel/seal'
import { withTenant } from '../_kernel/transaction'
import type { SmsClient } from '../message/sms-client'
import { findSmsAccount, type SmsAccountRow } from '../message/sms-binding.repository'

interface Parts {
  engine: Engine
  secretKey: Buffer
  baseUrl: string
}

const isSame = (a: SmsAccountRow, b: SmsAccountRow): boolean =>
  a.secretCipher === b.secretCipher && a.sdkAppId === b.sdkAppId && a.signName === b.signName

/** Each company's own SMS account, opened when first needed and again when it changed. */
export function openSmsAccounts({
  engine,
  secretKey,
  baseUrl,
}: Parts): (tenantId: TenantId) => Promise<SmsClient | null> {
  const open = new Map<TenantId, { row: SmsAccountRow; client: SmsClient }>()
  return async (tenantId) => {
    const row = await withTenant(engine, tenantId, (tx) => findSmsAccount(tx, tenantId))
    if (row === null) return null
    const known = open.get(tenantId)
    if (known !== undefined && isSame(known.row, row)) return known.client
    // Half a megabyte of SDK that only companies with SMS need.
    const { openTencentSms } = await import('../message/tencent-sms')
    const { sdkAppId, signName, secretId } = row
    const client = openTencentSms({
      baseUrl,
      sdkAppId,
      signName,
      secretId,
      secretKey: unseal(secretKey, row.secretCipher),
    })
    open.set(tenantId, { row, client })
    return client
  }
}
