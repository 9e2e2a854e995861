import type { LeadId } from '../kernel/ids'
import { toCalendarDate, type Instant } from '../kernel/instant'

/** What a visitor keeps (回执号): the day and six characters of the id, in an alphabet without look-alikes, e.g. 261118-EFK7QM: four met twice among two thousand in a day. */
export const leadNumber = (id: LeadId, now: Instant): string =>
  `${toCalendarDate(now).slice(2).replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`
