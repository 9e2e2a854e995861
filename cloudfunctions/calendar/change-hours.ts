import './calendar.events'
import { calendarContract } from '@shared/calendar/calendar.contract'
import { mayChangeCalendar } from '@shared/calendar/calendar.policy'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import { compileCalendar } from '@shared/calendar/working-calendar.rules'
import { accept, refuse } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { readCalendarRow, saveWeek } from './calendar.repository'
import { companyCalendar } from './company-calendar'
import { presentCalendar } from './present-calendar'

export const changeHours = implement(
  calendarContract.changeHours,
  mayChangeCalendar,
  async ({ input, actor, tx, now, after }) => {
    const compiled = compileCalendar({ ...defaultCalendar, week: input.week })
    if (!compiled.ok) return refuse(compiled.code)
    const before = companyCalendar(await readCalendarRow(tx, actor.tenantId))
    if (!(await saveWeek(tx, actor.tenantId, input))) return refuse('CALENDAR_CHANGED')
    const changed = companyCalendar(await readCalendarRow(tx, actor.tenantId))
    after.append('calendar.changed', { changedAt: now, before, after: changed, afterId: '' })
    return accept(await presentCalendar(tx, actor.tenantId, now))
  },
)
