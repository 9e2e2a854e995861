import { sql } from 'kysely'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'

/** Tables whose rows mean that somebody worked with a customer: any row at all. A test holds this list to the schema. */
export const workTables = [
  'customer_collaborator',
  'customer_past_owner',
  'member',
  'followup',
  'sales_order',
  'ticket',
  'survey',
  'recovery',
  'collision',
] as const

/** Which of the customers an import made somebody has worked on since: changed, added to, followed up, sold to, served. */
export async function listWorkedOn(
  tx: Tx,
  tenantId: TenantId,
  of: { importId: string; customerIds: readonly CustomerId[] },
): Promise<CustomerId[]> {
  const anyRow = workTables.map(
    (table) => sql`exists (select from ${sql.table(table)} w where w.tenant_id = ${tenantId} and w.customer_id = c.id)`,
  )
  const result = await sql<{ id: CustomerId }>`
    with own as (
      select r.customer_id as id, max((r.outcome->>'at')::timestamptz) as at, jsonb_agg(r.draft->'tags') as tags
      from customer_import_row r
      where r.tenant_id = ${tenantId} and r.import_id = ${of.importId} and r.customer_id = any(${of.customerIds}::text[])
      group by r.customer_id
    )
    select c.id from own join customer c on c.tenant_id = ${tenantId} and c.id = own.id
    where c.updated_at > own.at or ${sql.join(anyRow, sql` or `)}
      or exists (select from lead l where l.tenant_id = ${tenantId} and (l.customer_id = c.id or l.match_customer_id = c.id))
      or exists (select from contact p where p.tenant_id = ${tenantId} and p.customer_id = c.id and p.created_at > own.at)
      or exists (select from customer_need n where n.tenant_id = ${tenantId} and n.customer_id = c.id and n.recorded_at > own.at)
      or exists (select from timeline_entry e where e.tenant_id = ${tenantId} and e.customer_id = c.id and e.at > own.at)
      or exists (select from followup_plan p where p.tenant_id = ${tenantId} and p.customer_id = c.id and p.created_at > own.at)
      or exists (select from inbox_item i where i.tenant_id = ${tenantId} and i.customer_id = c.id and i.created_at > own.at)
      or exists (select from customer_tag k join tag t on t.tenant_id = ${tenantId} and t.id = k.tag_id
        where k.tenant_id = ${tenantId} and k.customer_id = c.id
          and not exists (select from jsonb_array_elements(own.tags) one where one ? t.name))
      or exists (select from customer_import_row r where r.tenant_id = ${tenantId} and r.import_id <> ${of.importId}
        and r.customer_id = c.id and r.undo is null)`.execute(tx)
  return result.rows.map(({ id }) => id)
}
