import { sql, type RawBuilder } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { Tx } from '../_kernel/transaction'
import type { Grade } from './customer.types'

/** A customer as lists show it. */
export interface CustomerListRow {
  id: CustomerId
  name: string
  shortName: string
  grade: Grade | null
  stage: 'new' | 'active' | 'sleeping' | 'lost'
  province: string
  city: string
  district: string
  industry: string
  ownerName: string | null
  contactName: string | null
  amountTotalFen: number
  orderCount: number
  lastOrderAt: Instant | null
  lastActivityAt: Instant
  nextFollowupAt: Instant | null
}

/** The rows of some customers (`hits`: their ids), newest activity first; everything beside the name comes by primary key. */
export const rowsOf = (tenantId: TenantId, hits: RawBuilder<unknown>): RawBuilder<CustomerListRow> =>
  sql<CustomerListRow>`
    select c.id, c.name, c.short_name as "shortName", c.grade, c.stage, c.province, c.city, c.district, c.industry,
      s.name as "ownerName", p.name as "contactName", coalesce(f.amount_total_fen, 0) as "amountTotalFen",
      coalesce(f.order_count, 0) as "orderCount", f.last_order_at as "lastOrderAt", c.activity_at as "lastActivityAt",
      f.next_followup_at as "nextFollowupAt"
    from (${hits}) h
    join customer c on c.tenant_id = ${tenantId} and c.id = h.id
    left join staff s on s.tenant_id = ${tenantId} and s.id = c.owner_id
    left join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.id
    left join lateral (select name from contact
      where tenant_id = ${tenantId} and customer_id = c.id order by is_primary desc, created_at, id limit 1) p on true
    order by c.activity_at desc, c.id desc`

export interface ListFilter {
  scope: Scope
  stage: string | null
  grade: Grade | null
  ownerId: StaffId | null
  from: Keyset | null
  limit: number
}

const conditions = ({ stage, grade, from }: ListFilter): RawBuilder<unknown> => {
  const parts = [
    ...(stage === null ? [] : [sql`and c.stage = ${stage}`]),
    ...(grade === null ? [] : [sql`and c.grade = ${grade}`]),
    ...(from === null ? [] : [sql`and (c.activity_at, c.id) < (${from.key}::timestamptz, ${from.id})`]),
  ]
  return sql.join(parts, sql` `)
}

const newest = (limit: number): RawBuilder<unknown> => sql`order by c.activity_at desc, c.id desc limit ${limit}`

/** The whole company, along its own index. */
const ofCompany = (tenantId: TenantId, filter: ListFilter): RawBuilder<unknown> => sql`
  select c.id from customer c
  where c.tenant_id = ${tenantId} ${filter.ownerId === null ? sql`` : sql`and c.owner_id = ${filter.ownerId}`}
    ${conditions(filter)} ${newest(filter.limit)}`

/** The newest of each owner (so that nobody's index is read further than a page), and what is shared with the scope. */
const ofOwners = (tenantId: TenantId, filter: ListFilter, scope: readonly StaffId[]): RawBuilder<unknown> => {
  const owners = filter.ownerId === null ? scope : scope.filter((id) => id === filter.ownerId)
  return sql`
    select c.id from (
      select mine.id, mine.activity_at from unnest(${owners}::text[]) o(id)
      cross join lateral (
        select c.id, c.activity_at from customer c
        where c.tenant_id = ${tenantId} and c.owner_id = o.id ${conditions(filter)} ${newest(filter.limit)}
      ) mine
      union
      select c.id, c.activity_at from customer_collaborator k
      join customer c on c.tenant_id = ${tenantId} and c.id = k.customer_id
      where k.tenant_id = ${tenantId} and k.staff_id = any(${scope}::text[])
        ${filter.ownerId === null ? sql`` : sql`and c.owner_id = ${filter.ownerId}`} ${conditions(filter)}
    ) c ${newest(filter.limit)}`
}

/** One page of the customers a scope may see. One statement. */
export async function listCustomerRows(tx: Tx, tenantId: TenantId, filter: ListFilter): Promise<CustomerListRow[]> {
  const hits = filter.scope === null ? ofCompany(tenantId, filter) : ofOwners(tenantId, filter, filter.scope)
  return (await rowsOf(tenantId, hits).execute(tx)).rows
}
