import { sql } from 'kysely'
import type { ContactId, CustomerId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import type { NewContact } from './customer.types'
import type { CustomerIndex } from './record.types'

/** What an import may fill where it is empty. */
export interface Blanks {
  shortName: string
  creditCode: string | null
  grade: 'A' | 'B' | 'C' | 'D' | null
  industry: string
  province: string
  city: string
  district: string
  address: string
}

/** The blank and filled fields of customers, held until this transaction ends. */
export async function lockBlanks(
  tx: Tx,
  tenantId: TenantId,
  customerIds: readonly CustomerId[],
): Promise<(Blanks & { id: CustomerId })[]> {
  const result = await sql<Blanks & { id: CustomerId }>`
    select id, short_name as "shortName", credit_code as "creditCode", grade, industry, province, city, district, address
    from customer where tenant_id = ${tenantId} and id = any(${customerIds}::text[]) order by id for update`.execute(tx)
  return result.rows
}

/** Keeps these fields of many customers, in one statement. A credit code another customer holds is left as it was. */
export async function saveBlanks(at: At, changed: readonly (Blanks & { id: CustomerId })[]): Promise<void> {
  await sql`
    update customer c set short_name = g."shortName", grade = g.grade, industry = g.industry, province = g.province,
      city = g.city, district = g.district, address = g.address, updated_at = ${at.now}, version = c.version + 1,
      credit_code = case when exists (select from customer h where h.tenant_id = ${at.tenantId}
        and h.credit_code = g."creditCode" and h.id <> c.id) then c.credit_code else g."creditCode" end
    from jsonb_to_recordset(${jsonText(changed)}::jsonb) as g(id text, "shortName" text, "creditCode" text, grade text,
      industry text, province text, city text, district text, address text)
    where c.tenant_id = ${at.tenantId} and c.id = g.id`.execute(at.tx)
}

/** Adds a contact to each of these customers, in one statement. */
export async function insertContacts(
  at: At,
  added: readonly { customerId: CustomerId; contactId: ContactId; contact: NewContact }[],
): Promise<void> {
  const rows = added.map(({ customerId, contactId, contact }) => ({ customerId, contactId, ...contact }))
  await sql`
    insert into contact (tenant_id, id, customer_id, name, title, phone, phone_reversed, email, birthday, is_primary, created_at)
    select ${at.tenantId}, g."contactId", g."customerId", g.name, coalesce(g.title, ''), g.phone, reverse(g.phone), g.email,
      g.birthday, false, ${at.now}
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as g("contactId" text, "customerId" text, name text, title text,
      phone text, email text, birthday date)`.execute(at.tx)
}

/** As `saveIndex` for many customers, in one statement. */
export async function saveIndexes(
  at: At,
  indexed: readonly (CustomerIndex & { customerId: CustomerId })[],
): Promise<void> {
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${jsonText(indexed)}::jsonb)
        as g("customerId" text, "searchText" text, initials text, tok integer[], keys text[])
    ), found_by as (
      update customer c set search_text = g."searchText", initials = g.initials, tok = g.tok
      from given g where c.tenant_id = ${at.tenantId} and c.id = g."customerId"
    ), dropped as (
      delete from customer_key k using given g
      where k.tenant_id = ${at.tenantId} and k.customer_id = g."customerId" and k.key <> all(g.keys)
    )
    insert into customer_key (tenant_id, key, customer_id)
    select ${at.tenantId}, key, g."customerId" from given g cross join unnest(g.keys) key on conflict do nothing`.execute(
    at.tx,
  )
}

/** Takes away contacts that are still what was added, and tags; in one statement. @returns the contacts that went */
export async function removeAdded(
  at: At,
  added: {
    contacts: readonly { contactId: ContactId; contact: NewContact }[]
    tags: readonly { customerId: CustomerId; tagId: string }[]
  },
): Promise<ContactId[]> {
  const contacts = added.contacts.map(({ contactId, contact }) => ({ contactId, ...contact }))
  const result = await sql<{ id: ContactId }>`
    with untagged as (
      delete from customer_tag k using jsonb_to_recordset(${jsonText(added.tags)}::jsonb) as g("customerId" text, "tagId" text)
      where k.tenant_id = ${at.tenantId} and k.customer_id = g."customerId" and k.tag_id = g."tagId"
    )
    delete from contact p using jsonb_to_recordset(${jsonText(contacts)}::jsonb)
      as g("contactId" text, name text, title text, phone text, email text, birthday date)
    where p.tenant_id = ${at.tenantId} and p.id = g."contactId" and p.name = g.name and p.title = coalesce(g.title, '')
      and p.phone is not distinct from g.phone and p.email is not distinct from g.email
      and p.birthday is not distinct from g.birthday and not p.is_primary and p.role = 'unknown' and p.unionid is null
    returning p.id`.execute(at.tx)
  return result.rows.map(({ id }) => id)
}

/** Deletes customers with everything this word keeps of them; what other words keep must be gone before. One statement each. */
export async function deleteCustomers(at: At, customerIds: readonly CustomerId[]): Promise<void> {
  const own = [
    'customer_tag',
    'customer_key',
    'customer_fact',
    'customer_need',
    'customer_collaborator',
    'timeline_entry',
    'contact',
  ]
  for (const table of own)
    await sql`delete from ${sql.table(table)}
      where tenant_id = ${at.tenantId} and customer_id = any(${customerIds}::text[])`.execute(at.tx)
  await sql`delete from customer where tenant_id = ${at.tenantId} and id = any(${customerIds}::text[])`.execute(at.tx)
}
