import { sql, type RawBuilder } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { ContactId, CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { PoolReason } from '@shared/customer/pool.labels'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import type { NewCustomer, VisibleCustomer } from './customer.types'
import type { CustomerIndex } from './record.types'

/** Whether the customer aliased `c` is within a scope: owned by it or shared with it. */
export const isVisible = (tenantId: TenantId, scope: Scope): RawBuilder<boolean> =>
  scope === null
    ? sql`true`
    : sql`(c.owner_id = any(${scope}::text[]) or exists (
        select from customer_collaborator k
        where k.tenant_id = ${tenantId} and k.customer_id = c.id and k.staff_id = any(${scope}::text[])))`

interface Made {
  customer: NewCustomer
  index: CustomerIndex
  customerId: CustomerId
  contactId: ContactId
}

/**
 * One statement: the customer, its first contact, its keys, an empty row of facts and the beginning of its timeline.
 * A credit code that another customer holds is left out: one code, one customer.
 */
export async function insertCustomer(at: At, { customer, index, customerId, contactId }: Made): Promise<void> {
  const { tx, tenantId, now } = at
  const { contact, origin, region = {} } = customer
  const phone = contact.phone ?? null
  const code = customer.creditCode ?? null
  await sql`
    with made as (
      insert into customer (tenant_id, id, name, short_name, credit_code, kind, grade, province, city, district, address,
        industry, channel_id, channel_name, owner_id, first_seen_at, activity_at, search_text, initials, tok, created_at, updated_at)
      values (${tenantId}, ${customerId}, ${customer.name}, ${customer.shortName ?? ''},
        (select ${code}::text where not exists (
          select from customer where tenant_id = ${tenantId} and credit_code = ${code})),
        ${customer.kind ?? 'company'}, ${customer.grade ?? null}, ${region.province ?? ''}, ${region.city ?? ''},
        ${region.district ?? ''}, ${customer.address ?? ''}, ${customer.industry ?? ''}, ${customer.channelId ?? null},
        ${customer.channelName ?? null}, ${customer.ownerId}, ${customer.firstSeenAt ?? now}, ${now}, ${index.searchText},
        ${index.initials}, ${index.tok}::integer[], ${now}, ${now})
    ), reached as (
      insert into contact (tenant_id, id, customer_id, name, title, role, phone, phone_reversed, email, unionid, birthday,
        is_primary, created_at)
      values (${tenantId}, ${contactId}, ${customerId}, ${contact.name}, ${contact.title ?? ''}, ${contact.role ?? 'unknown'},
        ${phone}::text, reverse(${phone}::text), ${contact.email ?? null}, ${contact.unionid ?? null},
        ${contact.birthday ?? null}::date, true, ${now})
    ), keyed as (
      insert into customer_key (tenant_id, key, customer_id)
      select ${tenantId}, key, ${customerId} from unnest(${index.keys}::text[]) key on conflict do nothing
    ), known as (
      insert into customer_fact (tenant_id, customer_id) values (${tenantId}, ${customerId})
    )
    insert into timeline_entry (tenant_id, id, customer_id, at, kind, title, words, actor_name)
    values (${tenantId}, ${at.newId()}, ${customerId}, ${now}, 'owner', ${origin.title}, ${origin.words}, ${origin.actorName})
  `.execute(tx)
}

const visibleCustomer = async (
  tx: Tx,
  tenantId: TenantId,
  which: { scope: Scope; customerId: CustomerId; lock: RawBuilder<unknown> },
): Promise<VisibleCustomer> => {
  const result = await sql<VisibleCustomer>`
    select c.id, c.name, c.short_name as "shortName", c.kind, c.grade, c.stage, c.owner_id as "ownerId",
      s.name as "ownerName", c.version, p.id as "contactId", p.name as "contactName"
    from customer c
    left join staff s on s.tenant_id = c.tenant_id and s.id = c.owner_id
    left join lateral (select id, name from contact
      where tenant_id = ${tenantId} and customer_id = c.id order by is_primary desc, created_at, id limit 1) p on true
    where c.tenant_id = ${tenantId} and c.id = ${which.customerId} and ${isVisible(tenantId, which.scope)}
    ${which.lock}`.execute(tx)
  return found(result.rows[0])
}

/** The customer, or NOT_FOUND when it is missing or outside the scope. */
export const loadVisibleCustomer = (
  tx: Tx,
  tenantId: TenantId,
  scope: Scope,
  customerId: CustomerId,
): Promise<VisibleCustomer> => visibleCustomer(tx, tenantId, { scope, customerId, lock: sql`` })

/** As `loadVisibleCustomer`, and nobody else changes the customer until this transaction ends. */
export const lockVisibleCustomer = (
  tx: Tx,
  tenantId: TenantId,
  scope: Scope,
  customerId: CustomerId,
): Promise<VisibleCustomer> => visibleCustomer(tx, tenantId, { scope, customerId, lock: sql`for update of c` })

/** Moves a customer to the top of the lists: something happened with it. Never moves it down. */
export async function touchCustomer(tx: Tx, tenantId: TenantId, customerId: CustomerId, at: Instant): Promise<void> {
  await sql`
    update customer set activity_at = greatest(activity_at, ${at}::timestamptz)
    where tenant_id = ${tenantId} and id = ${customerId}`.execute(tx)
}

/** Who gets a customer and why; `staffId` null: the pool, where nobody works beside an owner any more. */
export interface OwnerChange {
  customerId: CustomerId
  staffId: StaffId | null
  why: string
  actorName: string
  poolReason?: PoolReason
}

/** Gives a customer to somebody and tells its timeline, in one statement. @returns whether there was such a customer */
export async function saveOwner(at: At, change: OwnerChange & { title: string }): Promise<boolean> {
  const { tx, tenantId, now } = at
  const result = await sql`
    with given as (
      update customer set owner_id = ${change.staffId}, updated_at = ${now}, version = version + 1,
        pool_reason = coalesce(${change.poolReason ?? null}, pool_reason)
      where tenant_id = ${tenantId} and id = ${change.customerId} returning id
    ), left_out as (
      delete from customer_collaborator k using given
      where k.tenant_id = ${tenantId} and k.customer_id = given.id
        and (${change.staffId}::text is null or k.staff_id = ${change.staffId})
    )
    insert into timeline_entry (tenant_id, id, customer_id, at, kind, title, words, actor_name)
    select ${tenantId}, ${at.newId()}, given.id, ${now}, 'owner', ${change.title}, ${change.why}, ${change.actorName}
    from given`.execute(tx)
  return result.numAffectedRows === 1n
}

export async function saveCollaborator(at: At, share: { customerId: CustomerId; staffId: StaffId }): Promise<void> {
  await sql`
    insert into customer_collaborator (tenant_id, customer_id, staff_id, created_at)
    select c.tenant_id, c.id, ${share.staffId}, ${at.now} from customer c
    where c.tenant_id = ${at.tenantId} and c.id = ${share.customerId} and c.owner_id is distinct from ${share.staffId}
    on conflict do nothing`.execute(at.tx)
}

export async function findStaffName(tx: Tx, tenantId: TenantId, staffId: StaffId): Promise<string | null> {
  const row = await tx
    .selectFrom('staff')
    .select('name')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', staffId)
    .executeTakeFirst()
  return row?.name ?? null
}
