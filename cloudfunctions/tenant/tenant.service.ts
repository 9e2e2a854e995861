import type { TenantId } from '@shared/kernel/ids'
import { defaultSettings, type TenantSettings } from '@shared/tenant/tenant.types'
import type { Tx } from '../_kernel/transaction'
import { readSettingsRow } from './tenant.repository'

export { insertTenant, loadTenant, lockTenant, saveSetting } from './tenant.repository'

/** The company's settings, with defaults for what it never changed. One statement. */
export async function loadSettings(tx: Tx, tenantId: TenantId): Promise<TenantSettings & { version: number }> {
  const row = await readSettingsRow(tx, tenantId)
  return {
    version: row.version,
    lead: { ...defaultSettings.lead, ...row.lead },
    followup: { ...defaultSettings.followup, ...row.followup },
    pool: { ...defaultSettings.pool, ...row.pool },
    service: { ...defaultSettings.service, ...row.service },
  }
}
