import { sql } from 'kysely'
import type { TenantId, TicketId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'

/**
 * The thread of a merged ticket goes on in the other: its words stand there too, each at its own time. What one person
 * wrote is not shown to another of the same customer.
 */
export async function copyThread(
  at: At,
  copy: { fromId: TicketId; intoId: TicketId; revision: number; isOnePerson: boolean },
): Promise<void> {
  await sql`
    insert into ticket_entry (tenant_id, id, ticket_id, at, kind, is_internal, author, staff_id, author_name, words, file_ids,
      revision)
    select ${at.tenantId}, ${at.newId()} || lpad(to_hex(row_number() over (order by e.at, e.id)), 3, '0'), ${copy.intoId},
      e.at, e.kind, e.is_internal or not ${copy.isOnePerson}::boolean, e.author, e.staff_id, e.author_name, e.words,
      e.file_ids, ${copy.revision}::integer
    from ticket_entry e
    where e.tenant_id = ${at.tenantId} and e.ticket_id = ${copy.fromId} and e.kind in ('words', 'note')`.execute(at.tx)
}

/** What one entry says; empty when it is gone or was only photos. */
export async function findEntryWords(tx: Tx, tenantId: TenantId, entryId: string): Promise<string> {
  const row = await tx
    .selectFrom('ticket_entry')
    .select('words')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', entryId)
    .executeTakeFirst()
  return row?.words ?? ''
}
