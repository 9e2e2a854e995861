import { sql } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { CustomerId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { Period } from '@shared/lead/desk.rules'
import type { Tx } from '../_kernel/transaction'

export type CollisionOutcome = 'open' | 'owner_keeps' | 'newcomer_gets' | 'shared'

export interface CollisionRow {
  id: string
  at: Instant
  leadId: LeadId
  leadName: string
  leadCompany: string
  customerName: string
  newcomerId: StaffId | null
  newcomerName: string | null
  ownerId: StaffId
  ownerName: string
  ownerDepartment: string
  lastFollowupAt: Instant | null
  newcomerFollowedUpAt: Instant | null
  outcome: CollisionOutcome
  decidedBy: string | null
}

/** Collisions that touch somebody within the scope, newest first. */
export async function listCollisionRows(
  tx: Tx,
  tenantId: TenantId,
  filter: { scope: Scope; onlyOpen: boolean; period?: Period | null; from: Keyset | null; limit: number },
): Promise<CollisionRow[]> {
  const { scope, from, period } = filter
  const result = await sql<CollisionRow>`
    select c.id, c.at, c.lead_id as "leadId", l.name as "leadName", l.company as "leadCompany", k.name as "customerName",
      c.newcomer_id as "newcomerId", n.name as "newcomerName", c.owner_id as "ownerId", o.name as "ownerName", d.name as "ownerDepartment",
      f.last_followup_at as "lastFollowupAt",
      (select min(u.at) from followup u where u.tenant_id = ${tenantId} and u.lead_id = c.lead_id and u.is_valid
        and u.staff_id = c.newcomer_id and u.withdrawn_at is null) as "newcomerFollowedUpAt",
      c.outcome, c.decided_by as "decidedBy"
    from collision c
    join lead l on l.tenant_id = ${tenantId} and l.id = c.lead_id
    join customer k on k.tenant_id = ${tenantId} and k.id = c.customer_id
    join staff o on o.tenant_id = ${tenantId} and o.id = c.owner_id
    join department d on d.tenant_id = ${tenantId} and d.id = o.department_id
    left join staff n on n.tenant_id = ${tenantId} and n.id = c.newcomer_id
    left join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.customer_id
    where c.tenant_id = ${tenantId} and (c.outcome = 'open' or not ${filter.onlyOpen})
      and (${scope}::text[] is null or c.owner_id = any(${scope}::text[]) or c.newcomer_id = any(${scope}::text[]))
      and (${period?.from ?? null}::timestamptz is null or (c.at >= ${period?.from ?? null} and c.at < ${period?.to ?? null}))
      and (${from?.key ?? null}::timestamptz is null or (c.at, c.id) < (${from?.key ?? null}::timestamptz, ${from?.id ?? null}))
    order by c.at desc, c.id desc limit ${filter.limit}`.execute(tx)
  return result.rows
}

export interface LockedCollision {
  outcome: CollisionOutcome
  leadId: LeadId
  customerId: CustomerId
  ownerId: StaffId
  newcomerId: StaffId | null
}

/** Locks a collision that touches somebody within the scope. */
export async function lockCollision(
  tx: Tx,
  tenantId: TenantId,
  wanted: { collisionId: string; scope: Scope },
): Promise<LockedCollision | null> {
  const result = await sql<LockedCollision>`
    select outcome, lead_id as "leadId", customer_id as "customerId", owner_id as "ownerId", newcomer_id as "newcomerId"
    from collision where tenant_id = ${tenantId} and id = ${wanted.collisionId}
      and (${wanted.scope}::text[] is null or owner_id = any(${wanted.scope}::text[]) or newcomer_id = any(${wanted.scope}::text[]))
    for update`.execute(tx)
  return result.rows[0] ?? null
}

export async function settleCollision(
  tx: Tx,
  tenantId: TenantId,
  settled: { collisionId: string; outcome: CollisionOutcome; decidedBy: string; words: string; now: Instant },
): Promise<void> {
  await tx
    .updateTable('collision')
    .set({ outcome: settled.outcome, decided_by: settled.decidedBy, decided_at: settled.now, words: settled.words })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', settled.collisionId)
    .execute()
}
