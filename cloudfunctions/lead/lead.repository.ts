import { sql, type RawBuilder } from 'kysely'
import type { Scope, StaffActor } from '@shared/kernel/actor'
import type { CustomerId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Region } from '@shared/customer/region-index'
import type { Answer } from '@shared/lead/answers.rules'
import type { DiscardReason, LeadState } from '@shared/lead/lead.types'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'

/** Whose leads a caller may see: their scope's, those nobody has when they manage, and what was offered to them and still waits. */
export interface Viewer {
  scope: Scope
  isManaging: boolean
}

export const viewerOf = ({ scope, role }: StaffActor): Viewer => ({
  scope,
  isManaging: role === 'owner' || role === 'manager',
})

/** Whether the lead aliased `l` is visible. @param isTakenToo also leads that were offered to them and taken by somebody else */
export const isVisibleLead = (tenantId: TenantId, viewer: Viewer, isTakenToo: boolean): RawBuilder<boolean> =>
  viewer.scope === null
    ? sql`true`
    : sql`(l.owner_id = any(${viewer.scope}::text[]) or (l.owner_id is null and ${viewer.isManaging}::boolean)
        or ((${isTakenToo}::boolean or l.state in ('offered', 'unassigned')) and exists (
          select from lead_assignment a
          where a.tenant_id = ${tenantId} and a.lead_id = l.id and a.staff_id = any(${viewer.scope}::text[]))))`

/** A lead as decisions need it. */
export interface LeadRow {
  id: LeadId
  number: string
  state: LeadState
  ownerId: StaffId | null
  channelId: string
  channelName: string
  name: string
  company: string
  wish: string
  answers: Answer[]
  phone: string | null
  phones: string[]
  email: string | null
  unionid: string | null
  creditCode: string | null
  province: string
  city: string
  district: string
  industry: string
  grade: 'A' | 'B' | 'C' | 'D'
  match: 'new' | 'likely' | 'sure'
  matchCustomerId: CustomerId | null
  customerId: CustomerId | null
  acceptBy: Instant | null
  respondedAt: Instant | null
  createdAt: Instant
}

const leadRows = (tenantId: TenantId, which: RawBuilder<unknown>): RawBuilder<LeadRow> => sql<LeadRow>`
  select l.id, l.number, l.state, l.owner_id as "ownerId", l.channel_id as "channelId", c.name as "channelName", l.name,
    l.company, l.wish, l.answers, l.phone, l.phones, l.email, l.unionid, l.credit_code as "creditCode", l.province, l.city, l.district,
    l.industry, l.grade, l.match, l.match_customer_id as "matchCustomerId", l.customer_id as "customerId",
    l.accept_by as "acceptBy", l.responded_at as "respondedAt", l.created_at as "createdAt"
  from lead l join channel c on c.tenant_id = ${tenantId} and c.id = l.channel_id
  where l.tenant_id = ${tenantId} and ${which}`

/** The lead, held until this transaction ends; NOT_FOUND when it is missing or not the viewer's. */
export async function lockVisibleLead(
  tx: Tx,
  tenantId: TenantId,
  which: { leadId: LeadId; viewer: Viewer; isTakenToo?: boolean },
): Promise<LeadRow> {
  const isSeen = isVisibleLead(tenantId, which.viewer, which.isTakenToo ?? false)
  const result = await sql<LeadRow>`
    ${leadRows(tenantId, sql`l.id = ${which.leadId} and ${isSeen}`)} for update of l`.execute(tx)
  return found(result.rows[0])
}

/** For what follows an event, where nobody is asking. */
export async function lockLead(tx: Tx, tenantId: TenantId, leadId: LeadId): Promise<LeadRow | null> {
  const result = await sql<LeadRow>`${leadRows(tenantId, sql`l.id = ${leadId}`)} for update of l`.execute(tx)
  return result.rows[0] ?? null
}

export const regionOf = (lead: Pick<LeadRow, 'province' | 'city' | 'district'>): Region => ({
  ...(lead.province && { province: lead.province }),
  ...(lead.city && { city: lead.city }),
  ...(lead.district && { district: lead.district }),
})

export async function saveFirstResponse(
  at: At,
  leadId: LeadId,
  response: { respondedAt: Instant; workingMinutes: number },
): Promise<void> {
  await at.tx
    .updateTable('lead')
    .set({ responded_at: response.respondedAt, response_working_minutes: response.workingMinutes })
    .where('tenant_id', '=', at.tenantId)
    .where('id', '=', leadId)
    .where('responded_at', 'is', null)
    .execute()
}

/** What was counted as the first response was taken back. */
export async function forgetFirstResponse(at: At, leadId: LeadId): Promise<void> {
  await at.tx
    .updateTable('lead')
    .set({ responded_at: null, response_working_minutes: null })
    .where('tenant_id', '=', at.tenantId)
    .where('id', '=', leadId)
    .execute()
}

/** Whether a follow-up still stands: it may be taken back before its event is handled. */
export async function isFollowupStanding(tx: Tx, tenantId: TenantId, followupId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('followup')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', followupId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** How a lead ends. Its keys go, so that a later wish is a new lead; its offer is no longer waited for. */
export async function closeLead(
  at: At,
  leadId: LeadId,
  end: { state: 'converted' | 'discarded'; customerId?: CustomerId; reason?: DiscardReason; words?: string },
): Promise<void> {
  const { tx, tenantId, now } = at
  await sql`
    with unkeyed as (
      delete from lead_key where tenant_id = ${tenantId} and lead_id = ${leadId}
    ), unasked as (
      update lead_assignment set outcome = 'moved'
      where tenant_id = ${tenantId} and lead_id = ${leadId} and outcome = 'waiting'
    )
    update lead set state = ${end.state}, customer_id = coalesce(${end.customerId ?? null}, customer_id),
      discard_reason = ${end.reason ?? null}, discard_words = ${end.words ?? ''}, accept_by = null, updated_at = ${now}, version = version + 1
    where tenant_id = ${tenantId} and id = ${leadId}`.execute(tx)
}
