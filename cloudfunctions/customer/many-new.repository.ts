import { sql } from 'kysely'
import type { ContactId, CustomerId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import type { NewCustomer } from './customer.types'
import type { CustomerIndex } from './record.types'

export interface MadeCustomer {
  customer: NewCustomer & { need?: string }
  index: CustomerIndex
  customerId: CustomerId
  contactId: ContactId
}

const rowOf = ({ tenantId, now, newId }: At, { customer, index, customerId, contactId }: MadeCustomer) => ({
  id: customerId,
  name: customer.name,
  short_name: customer.shortName ?? '',
  credit_code: customer.creditCode ?? null,
  kind: customer.kind ?? 'company',
  grade: customer.grade ?? null,
  province: customer.region?.province ?? '',
  city: customer.region?.city ?? '',
  district: customer.region?.district ?? '',
  address: customer.address ?? '',
  industry: customer.industry ?? '',
  channel_name: customer.channelName ?? null,
  owner_id: customer.ownerId,
  first_seen_at: customer.firstSeenAt ?? now,
  search_text: index.searchText,
  initials: index.initials,
  tok: index.tok,
  keys: index.keys,
  contact_id: contactId,
  contact_name: customer.contact.name,
  title: customer.contact.title ?? '',
  phone: customer.contact.phone ?? null,
  email: customer.contact.email ?? null,
  birthday: customer.contact.birthday ?? null,
  entry_id: newId(),
  entry_title: customer.origin.title,
  entry_words: customer.origin.words,
  entry_by: customer.origin.actorName,
  need_id: newId(),
  need: customer.need ?? '',
  tenant_id: tenantId,
})

/**
 * As `insertCustomer` for many at once, in one statement. A credit code that another customer holds is left out, and so is one
 * that an earlier of these holds.
 */
export async function insertCustomers(at: At, made: readonly MadeCustomer[]): Promise<void> {
  const codes = new Set<string>()
  const rows = made.map((one) => {
    const row = rowOf(at, one)
    const isTaken = row.credit_code !== null && codes.has(row.credit_code)
    if (row.credit_code !== null) codes.add(row.credit_code)
    return isTaken ? { ...row, credit_code: null } : row
  })
  const { tx, tenantId, now } = at
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${jsonText(rows)}::jsonb) as g(id text, name text, short_name text, credit_code text,
        kind text, grade text, province text, city text, district text, address text, industry text, channel_name text,
        owner_id text, first_seen_at timestamptz, search_text text, initials text, tok integer[], keys text[],
        contact_id text, contact_name text, title text, phone text, email text, birthday date,
        entry_id text, entry_title text, entry_words text, entry_by text, need_id text, need text)
    ), made as (
      insert into customer (tenant_id, id, name, short_name, credit_code, kind, grade, province, city, district, address,
        industry, channel_name, owner_id, first_seen_at, activity_at, search_text, initials, tok, created_at, updated_at)
      select ${tenantId}, g.id, g.name, g.short_name,
        case when exists (select from customer h where h.tenant_id = ${tenantId} and h.credit_code = g.credit_code)
          then null else g.credit_code end,
        g.kind, g.grade, g.province, g.city, g.district, g.address, g.industry, g.channel_name, g.owner_id, g.first_seen_at,
        ${now}, g.search_text, g.initials, g.tok, ${now}, ${now}
      from given g
    ), reached as (
      insert into contact (tenant_id, id, customer_id, name, title, phone, phone_reversed, email, birthday, is_primary, created_at)
      select ${tenantId}, g.contact_id, g.id, g.contact_name, g.title, g.phone, reverse(g.phone), g.email, g.birthday, true, ${now}
      from given g
    ), keyed as (
      insert into customer_key (tenant_id, key, customer_id)
      select ${tenantId}, key, g.id from given g cross join unnest(g.keys) key
    ), known as (
      insert into customer_fact (tenant_id, customer_id) select ${tenantId}, g.id from given g
    ), wanted as (
      insert into customer_need (tenant_id, id, customer_id, words, source, recorded_at, recorded_by)
      select ${tenantId}, g.need_id, g.id, g.need, 'import', ${now}, g.entry_by from given g where g.need <> ''
    )
    insert into timeline_entry (tenant_id, id, customer_id, at, kind, title, words, actor_name)
    select ${tenantId}, g.entry_id, g.id, ${now}, 'owner', g.entry_title, g.entry_words, g.entry_by from given g`.execute(
    tx,
  )
}

/** Gives many customers tags by name, in one statement; tags that are missing are made. @returns what was not there before */
export async function addTags(
  at: At,
  wanted: readonly { customerId: CustomerId; tagName: string }[],
): Promise<{ customerId: CustomerId; tagId: string }[]> {
  const names = [...new Set(wanted.map(({ tagName }) => tagName))].sort().map((name) => ({ id: at.newId(), name }))
  const result = await sql<{ customerId: CustomerId; tagId: string }>`
    with named as (
      insert into tag (tenant_id, id, name)
      select ${at.tenantId}, w.id, w.name from jsonb_to_recordset(${jsonText(names)}::jsonb) as w(id text, name text)
      on conflict (tenant_id, name) do update set name = excluded.name returning id, name
    )
    insert into customer_tag (tenant_id, customer_id, tag_id)
    select distinct ${at.tenantId}, c.id, named.id
    from jsonb_to_recordset(${jsonText(wanted)}::jsonb) as g("customerId" text, "tagName" text)
    join named on named.name = g."tagName"
    join customer c on c.tenant_id = ${at.tenantId} and c.id = g."customerId"
    on conflict do nothing returning customer_id as "customerId", tag_id as "tagId"`.execute(at.tx)
  return result.rows
}

const MOST_PER_KEY = 40

/** Which customers hold which of these keys, at most forty for each, in one statement whose cost does not grow with the company. */
export async function listKeyHolders(
  tx: Tx,
  tenantId: TenantId,
  keys: readonly string[],
): Promise<{ key: string; customerId: CustomerId }[]> {
  const result = await sql<{ key: string; customerId: CustomerId }>`
    select wanted as key, k.customer_id as "customerId" from unnest(${keys}::text[]) wanted
    cross join lateral (select customer_id from customer_key
      where tenant_id = ${tenantId} and key = wanted limit ${MOST_PER_KEY}) k`.execute(tx)
  return result.rows
}
