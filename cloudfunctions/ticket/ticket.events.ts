import type { Instant } from '@shared/kernel/instant'
import type { StaffId, TicketId } from '@shared/kernel/ids'
import type { JobSlice } from '../_kernel/job'
import type { ClockStep, ToldChange } from '@shared/ticket/ticket.types'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** Something the customer should hear of when they are not on the page. */
    'ticket.told': { ticketId: TicketId; change: ToldChange; entryId: string }
    /** A promise gets near its end, or is broken; stale when the promise moved since. */
    'ticket.clock': { ticketId: TicketId; step: ClockStep; dueAt: Instant }
    /** A resolved ticket nobody spoke about any more closes; stale when it was reopened or resolved anew. */
    'ticket.close': { ticketId: TicketId; resolvedAt: Instant }
    /** It was resolved at that moment: ask how it went. */
    'ticket.resolved': { ticketId: TicketId; resolvedAt: Instant }
    /** A survey nobody answered: ask once more, later let it lapse. */
    'ticket.surveyStep': { surveyId: string; step: 'remind' | 'lapse' }
    /** The next customers of a survey to many. */
    'ticket.surveyMany': JobSlice
    /** Somebody has it now: tell them. */
    'ticket.given': { ticketId: TicketId; staffId: StaffId; at: Instant }
    /** The customer wrote again, or reopened it: tell whoever has it. */
    'ticket.added': { ticketId: TicketId; entryId: string }
    /** A complaint (投诉) came in: the manager hears of it at once. */
    'ticket.complained': { ticketId: TicketId }
    /** Room on the desk: waiting tickets find somebody. */
    'ticket.drain': Record<string, never>
  }
}
