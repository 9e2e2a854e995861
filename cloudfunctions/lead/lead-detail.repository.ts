import { sql } from 'kysely'
import type { MatchField } from '@shared/customer/match.types'
import type { CustomerId, FileId, LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Answer } from '@shared/lead/answers.rules'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import type { LeadListRow } from './lead-list.repository'
import { isVisibleLead, type Viewer } from './lead.repository'

export interface LeadDetailRow extends LeadListRow {
  version: number
  ownerId: StaffId | null
  phone: string | null
  email: string | null
  industry: string
  intent: string
  scores: { points: number; reason: string }[]
  notes: string[]
  answers: Answer[]
  submissions: number
  matchFields: MatchField[]
  matchCustomerId: CustomerId | null
  customerId: CustomerId | null
  responseMinutes: number | null
  matched: {
    name: string
    kind: 'company' | 'person' | 'dealer'
    ownerId: StaffId | null
    ownerDepartment: string | null
    isShared: boolean
  } | null
  assignments: {
    staffName: string
    at: Instant
    outcome: 'waiting' | 'accepted' | 'expired' | 'moved'
    why: string
  }[]
  followups: {
    id: string
    at: Instant
    staffName: string
    way: 'call' | 'wechat' | 'visit' | 'other'
    result: string
    words: string
    fileIds: FileId[]
  }[]
}

const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** The whole lead in one statement; NOT_FOUND when it is missing or not the viewer's. */
export async function loadLeadDetail(
  tx: Tx,
  tenantId: TenantId,
  which: { leadId: LeadId; viewer: Viewer },
): Promise<LeadDetailRow> {
  const { leadId, viewer } = which
  const result = await sql<LeadDetailRow>`
    select l.id, l.number, l.state, l.version, l.name, l.company, l.wish, c.name as "channelName", l.province, l.city,
      l.district, l.grade, l.score, l.owner_id as "ownerId", s.name as "ownerName", l.created_at as "createdAt",
      l.accept_by as "acceptBy", l.match, l.phone, l.email, l.industry, l.intent, l.scores, l.notes, l.answers, l.submissions,
      l.match_fields as "matchFields", l.match_customer_id as "matchCustomerId", l.customer_id as "customerId",
      l.response_working_minutes as "responseMinutes",
      (select jsonb_build_object('name', k.name, 'kind', k.kind, 'ownerId', k.owner_id, 'ownerDepartment', d.name,
          'isShared', exists (select from customer_collaborator b where b.tenant_id = ${tenantId} and b.customer_id = k.id
            and b.staff_id = any(${viewer.scope}::text[])))
        from customer k
        left join staff o on o.tenant_id = ${tenantId} and o.id = k.owner_id
        left join department d on d.tenant_id = ${tenantId} and d.id = o.department_id
        where k.tenant_id = ${tenantId} and k.id = l.match_customer_id) as matched,
      coalesce((select jsonb_agg(jsonb_build_object('staffName', p.name, 'at', ${utc('a.at')}, 'outcome', a.outcome,
          'why', a.why) order by a.at, a.id)
        from lead_assignment a join staff p on p.tenant_id = ${tenantId} and p.id = a.staff_id
        where a.tenant_id = ${tenantId} and a.lead_id = l.id), '[]') as assignments,
      coalesce((select jsonb_agg(f.told order by f.at desc, f.id desc) from (
          select u.at, u.id, jsonb_build_object('id', u.id, 'at', ${utc('u.at')}, 'staffName', p.name, 'way', u.way,
            'result', u.result, 'words', u.words, 'fileIds', to_jsonb(u.file_ids)) as told
          from followup u join staff p on p.tenant_id = ${tenantId} and p.id = u.staff_id
          where u.tenant_id = ${tenantId} and u.lead_id = l.id and u.withdrawn_at is null
          order by u.at desc, u.id desc limit 50) f), '[]') as followups
    from lead l
    join channel c on c.tenant_id = ${tenantId} and c.id = l.channel_id
    left join staff s on s.tenant_id = ${tenantId} and s.id = l.owner_id
    where l.tenant_id = ${tenantId} and l.id = ${leadId} and ${isVisibleLead(tenantId, viewer, false)}`.execute(tx)
  return found(result.rows[0])
}

export async function isLeadVisible(
  tx: Tx,
  tenantId: TenantId,
  which: { viewer: Viewer; leadId: LeadId },
): Promise<boolean> {
  const result = await sql`
    select from lead l where l.tenant_id = ${tenantId} and l.id = ${which.leadId} and ${isVisibleLead(tenantId, which.viewer, false)}`.execute(
    tx,
  )
  return result.rows.length > 0
}
