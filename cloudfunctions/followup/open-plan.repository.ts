import { sql } from 'kysely'
import type { Successor } from '@shared/followup/hand-over.rules'
import type { Grade, InboxTag } from '@shared/followup/inbox.types'
import type { CustomerId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

/** The open plan of a customer if this colleague holds it, held until it is dealt with. */
export async function lockOpenPlanOf(
  tx: Tx,
  tenantId: TenantId,
  of: { customerId: CustomerId; staffId: StaffId },
): Promise<{ dueAt: Instant; what: string } | null> {
  const row = await tx
    .selectFrom('followup_plan')
    .select(['due_at as dueAt', 'what'])
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', of.customerId)
    .where('staff_id', '=', of.staffId)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export interface OpenPlan {
  id: string
  customerId: CustomerId | null
  leadId: LeadId | null
  staffId: StaffId
  staffName: string
  dueAt: Instant
  createdAt: Instant
  what: string
  escalation: number
  title: string
  tags: InboxTag[]
  grade: Grade | null
  phone: string | null
  /** Its item is out of sight because its holder put it off. */
  isSnoozed: boolean
}

/** Holds the plan's customer before the plan itself, in the order every follow-up takes them; without one there is nothing to hold. */
export async function lockCustomerOfPlan(
  tx: Tx,
  tenantId: TenantId,
  planId: string,
): Promise<{ ownerId: StaffId | null } | null> {
  const result = await sql<{ ownerId: StaffId | null }>`
    select c.owner_id as "ownerId" from customer c where c.tenant_id = ${tenantId} and c.id = (
      select customer_id from followup_plan where tenant_id = ${tenantId} and id = ${planId}) for update`.execute(tx)
  return result.rows[0] ?? null
}

/** A plan that nobody fulfilled yet, with its holder and how it looks in the inbox; null when it is closed. */
export async function lockOpenPlan(tx: Tx, tenantId: TenantId, planId: string): Promise<OpenPlan | null> {
  const result = await sql<OpenPlan>`
    select p.id, p.customer_id as "customerId", p.lead_id as "leadId", p.staff_id as "staffId", s.name as "staffName",
      p.due_at as "dueAt", p.created_at as "createdAt", p.what, p.escalation, i.title, i.tags, i.grade, i.phone,
      i.state = 'snoozed' as "isSnoozed"
    from followup_plan p
    join staff s on s.tenant_id = ${tenantId} and s.id = p.staff_id
    join inbox_item i on i.tenant_id = ${tenantId} and i.staff_id = p.staff_id and i.kind = 'followup'
      and i.subject_id = coalesce(p.customer_id, p.lead_id) and i.state in ('open', 'snoozed')
    where p.tenant_id = ${tenantId} and p.id = ${planId} and p.state = 'open' for update of p`.execute(tx)
  return result.rows[0] ?? null
}

export async function noteEscalation(
  tx: Tx,
  tenantId: TenantId,
  { planId, escalation }: { planId: string; escalation: number },
): Promise<void> {
  await tx
    .updateTable('followup_plan')
    .set({ escalation })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', planId)
    .execute()
}

/** The reps on duty beside the holder in their department, and the customer's owner when on duty. */
export async function listSuccessors(
  tx: Tx,
  tenantId: TenantId,
  silent: { customerId: CustomerId; holderId: StaffId; ownerId: StaffId | null },
): Promise<Successor[]> {
  const result = await sql<Successor>`
    select s.id, s.name,
      (select count(*)::int from followup_plan p
        where p.tenant_id = ${tenantId} and p.staff_id = s.id and p.state = 'open') as "openPlans",
      exists (select from followup_plan p join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = p.customer_id
        where p.tenant_id = ${tenantId} and p.customer_id = ${silent.customerId} and p.escalation = 3 and p.staff_id = s.id
          and (f.last_followup_at is null or p.created_at > f.last_followup_at)) as "hasLetLie"
    from staff holder join staff s on s.tenant_id = ${tenantId} and s.is_active and s.is_on_duty
      and (s.id = ${silent.ownerId} or s.department_id = holder.department_id and s.role = 'rep' and s.capacity_weight > 0)
    where holder.tenant_id = ${tenantId} and holder.id = ${silent.holderId}`.execute(tx)
  return result.rows
}
