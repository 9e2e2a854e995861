import { sayUnknownYear } from '@shared/calendar/calendar.labels'
import { unknownYears } from '@shared/calendar/known-year.rules'
import type { WorkingWindow } from '@shared/calendar/calendar.types'
import type { TenantId } from '@shared/kernel/ids'
import { addMs, DAY_MS, type Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'
import { readCalendarRow } from './calendar.repository'
import { companyCalendar } from './company-calendar'

/** Thirteen months: a year's notice comes each autumn, so the warning comes before anything is due in that year. */
const WARNED_AHEAD_MS = 396 * DAY_MS

const copyOf = (windows: readonly WorkingWindow[]): WorkingWindow[] => windows.map((window) => ({ ...window }))

/** The calendar as the settings page shows it, with a sentence for each year ahead whose holidays are not known. */
export async function presentCalendar(tx: Tx, tenantId: TenantId, now: Instant) {
  const row = await readCalendarRow(tx, tenantId)
  const calendar = companyCalendar(row)
  return {
    version: row.version,
    week: calendar.week.map(copyOf),
    days: [...calendar.days],
    knownYears: [...calendar.knownYears],
    warnings: unknownYears(calendar, now, addMs(now, WARNED_AHEAD_MS)).map(sayUnknownYear),
  }
}
