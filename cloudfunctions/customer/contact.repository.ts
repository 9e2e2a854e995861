import { sql } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { ContactId, CustomerId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { isVisible } from './customer.repository'
import type { NewContact } from './customer.types'

type ContactFields = NewContact & { isPrimary: boolean }

interface SavedContact {
  customerId: CustomerId
  contactId: ContactId
  contact: ContactFields
}

/** Adds a contact; the first of a customer is its main one, and a new main one takes the place of the old. */
export async function insertContact(at: At, { customerId, contactId, contact }: SavedContact): Promise<void> {
  const phone = contact.phone ?? null
  await sql`
    with stepped_down as (
      update contact set is_primary = false
      where tenant_id = ${at.tenantId} and customer_id = ${customerId} and is_primary and ${contact.isPrimary}::boolean
    )
    insert into contact (tenant_id, id, customer_id, name, title, role, phone, phone_reversed, email, unionid, birthday,
      is_primary, created_at)
    values (${at.tenantId}, ${contactId}, ${customerId}, ${contact.name}, ${contact.title ?? ''},
      ${contact.role ?? 'unknown'}, ${phone}::text, reverse(${phone}::text), ${contact.email ?? null},
      ${contact.unionid ?? null}, ${contact.birthday ?? null}::date,
      ${contact.isPrimary}::boolean or not exists (
        select from contact where tenant_id = ${at.tenantId} and customer_id = ${customerId}), ${at.now})
  `.execute(at.tx)
}

/** Changes a contact of this customer; the main one stays the main one until another takes its place. */
export async function updateContact(at: At, { customerId, contactId, contact }: SavedContact): Promise<void> {
  const phone = contact.phone ?? null
  const result = await sql`
    with stepped_down as (
      update contact set is_primary = false
      where tenant_id = ${at.tenantId} and customer_id = ${customerId} and id <> ${contactId} and is_primary
        and ${contact.isPrimary}::boolean
    )
    update contact set name = ${contact.name}, title = ${contact.title ?? ''}, role = ${contact.role ?? 'unknown'},
      phone = ${phone}::text, phone_reversed = reverse(${phone}::text), email = ${contact.email ?? null},
      birthday = case when ${contact.birthday === undefined}::boolean then birthday else ${contact.birthday ?? null}::date end,
      is_primary = is_primary or ${contact.isPrimary}::boolean
    where tenant_id = ${at.tenantId} and customer_id = ${customerId} and id = ${contactId}`.execute(at.tx)
  if (result.numAffectedRows !== 1n) found(null)
}

/** A contact of this customer who is the same person: by phone, or by name where no phone is known. */
export async function findSameContact(
  tx: Tx,
  tenantId: TenantId,
  customerId: CustomerId,
  contact: NewContact,
): Promise<ContactId | null> {
  const result = await sql<{ id: ContactId }>`
    select id from contact
    where tenant_id = ${tenantId} and customer_id = ${customerId}
      and case when ${contact.phone ?? null}::text is null then name = ${contact.name} else phone = ${contact.phone ?? null} end
    order by created_at, id limit 1`.execute(tx)
  return result.rows[0]?.id ?? null
}

/** The number of a contact whose customer the caller may see. */
export async function loadContactPhone(
  tx: Tx,
  tenantId: TenantId,
  scope: Scope,
  contactId: ContactId,
): Promise<{ phone: string | null; customerId: CustomerId }> {
  const result = await sql<{ phone: string | null; customerId: CustomerId }>`
    select p.phone, p.customer_id as "customerId" from contact p
    join customer c on c.tenant_id = ${tenantId} and c.id = p.customer_id
    where p.tenant_id = ${tenantId} and p.id = ${contactId} and ${isVisible(tenantId, scope)}`.execute(tx)
  return found(result.rows[0])
}

/** The one customer that has a contact with this number; null when none has, or several have. */
export async function findOnlyCustomer(tx: Tx, tenantId: TenantId, phone: string): Promise<CustomerId | null> {
  // By the index that searches for last digits: the whole number is a fragment, too.
  const { rows } = await sql<{ customer_id: CustomerId }>`
    select distinct customer_id from contact
    where tenant_id = ${tenantId} and phone_reversed collate "C" = reverse(${phone}::text) limit 2`.execute(tx)
  return rows.length === 1 ? (rows[0]?.customer_id ?? null) : null
}
