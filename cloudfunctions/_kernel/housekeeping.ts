import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import { addMs, DAY_MS, type Instant } from '@shared/kernel/instant'
import type { House } from './house'
import { withTenant, withoutTenant } from './transaction'

/** A phone retries for minutes, a person for a day: two days keep every repeat safe (privacy: no longer than needed). */
const KEEP_REPLAYS_MS = 2 * DAY_MS
/** Done events are kept a week for whoever asks what happened. */
const KEEP_EVENTS_MS = 7 * DAY_MS

async function sweepTenant(house: House, tenantId: TenantId, now: Instant): Promise<void> {
  await withTenant(house.engine, tenantId, async (tx) => {
    await sql`delete from replay where tenant_id = ${tenantId} and created_at < ${addMs(now, -KEEP_REPLAYS_MS)}`.execute(
      tx,
    )
    await sql`delete from outbox where tenant_id = ${tenantId} and done_at < ${addMs(now, -KEEP_EVENTS_MS)}`.execute(tx)
    await sql`delete from session where tenant_id = ${tenantId} and expires_at < ${now}`.execute(tx)
    await sql`delete from login_code where tenant_id = ${tenantId} and expires_at < ${now}`.execute(tx)
  })
}

/** Every company of this deployment. */
export const listTenants = (house: House): Promise<TenantId[]> =>
  withoutTenant(house.engine, async (tx) => {
    const result = await sql<{ tenant_id: TenantId }>`select tenant_id from list_tenant_modes()`.execute(tx)
    return result.rows.map((row) => row.tenant_id)
  })

/** Forgets what need not be kept, one company after another. Safe to run at any time and as often as one likes. */
export async function keepHouse(house: House): Promise<void> {
  for (const tenantId of await listTenants(house)) await sweepTenant(house, tenantId, house.clock.now())
}
