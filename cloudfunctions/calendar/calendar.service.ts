import { defaultCalendar } from '@shared/calendar/default-calendar'
import { compileCalendar, type WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import type { Calendar } from '@shared/calendar/calendar.types'
import type { TenantId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'
import { readCalendarRow } from './calendar.repository'
import { companyCalendar } from './company-calendar'

function compile(calendar: Calendar): WorkingCalendar {
  const compiled = compileCalendar(calendar)
  // A week without working time is refused when it is saved, so none is ever read.
  if (!compiled.ok) throw new Error('a calendar without working time was kept')
  return compiled.value
}

const officialCalendar = compile(defaultCalendar)

/** When the company works, ready for arithmetic; the official calendar while it changed nothing. One statement. */
export async function loadCalendar(tx: Tx, tenantId: TenantId): Promise<WorkingCalendar> {
  const row = await readCalendarRow(tx, tenantId)
  return row.version === 0 ? officialCalendar : compile(companyCalendar(row))
}
