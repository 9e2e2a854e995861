import type { Moment } from '@shared/ticket/promise.rules'
import type { At } from '../_kernel/at'
import { loadCalendar } from '../calendar/calendar.service'
import { loadSettings } from '../tenant/tenant.service'

/** What every decision about a ticket is made with: two statements. */
export async function loadMoment({ tx, tenantId, now }: At): Promise<Moment> {
  const { service } = await loadSettings(tx, tenantId)
  return { calendar: await loadCalendar(tx, tenantId), service, now }
}
