import { sql, type RawBuilder } from 'kysely'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import type { CustomerIndex, RecordRow } from './record.types'

const recordRows = (tenantId: TenantId, which: RawBuilder<unknown>): RawBuilder<RecordRow> => sql<RecordRow>`
  select c.id, c.name, c.short_name as "shortName", c.former_names as "formerNames", c.credit_code as "creditCode", c.kind,
    c.province, c.city, c.district, c.address, c.owner_id as "ownerId", s.name as "ownerName", d.name as "ownerDepartment",
    c.activity_at as "activityAt", f.last_followup_at as "lastFollowupAt",
    coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'phone', p.phone, 'email', p.email, 'unionid', p.unionid,
        'birthday', p.birthday) order by p.is_primary desc, p.created_at, p.id)
      from contact p where p.tenant_id = ${tenantId} and p.customer_id = c.id), '[]') as contacts
  from customer c
  left join staff s on s.tenant_id = ${tenantId} and s.id = c.owner_id
  left join department d on d.tenant_id = ${tenantId} and d.id = s.department_id
  left join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.id
  where c.tenant_id = ${tenantId} and ${which}`

/** The records of these customers; ids of nobody are left out. */
export async function listRecords(
  tx: Tx,
  tenantId: TenantId,
  customerIds: readonly CustomerId[],
): Promise<RecordRow[]> {
  return (await recordRows(tenantId, sql`c.id = any(${customerIds}::text[])`).execute(tx)).rows
}

/** Looked at per key, so that a name half a city shares does not use up the place of the one with this number. */
const MOST_PER_KEY = 40

/** The records that share a blocking key with somebody; a key counts the more, the fewer customers share it. */
export async function listRecordsByKeys(
  tx: Tx,
  tenantId: TenantId,
  by: { keys: readonly string[]; limit: number },
): Promise<RecordRow[]> {
  const candidates = sql`c.id in (
    select h.customer_id from (
      select k.customer_id, 1 / count(*) over (partition by wanted)::float8 as rarity
      from unnest(${by.keys}::text[]) wanted
      cross join lateral (select customer_id from customer_key
        where tenant_id = ${tenantId} and key = wanted limit ${MOST_PER_KEY}) k) h
    group by h.customer_id order by sum(h.rarity) desc, h.customer_id desc limit ${by.limit})`
  return (await recordRows(tenantId, candidates).execute(tx)).rows
}

/** The record of a customer, held against concurrent changes until it is indexed anew. */
export async function lockRecord(tx: Tx, tenantId: TenantId, customerId: CustomerId): Promise<RecordRow> {
  const result = await sql<RecordRow>`
    ${recordRows(tenantId, sql`c.id = ${customerId}`)} for update of c`.execute(tx)
  return found(result.rows[0])
}

/** Keeps what a customer is found by: its search columns and exactly these keys, in one statement. */
export async function saveIndex(
  tx: Tx,
  tenantId: TenantId,
  customerId: CustomerId,
  index: CustomerIndex,
): Promise<void> {
  await sql`
    with found_by as (
      update customer set search_text = ${index.searchText}, initials = ${index.initials}, tok = ${index.tok}::integer[]
      where tenant_id = ${tenantId} and id = ${customerId} returning id
    ), dropped as (
      delete from customer_key
      where tenant_id = ${tenantId} and customer_id = ${customerId} and key <> all(${index.keys}::text[])
    )
    insert into customer_key (tenant_id, key, customer_id)
    select ${tenantId}, key, found_by.id from found_by, unnest(${index.keys}::text[]) key
    on conflict do nothing`.execute(tx)
}
