import { calendarContract } from '@shared/calendar/calendar.contract'
import { mayChangeCalendar } from '@shared/calendar/calendar.policy'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import { compileCalendar } from '@shared/calendar/working-calendar.rules'
import { accept, refuse } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { saveWeek } from './calendar.repository'
import { presentCalendar } from './present-calendar'

export const changeHours = implement(
  calendarContract.changeHours,
  mayChangeCalendar,
  async ({ input, actor, tx, now }) => {
    const compiled = compileCalendar({ ...defaultCalendar, week: input.week })
    if (!compiled.ok) return refuse(compiled.code)
    if (!(await saveWeek(tx, actor.tenantId, input))) return refuse('CALENDAR_CHANGED')
    return accept(await presentCalendar(tx, actor.tenantId, now))
  },
)
