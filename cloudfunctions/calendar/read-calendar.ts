import { calendarContract } from '@shared/calendar/calendar.contract'
import { mayReadCalendar } from '@shared/calendar/calendar.policy'
import { accept } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { presentCalendar } from './present-calendar'

export const read = implement(calendarContract.read, mayReadCalendar, async ({ actor, tx, now }) =>
  accept(await presentCalendar(tx, actor.tenantId, now)),
)
