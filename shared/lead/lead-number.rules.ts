import type { LeadId } from '../kernel/ids'
import { toCalendarDate, type Instant } from '../kernel/instant'

/** What a visitor keeps (回执号): the day and four characters of the id, in an alphabet without look-alikes, e.g. 261118-K7QM. */
export const leadNumber = (id: LeadId, now: Instant): string =>
  `${toCalendarDate(now).slice(2).replaceAll('-', '')}-${id.slice(-4).toUpperCase()}`
