import { sql } from 'kysely'
import type { CustomerId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

/** The nearest manager over both colleagues who is neither of them, else the owner. */
export async function findCommonManager(
  tx: Tx,
  tenantId: TenantId,
  sides: readonly [StaffId, StaffId],
): Promise<StaffId | null> {
  const result = await sql<{ id: StaffId }>`
    select boss.id from staff boss join department d on d.tenant_id = ${tenantId} and d.id = boss.department_id
    where boss.tenant_id = ${tenantId} and boss.is_active and boss.id <> all(${[...sides]}::text[])
      and (boss.role = 'owner' or (boss.role = 'manager' and not exists (
        select from staff s join department own on own.tenant_id = ${tenantId} and own.id = s.department_id
        where s.tenant_id = ${tenantId} and s.id = any(${[...sides]}::text[]) and not own.path ^@ d.path)))
    order by boss.role = 'owner', length(d.path) desc, boss.id limit 1`.execute(tx)
  return result.rows[0]?.id ?? null
}

export interface ToldCollision {
  id: string
  outcome: string
  leadId: LeadId
  name: string
  company: string
  customerId: CustomerId
  customerName: string
  ownerId: StaffId
  ownerName: string
  ownerDepartment: string
  newcomerId: StaffId | null
  newcomerName: string | null
  newcomerDepartment: string | null
  lastFollowupAt: Instant | null
}

export async function findToldCollision(
  tx: Tx,
  tenantId: TenantId,
  collisionId: string,
): Promise<ToldCollision | null> {
  const result = await sql<ToldCollision>`
    select c.id, c.outcome, c.lead_id as "leadId", l.name, l.company, c.customer_id as "customerId", k.name as "customerName",
      c.owner_id as "ownerId", o.name as "ownerName", od.name as "ownerDepartment", c.newcomer_id as "newcomerId",
      n.name as "newcomerName", nd.name as "newcomerDepartment", f.last_followup_at as "lastFollowupAt"
    from collision c
    join lead l on l.tenant_id = ${tenantId} and l.id = c.lead_id
    join customer k on k.tenant_id = ${tenantId} and k.id = c.customer_id
    join staff o on o.tenant_id = ${tenantId} and o.id = c.owner_id
    join department od on od.tenant_id = ${tenantId} and od.id = o.department_id
    left join staff n on n.tenant_id = ${tenantId} and n.id = c.newcomer_id
    left join department nd on nd.tenant_id = ${tenantId} and nd.id = n.department_id
    left join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.customer_id
    where c.tenant_id = ${tenantId} and c.id = ${collisionId}`.execute(tx)
  return result.rows[0] ?? null
}

/** A customer's lead goes with its customer's new owner. */
export async function saveAttachedOwner(
  tx: Tx,
  tenantId: TenantId,
  attached: { leadId: LeadId; ownerId: StaffId },
): Promise<void> {
  await tx
    .updateTable('lead')
    .set({ owner_id: attached.ownerId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', attached.leadId)
    .where('state', '=', 'attached')
    .execute()
}
