import { sql } from 'kysely'
import type { At } from '../_kernel/at'
import type { TicketNews } from './customer.types'

/**
 * What a ticket means for its customer: the timeline, the facts and the place in lists, in one statement. The customer is
 * held first, as everywhere, so that two who tell about it wait for each other instead of dying.
 */
export async function tellTicket(at: At, news: TicketNews): Promise<void> {
  const { customerId, ticketId, open = 0, tickets = 0, complaints = 0, line } = news
  const cameAt = tickets > 0 ? (news.at ?? at.now) : null
  await sql`
    with held as materialized (
      select id from customer where tenant_id = ${at.tenantId} and id = ${customerId} for no key update
    ), moved as (
      update customer c set activity_at = greatest(c.activity_at, ${cameAt}::timestamptz) from held
      where c.tenant_id = ${at.tenantId} and c.id = held.id and ${tickets > 0}::boolean
    ), counted as (
      update customer_fact f set open_tickets = f.open_tickets + ${open}::integer,
        ticket_count = f.ticket_count + ${tickets}::integer, complaint_count = f.complaint_count + ${complaints}::integer,
        last_ticket_at = greatest(f.last_ticket_at, ${cameAt}::timestamptz),
        -- The reclaim clock stands still from the first open ticket to the last.
        held_since = case when f.open_tickets + ${open}::integer > 0 then coalesce(f.held_since, ${at.now}::timestamptz) end,
        holds = case when f.open_tickets + ${open}::integer > 0 or f.held_since is null then f.holds
          else f.holds || jsonb_build_array(jsonb_build_object('from', f.held_since, 'to', ${at.now}::timestamptz)) end
      from held where f.tenant_id = ${at.tenantId} and f.customer_id = held.id
    )
    insert into timeline_entry (tenant_id, id, customer_id, at, kind, title, words, actor_name, file_ids, source_id)
    select ${at.tenantId}, ${at.newId()}, held.id, ${news.at ?? at.now}::timestamptz, 'ticket', ${line?.title ?? ''},
      ${line?.words ?? ''}, ${line?.actorName ?? ''}, ${[...(line?.fileIds ?? [])]}::text[], ${ticketId}
    from held where ${line !== undefined}::boolean`.execute(at.tx)
}
