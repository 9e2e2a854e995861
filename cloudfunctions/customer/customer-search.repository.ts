import { sql, type RawBuilder } from 'kysely'
import { bigramTokens, type SearchQuery } from '@shared/customer/search-text.rules'
import type { Scope } from '@shared/kernel/actor'
import type { TenantId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'
import { rowsOf, type CustomerListRow } from './customer-list.repository'
import { isVisible } from './customer.repository'

type Asked = Exclude<SearchQuery, { kind: 'nothing' }>

interface Search {
  scope: Scope
  query: Asked
  limit: number
}

const byPhone = (tenantId: TenantId, { scope, limit }: Search, digitsReversed: string): RawBuilder<unknown> => sql`
  (select c.id from contact p join customer c on c.tenant_id = ${tenantId} and c.id = p.customer_id
   where p.tenant_id = ${tenantId} and p.phone_reversed ^@ ${digitsReversed}::text and ${isVisible(tenantId, scope)}
   limit ${limit})`

const byFragment = (tenantId: TenantId, { scope, limit }: Search, fragment: string): RawBuilder<unknown> => sql`
  (select customer_id as id
   from search_customers(${bigramTokens(tenantId, [fragment])}::integer[], ${fragment}, ${scope}::text[], ${limit}))`

/**
 * One character has no pair to look up: the beginning of a name, of a contact's name, or of the initials. Ordered as the index is,
 * else a common surname tempts the planner to read the whole table.
 */
const byPrefix = (tenantId: TenantId, { scope, limit }: Search, start: string): RawBuilder<unknown> => {
  const among = (column: 'search_text' | 'initials'): RawBuilder<unknown> => sql`
    (select c.id from customer c
     where c.tenant_id = ${tenantId} and c.${sql.ref(column)} ^@ ${start}::text and ${isVisible(tenantId, scope)}
     order by c.${sql.ref(column)} collate "C" limit ${limit})`
  const contacts = sql`
    (select c.id from contact p join customer c on c.tenant_id = ${tenantId} and c.id = p.customer_id
     where p.tenant_id = ${tenantId} and p.name ^@ ${start}::text and ${isVisible(tenantId, scope)}
     order by p.name collate "C" limit ${limit})`
  return sql`${among('search_text')} union ${among('initials')} union ${contacts}`
}

const hitsOf = (tenantId: TenantId, search: Search): RawBuilder<unknown> => {
  const { query } = search
  switch (query.kind) {
    case 'phone':
      // Four digits may also stand in a name (1688服饰).
      return sql`${byPhone(tenantId, search, query.digitsReversed)} union ${byFragment(tenantId, search, query.digits)}`
    case 'pinyin':
      return query.letters.length === 1
        ? byPrefix(tenantId, search, query.letters)
        : byFragment(tenantId, search, query.letters)
    case 'prefix':
      return byPrefix(tenantId, search, query.text)
    case 'fragment':
      return byFragment(tenantId, search, query.text)
  }
}

/** What somebody typed, within their scope; newest activity first, `limit` at most. One statement. */
export async function searchCustomerRows(tx: Tx, tenantId: TenantId, search: Search): Promise<CustomerListRow[]> {
  const hits = sql`select id from (${hitsOf(tenantId, search)}) every_way limit ${search.limit}`
  return (await rowsOf(tenantId, hits).execute(tx)).rows
}
