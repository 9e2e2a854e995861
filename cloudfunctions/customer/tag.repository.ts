import { sql } from 'kysely'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import { jsonText } from '../_kernel/json-column'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'

export interface Tag {
  id: string
  name: string
}

/** Makes the tags that are missing and gives a customer these (and, when asked, keeps the others), in one statement. */
export async function saveTags(
  at: At,
  tags: { customerId: CustomerId; tagNames: readonly string[]; keepOthers?: boolean },
): Promise<Tag[]> {
  // Sorted, so that two people tagging at once take the rows in one order and none waits for ever.
  const wanted = [...new Set(tags.tagNames)].sort().map((name) => ({ id: at.newId(), name }))
  const result = await sql<Tag>`
    with named as (
      insert into tag (tenant_id, id, name)
      select ${at.tenantId}, w.id, w.name from jsonb_to_recordset(${jsonText(wanted)}::jsonb) as w(id text, name text)
      on conflict (tenant_id, name) do update set name = excluded.name returning id, name
    ), dropped as (
      delete from customer_tag where tenant_id = ${at.tenantId} and customer_id = ${tags.customerId}
        and not ${tags.keepOthers ?? false}::boolean and tag_id not in (select id from named)
    ), given as (
      insert into customer_tag (tenant_id, customer_id, tag_id)
      select ${at.tenantId}, ${tags.customerId}, id from named on conflict do nothing
    )
    select id, name from named
    union
    select t.id, t.name from customer_tag k join tag t on t.tenant_id = ${at.tenantId} and t.id = k.tag_id
    where ${tags.keepOthers ?? false}::boolean and k.tenant_id = ${at.tenantId} and k.customer_id = ${tags.customerId}
    order by name`.execute(at.tx)
  return result.rows
}

/** Every tag of the company with how many customers of the scope carry it, the most used first. */
export async function listTagUses(tx: Tx, tenantId: TenantId): Promise<(Tag & { uses: number })[]> {
  const result = await sql<Tag & { uses: number }>`
    select t.id, t.name, count(k.customer_id)::int as uses from tag t
    left join customer_tag k on k.tenant_id = ${tenantId} and k.tag_id = t.id
    where t.tenant_id = ${tenantId} group by t.id, t.name order by uses desc, t.name limit 200`.execute(tx)
  return result.rows
}
