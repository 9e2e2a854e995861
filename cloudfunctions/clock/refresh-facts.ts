import { toCalendarDate } from '@shared/kernel/instant'
import type { TenantId } from '@shared/kernel/ids'
import { Aftermath } from '../_kernel/aftermath'
import type { House } from '../_kernel/house'
import { listTenants } from '../_kernel/housekeeping'
import { withTenant } from '../_kernel/transaction'
import { appointSweep } from '../followup/followup.service'
import { startRebuild } from '../trade/trade.service'

async function startFor(house: House, tenantId: TenantId): Promise<void> {
  const now = house.clock.now()
  await withTenant(house.engine, tenantId, async (tx) => {
    const after = new Aftermath(null, now, house.newId)
    const at = { tx, tenantId, now, newId: house.newId, after }
    await startRebuild(at)
    await appointSweep(at)
    await after.write(tx, tenantId, null)
  })
}

/**
 * "The last twelve months" of every customer moves with each day, whether they order or not; and each company's look at who is
 * not followed is appointed, should it have none.
 */
export async function refreshFacts(house: House): Promise<void> {
  for (const tenantId of await listTenants(house)) await startFor(house, tenantId)
  house.nudge()
  house.log('facts refresh', { code: toCalendarDate(house.clock.now()) })
}
