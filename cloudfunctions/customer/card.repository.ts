import { sql } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { ContactId, CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { isVisible } from './customer.repository'
import type { ContactRole, CustomerKind, Grade, RecentOrder } from './customer.types'
import type { Tag } from './tag.repository'

interface Colleague {
  staffId: StaffId
  name: string
}

export interface CardRow {
  id: CustomerId
  version: number
  name: string
  shortName: string
  formerNames: string[]
  creditCode: string | null
  kind: CustomerKind
  grade: Grade | null
  stage: 'new' | 'active' | 'sleeping' | 'lost'
  province: string
  city: string
  district: string
  address: string
  industry: string
  sizePeople: string
  channelName: string | null
  firstSeenAt: Instant
  updatedAt: Instant
  ownerId: StaffId | null
  isLocked: boolean
  ownerName: string | null
  pains: string
  preferences: string
  competitor: string
  budget: string
  orderCount: number
  amountTotalFen: number
  amount12MonthsFen: number
  firstOrderAt: Instant | null
  lastOrderAt: Instant | null
  favouriteCategories: string[]
  recentOrders: RecentOrder[]
  openTickets: number
  ticketCount: number
  complaintCount: number
  /** The last ratings, newest first. */
  scores: number[]
  lastFollowupAt: Instant | null
  nextFollowupAt: Instant | null
  nextFollowupWhat: string | null
  collaborators: Colleague[]
  tags: Tag[]
}

/** Everything about a customer that stands in one row, with its tags and who works on it. @throws NOT_FOUND outside the scope */
export async function loadCardRow(tx: Tx, tenantId: TenantId, scope: Scope, customerId: CustomerId): Promise<CardRow> {
  const result = await sql<CardRow>`
    select c.id, c.version, c.name, c.short_name as "shortName", c.former_names as "formerNames",
      c.credit_code as "creditCode", c.kind, c.grade, c.stage, c.province, c.city, c.district, c.address, c.industry,
      c.size_people as "sizePeople", c.channel_name as "channelName", c.first_seen_at as "firstSeenAt",
      c.updated_at as "updatedAt", c.locked_at is not null as "isLocked", c.owner_id as "ownerId", s.name as "ownerName", c.pains, c.preferences, c.competitor,
      c.budget, coalesce(f.order_count, 0) as "orderCount", coalesce(f.amount_total_fen, 0) as "amountTotalFen",
      coalesce(f.amount_12_months_fen, 0) as "amount12MonthsFen", f.first_order_at as "firstOrderAt",
      f.last_order_at as "lastOrderAt", coalesce(f.favourite_categories, '{}') as "favouriteCategories",
      coalesce(f.open_tickets, 0) as "openTickets", coalesce(f.ticket_count, 0) as "ticketCount",
      coalesce(f.complaint_count, 0) as "complaintCount", coalesce(f.scores, '{}') as scores,
      coalesce(f.recent_orders, '[]') as "recentOrders", f.last_followup_at as "lastFollowupAt",
      f.next_followup_at as "nextFollowupAt", f.next_followup_what as "nextFollowupWhat",
      coalesce((select jsonb_agg(jsonb_build_object('staffId', w.id, 'name', w.name) order by k.created_at, w.id)
        from customer_collaborator k join staff w on w.tenant_id = ${tenantId} and w.id = k.staff_id
        where k.tenant_id = ${tenantId} and k.customer_id = c.id), '[]') as collaborators,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
        from customer_tag g join tag t on t.tenant_id = ${tenantId} and t.id = g.tag_id
        where g.tenant_id = ${tenantId} and g.customer_id = c.id), '[]') as tags
    from customer c
    left join staff s on s.tenant_id = ${tenantId} and s.id = c.owner_id
    left join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = c.id
    where c.tenant_id = ${tenantId} and c.id = ${customerId} and ${isVisible(tenantId, scope)}`.execute(tx)
  return found(result.rows[0])
}

export interface ContactRow {
  id: ContactId
  name: string
  title: string
  role: ContactRole
  phone: string | null
  email: string | null
  isPrimary: boolean
}

/** The people of a customer, the main one first. */
export async function listContactRows(tx: Tx, tenantId: TenantId, customerId: CustomerId): Promise<ContactRow[]> {
  return tx
    .selectFrom('contact')
    .select(['id', 'name', 'title', 'role', 'phone', 'email', 'is_primary as isPrimary'])
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', customerId)
    .orderBy('is_primary', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .limit(50)
    .execute()
}

export interface NeedRow {
  id: string
  words: string
  source: string
  recordedAt: Instant
  recordedBy: string
}

/** What a customer wanted, newest first: today's need and its earlier versions. */
export async function listNeedRows(tx: Tx, tenantId: TenantId, customerId: CustomerId): Promise<NeedRow[]> {
  return tx
    .selectFrom('customer_need')
    .select(['id', 'words', 'source', 'recorded_at as recordedAt', 'recorded_by as recordedBy'])
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', customerId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
}
