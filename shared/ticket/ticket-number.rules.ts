import type { TicketId } from '../kernel/ids'
import { toCalendarDate, type Instant } from '../kernel/instant'

/** What a customer keeps (工单号): the day and six characters of the id, in an alphabet without look-alikes, e.g. 261118-K7QM3F. */
export const ticketNumber = (id: TicketId, now: Instant): string =>
  `${toCalendarDate(now).slice(2).replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`
