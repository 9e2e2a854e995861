import { sql } from 'kysely'
import type { CustomerId, StaffId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'

/** From whom everything goes to whom; null: the pool. */
export interface Handing {
  fromId: StaffId
  toId: StaffId | null
}

/** Every customer of somebody changes its owner, and only that: stage, history, contacts and who works beside stay. */
export async function moveOwned(at: At, { fromId, toId }: Handing): Promise<CustomerId[]> {
  const { tx, tenantId, now } = at
  const result = await sql<{ id: CustomerId }>`
    with moved as (
      update customer set owner_id = ${toId}, updated_at = ${now}, version = version + 1,
        pool_reason = case when ${toId}::text is null then 'departed' end
      where tenant_id = ${tenantId} and owner_id = ${fromId} returning id
    ), left_out as (
      delete from customer_collaborator k using moved
      where k.tenant_id = ${tenantId} and k.customer_id = moved.id and k.staff_id = ${toId}
    )
    select id from moved order by id`.execute(tx)
  return result.rows.map(({ id }) => id)
}

/** What somebody worked on beside an owner goes on with the successor; where there is none, or they own it, it ends. @returns how many moved */
export async function moveCollaborations(at: At, { fromId, toId }: Handing): Promise<number> {
  const { tx, tenantId, now } = at
  const result = await sql<{ moved: number }>`
    with ended as (
      delete from customer_collaborator where tenant_id = ${tenantId} and staff_id = ${fromId} returning customer_id
    ), given as (
      insert into customer_collaborator (tenant_id, customer_id, staff_id, created_at)
      select ${tenantId}, c.id, ${toId}::text, ${now}::timestamptz
      from ended join customer c on c.tenant_id = ${tenantId} and c.id = ended.customer_id
      where ${toId}::text is not null and c.owner_id is distinct from ${toId}
      on conflict do nothing returning customer_id
    )
    select count(*)::int as moved from given`.execute(tx)
  return result.rows[0]?.moved ?? 0
}
