import { sql } from 'kysely'
import type { Withdrawable } from '@shared/followup/withdraw.rules'
import type { CustomerId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { isOfSubject } from './plan.repository'
import { subjectIdOf, type Subject } from './subject'

interface OwnFollowup {
  customerId: CustomerId | null
  leadId: LeadId | null
}

/** Whom one's own follow-up is about. */
export async function loadOwnFollowup(
  tx: Tx,
  tenantId: TenantId,
  own: { followupId: string; staffId: StaffId },
): Promise<OwnFollowup> {
  const row = await tx
    .selectFrom('followup')
    .select(['customer_id as customerId', 'lead_id as leadId'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', own.followupId)
    .where('staff_id', '=', own.staffId)
    .executeTakeFirst()
  return found(row)
}

/** How a follow-up stands; its customer or lead is locked by now, so it stays so. */
export async function loadWithdrawable(
  tx: Tx,
  tenantId: TenantId,
  { followupId, subject }: { followupId: string; subject: Subject },
): Promise<Withdrawable> {
  const result = await sql<Withdrawable>`
    select f.at, f.withdrawn_at as "withdrawnAt", exists (
      select from followup where tenant_id = ${tenantId} and ${isOfSubject(subject)} and at >= f.at and id > f.id
        and withdrawn_at is null) as "isFollowed"
    from followup f where f.tenant_id = ${tenantId} and f.id = ${followupId}`.execute(tx)
  return found(result.rows[0])
}

interface Undone {
  lastValidAt: Instant | null
  /** The plan that is open again; null when the follow-up had closed none. */
  planId: string | null
  dueAt: Instant | null
  what: string | null
}

/** One statement: the follow-up is withdrawn, the next step it set is dropped, and what it closed is open again. */
export async function undoFollowup(
  tx: Tx,
  tenantId: TenantId,
  followup: { id: string; at: Instant; subject: Subject },
  now: Instant,
): Promise<Undone> {
  const { id, at, subject } = followup
  const result = await sql<Undone>`
    with withdrawn as (
      update followup set withdrawn_at = ${now} where tenant_id = ${tenantId} and id = ${id}
    ), dropped as (
      update followup_plan set state = 'replaced'
      where tenant_id = ${tenantId} and ${isOfSubject(subject)} and state = 'open' and created_at >= ${at} returning id
    ), hidden as (
      update inbox_item set state = 'done'
      where tenant_id = ${tenantId} and subject_id = ${subjectIdOf(subject)} and kind = 'followup'
        and state in ('open', 'snoozed') and (select count(*) from dropped) > 0 returning id
    ), reopened as (
      update followup_plan set state = 'open', closed_by = null
      where tenant_id = ${tenantId} and closed_by = ${id} and (select count(*) from dropped) >= 0
      returning id, due_at, what
    ), shown as (
      update inbox_item set closed_by = null, state = case when wake_at > ${now} then 'snoozed' else 'open' end
      where tenant_id = ${tenantId} and closed_by = ${id} and (select count(*) from hidden) >= 0
    )
    select (select max(f.at) from followup f where f.tenant_id = ${tenantId} and ${isOfSubject(subject)} and f.is_valid
        and f.withdrawn_at is null and f.id <> ${id}) as "lastValidAt",
      r.id as "planId", r.due_at as "dueAt", r.what
    from (select) one left join reopened r on true`.execute(tx)
  return found(result.rows[0])
}
