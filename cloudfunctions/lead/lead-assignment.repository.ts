import { sql } from 'kysely'
import type { LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'

export interface AssignmentRow {
  id: string
  staffId: StaffId
  staffName: string
  acceptBy: Instant | null
  outcome: 'waiting' | 'accepted' | 'expired' | 'moved'
}

/** Everybody who was offered a lead, first offer first. */
export async function listAssignments(tx: Tx, tenantId: TenantId, leadId: LeadId): Promise<AssignmentRow[]> {
  const result = await sql<AssignmentRow>`
    select a.id, a.staff_id as "staffId", s.name as "staffName", a.accept_by as "acceptBy", a.outcome
    from lead_assignment a join staff s on s.tenant_id = ${tenantId} and s.id = a.staff_id
    where a.tenant_id = ${tenantId} and a.lead_id = ${leadId} order by a.at, a.id`.execute(tx)
  return result.rows
}

/** The lead is taken by one of those it was offered to, or by a manager: their offer is accepted, every other is over. */
export async function saveAcceptance(
  at: At,
  taken: { leadId: LeadId; staffId: StaffId; why: string; respondedAt: Instant | null; workingMinutes: number | null },
): Promise<void> {
  const { tx, tenantId, now } = at
  await sql`
    with own as (
      select id from lead_assignment
      where tenant_id = ${tenantId} and lead_id = ${taken.leadId} and staff_id = ${taken.staffId} and outcome = 'waiting'
    ), settled as (
      update lead_assignment a set outcome = case when a.id in (select id from own) then 'accepted' else 'moved' end
      where a.tenant_id = ${tenantId} and a.lead_id = ${taken.leadId} and a.outcome = 'waiting'
    ), added as (
      insert into lead_assignment (tenant_id, id, lead_id, staff_id, at, accept_by, outcome, why)
      select ${tenantId}, ${at.newId()}, ${taken.leadId}, ${taken.staffId}, ${now}, null, 'accepted', ${taken.why}
      where not exists (select from own)
    )
    update lead set state = 'accepted', owner_id = ${taken.staffId}, accept_by = null,
      responded_at = coalesce(responded_at, ${taken.respondedAt}::timestamptz),
      response_working_minutes = coalesce(response_working_minutes, ${taken.workingMinutes}::double precision),
      updated_at = ${now}, version = version + 1
    where tenant_id = ${tenantId} and id = ${taken.leadId}`.execute(tx)
}

export interface Offer {
  leadId: LeadId
  assignmentId: string
  staffId: StaffId
  acceptBy: Instant
  why: string
  /** What becomes of the offer that was open. */
  before: 'expired' | 'moved'
  turnOf: string | null
}

/** Offers a lead to the next person; the open offer ends. */
export async function saveOffer(at: At, offer: Offer): Promise<void> {
  const { tx, tenantId, now } = at
  await sql`
    with ended as (
      update lead_assignment set outcome = ${offer.before}
      where tenant_id = ${tenantId} and lead_id = ${offer.leadId} and outcome = 'waiting'
    ), given as (
      insert into lead_assignment (tenant_id, id, lead_id, staff_id, at, accept_by, outcome, why)
      values (${tenantId}, ${offer.assignmentId}, ${offer.leadId}, ${offer.staffId}, ${now}, ${offer.acceptBy}, 'waiting', ${offer.why})
    ), turned as (
      update assignment_rules
      set turns = turns || jsonb_build_object(${offer.turnOf}::text, coalesce((turns->>${offer.turnOf}::text)::integer, 0) + 1)
      where tenant_id = ${tenantId} and ${offer.turnOf}::text is not null
    )
    update lead set state = 'offered', owner_id = ${offer.staffId}, accept_by = ${offer.acceptBy}, updated_at = ${now},
      version = version + 1
    where tenant_id = ${tenantId} and id = ${offer.leadId}`.execute(tx)
}

/** Nobody is left to ask: the lead waits for a manager. */
export async function saveUnassigned(at: At, leadId: LeadId): Promise<void> {
  const { tx, tenantId, now } = at
  await sql`
    with ended as (
      update lead_assignment set outcome = 'expired'
      where tenant_id = ${tenantId} and lead_id = ${leadId} and outcome = 'waiting'
    )
    update lead set state = 'unassigned', owner_id = null, accept_by = null, updated_at = ${now}, version = version + 1
    where tenant_id = ${tenantId} and id = ${leadId}`.execute(tx)
}
