import { advanceToWorkingTime } from '@shared/calendar/working-time.rules'
import { WARN_DAYS } from '@shared/followup/reclaim.rules'
import { morningOf } from '@shared/followup/silence.rules'
import { addMs, DAY_MS, type Instant, toCalendarDate } from '@shared/kernel/instant'
import type { PoolSettings } from '@shared/tenant/tenant.types'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { loadCalendar } from '../calendar/calendar.service'
import { loadSettings } from '../tenant/tenant.service'
import './followup.events'
import { listIdleCustomers } from './reclaim.repository'

const SLICE = 200

/** Appoints the look through the company's customers when work begins on the next working day; twice is once. */
export async function appointSweep(at: At): Promise<void> {
  const calendar = await loadCalendar(at.tx, at.tenantId)
  const runAt = advanceToWorkingTime(calendar, addMs(morningOf(at.now), DAY_MS))
  const dedupeKey = `pool-sweep:${toCalendarDate(runAt)}`
  at.after.append('followup.sweepPool', { afterId: '' }, { runAt, dedupeKey })
}

const bounds = ({ days }: PoolSettings, now: Instant) => {
  const before = (limit: number): Instant => addMs(now, -(limit - WARN_DAYS - 1) * DAY_MS)
  return { A: before(days.A), B: before(days.B), C: before(days.C), D: before(days.D) }
}

/**
 * One slice of the morning's look. Each customer is weighed in an event of its own: what fails there is tried again alone and
 * stops nobody else's.
 */
export async function sweepPool(event: EventCall<{ afterId: string }>): Promise<void> {
  const { afterId } = event.payload
  await event.finish(async (at) => {
    const { tx, tenantId, now, after } = at
    if (afterId === '') await appointSweep(at)
    const { pool } = await loadSettings(tx, tenantId)
    if (!pool.isOn) return
    const ids = await listIdleCustomers(tx, tenantId, { before: bounds(pool, now), afterId, limit: SLICE })
    for (const customerId of ids) after.append('followup.weighReclaim', { customerId })
    const last = ids[SLICE - 1]
    if (last !== undefined) after.append('followup.sweepPool', { afterId: last })
  })
}
