import { sql, type RawBuilder } from 'kysely'
import type { CustomerId, StaffId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'

/** Who leaves, and who takes over by what it is about; null: nobody. */
export interface WorkHanding {
  fromId: StaffId
  customersTo: StaffId | null
  leadsTo: StaffId | null
  ticketsTo: StaffId | null
}

/** The successor for a customer's work; without one, its owner, who has it anyway. */
const ofCustomer = (at: At, handing: WorkHanding, customerId: RawBuilder<unknown>): RawBuilder<string | null> => sql`
  coalesce(${handing.customersTo}::text, (select c.owner_id from customer c
    where c.tenant_id = ${at.tenantId} and c.id = ${customerId} and c.owner_id <> ${handing.fromId}))`

/** Open plans go on with their due time; their silence is the successor's from now on. Those nobody takes end. */
export async function movePlansOf(at: At, handing: WorkHanding): Promise<{ moved: number; dropped: CustomerId[] }> {
  const { tx, tenantId, now } = at
  const result = await sql<{ customerId: CustomerId | null; isMoved: boolean }>`
    with target as (
      select p.id, case when p.customer_id is null then ${handing.leadsTo}::text
        else ${ofCustomer(at, handing, sql`p.customer_id`)} end as to_id
      from followup_plan p where p.tenant_id = ${tenantId} and p.staff_id = ${handing.fromId} and p.state = 'open'
    )
    update followup_plan p set staff_id = coalesce(t.to_id, p.staff_id),
      created_at = case when t.to_id is null then p.created_at else ${now}::timestamptz end,
      state = case when t.to_id is null then 'replaced' else 'open' end
    from target t where p.tenant_id = ${tenantId} and p.id = t.id
    returning p.customer_id as "customerId", t.to_id is not null as "isMoved"`.execute(tx)
  const dropped = result.rows.flatMap(({ customerId, isMoved }) => (isMoved || customerId === null ? [] : [customerId]))
  return { moved: result.rows.filter(({ isMoved }) => isMoved).length, dropped }
}

/** What waits in an inbox goes to whoever takes over what it is about; notices, and what they know already, end. */
export async function moveItemsOf(at: At, handing: WorkHanding): Promise<number> {
  const { tx, tenantId } = at
  const result = await sql<{ moved: number }>`
    with target as (
      select i.id, i.kind, i.subject_id, case
        when i.kind in ('ticket', 'recovery') then ${handing.ticketsTo}::text
        when i.kind = 'notice' then null
        when i.customer_id is null or i.kind in ('lead_offer', 'lead_duplicate', 'collision') then ${handing.leadsTo}::text
        else ${ofCustomer(at, handing, sql`i.customer_id`)} end as to_id
      from inbox_item i
      where i.tenant_id = ${tenantId} and i.staff_id = ${handing.fromId} and i.state in ('open', 'snoozed')
    ), settled as (
      select t.id, case when exists (select from inbox_item o where o.tenant_id = ${tenantId} and o.staff_id = t.to_id
        and o.kind = t.kind and o.subject_id = t.subject_id and o.state in ('open', 'snoozed')) then null else t.to_id end as to_id
      from target t
    ), changed as (
      update inbox_item i set staff_id = coalesce(s.to_id, i.staff_id),
        state = case when s.to_id is null then 'done' else i.state end
      from settled s where i.tenant_id = ${tenantId} and i.id = s.id
      returning s.to_id
    )
    select count(to_id)::int as moved from changed`.execute(tx)
  return result.rows[0]?.moved ?? 0
}
