import { sql } from 'kysely'
import type { CustomerId, MemberId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'

/** A ticket whose customer is to be told, and whether they read it meanwhile. */
export interface ToldTicket {
  number: string
  memberId: MemberId | null
  customerId: CustomerId | null
  words: string
  /** The page was open when it happened, or has been since. */
  hasSeen: boolean
}

/** One statement. What is told may be no entry (a survey's question): then nothing was seen of it. */
export async function findTold(
  tx: Tx,
  tenantId: TenantId,
  told: { ticketId: TicketId; entryId: string },
): Promise<ToldTicket | null> {
  const result = await sql<ToldTicket>`
    select t.number, t.member_id as "memberId", t.customer_id as "customerId", coalesce(e.words, '') as words,
      coalesce(t.member_id is not null and t.seen_revision >= e.revision, false) as "hasSeen"
    from ticket t
    left join ticket_entry e on e.tenant_id = ${tenantId} and e.id = ${told.entryId} and e.ticket_id = t.id and not e.is_internal
    where t.tenant_id = ${tenantId} and t.id = ${told.ticketId}`.execute(tx)
  return result.rows[0] ?? null
}
