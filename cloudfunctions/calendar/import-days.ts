import './calendar.events'
import { calendarContract } from '@shared/calendar/calendar.contract'
import { mayChangeCalendar } from '@shared/calendar/calendar.policy'
import { parseCalendarText } from '@shared/calendar/calendar-text.rules'
import { completeYears } from '@shared/calendar/known-year.rules'
import { accept, refuse } from '@shared/kernel/decision'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { readCalendarRow, saveDays, saveWeek } from './calendar.repository'
import { companyCalendar } from './company-calendar'
import { presentCalendar } from './present-calendar'

export const importDays = implement(
  calendarContract.importDays,
  mayChangeCalendar,
  async ({ input, actor, tx, now, after }) => {
    const { tenantId } = actor
    const pasted = parseCalendarText(input.text)
    if (!pasted.ok) throw invalidInput({ text: pasted.problems.map(({ sentence }) => sentence).join('；') })
    const { days } = pasted
    const before = companyCalendar(await readCalendarRow(tx, tenantId))
    // The version stands with the hours; saving them as they are raises it and holds off whoever else is changing them.
    if (!(await saveWeek(tx, tenantId, { version: input.version, week: before.week })))
      return refuse('CALENDAR_CHANGED')
    await saveDays(tx, tenantId, { days, years: completeYears(days) })
    const changed = companyCalendar(await readCalendarRow(tx, tenantId))
    after.append('calendar.changed', { changedAt: now, before, after: changed, afterId: '' })
    return accept(await presentCalendar(tx, tenantId, now))
  },
)
