import { sql } from 'kysely'
import type { CustomerId, FileId, MemberId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import { consentUses } from '@shared/message/template-use.rules'
import { defaultSettings } from '@shared/tenant/tenant.types'
import type { EntryKind, ServiceSettings, TicketKind, TicketState } from '@shared/ticket/ticket.types'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { ticketColumns, ticketTables, type TicketRow } from './ticket.repository'

interface Own {
  ticketId: TicketId
  memberId: MemberId
}

export interface OwnRow {
  id: TicketId
  number: string
  kind: TicketKind
  state: TicketState
  words: string
  updatedAt: Instant
  hasNews: boolean
}

/** A member's own tickets, the one that changed last first. */
export async function listOwnTickets(
  tx: Tx,
  tenantId: TenantId,
  filter: { memberId: MemberId; from: Keyset | null; limit: number },
): Promise<OwnRow[]> {
  const { memberId, from, limit } = filter
  const isAfter = from === null ? sql`true` : sql`(t.updated_at, t.id) < (${from.key}::timestamptz, ${from.id})`
  const result = await sql<OwnRow>`
    select t.id, t.number, t.kind, t.state, t.words, t.updated_at as "updatedAt", t.revision > t.seen_revision as "hasNews"
    from ticket t where t.tenant_id = ${tenantId} and t.member_id = ${memberId} and ${isAfter}
    order by t.updated_at desc, t.id desc limit ${limit}`.execute(tx)
  return result.rows
}

/** What an open page asks every few seconds: by primary key, one number. NOT_FOUND when it is not theirs. */
export async function loadRevision(tx: Tx, tenantId: TenantId, { ticketId, memberId }: Own): Promise<number> {
  const result = await sql<{ revision: number }>`
    select revision from ticket where tenant_id = ${tenantId} and id = ${ticketId} and member_id = ${memberId}`.execute(
    tx,
  )
  return found(result.rows[0]).revision
}

export interface TrackEntry {
  id: string
  at: Instant
  kind: EntryKind
  author: 'customer' | 'staff' | 'system'
  name: string
  words: string
  fileIds: FileId[]
}

export interface TrackRow extends TicketRow {
  orderNumber: string | null
  service: ServiceSettings
  entries: TrackEntry[]
  survey: { score: number | null; tags: string[]; words: string; askedAt: Instant; answeredAt: Instant | null } | null
  recovery: { at: Instant; words: string } | null
}

const utc = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** A customer's whole ticket without anything internal, in one statement; whoever reads it has seen its news. */
export async function loadTrack(tx: Tx, tenantId: TenantId, own: Own): Promise<TrackRow> {
  const result = await sql<Omit<TrackRow, 'service'> & { service: Partial<ServiceSettings> | null }>`
    with seen as (
      update ticket set seen_revision = revision
      where tenant_id = ${tenantId} and id = ${own.ticketId} and member_id = ${own.memberId} and seen_revision < revision
    )
    select ${ticketColumns}, o.number as "orderNumber",
      (select value from tenant_setting where tenant_id = ${tenantId} and key = 'service') as service,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'at', ${utc('e.at')}, 'kind', e.kind, 'author', e.author,
          'name', e.author_name, 'words', e.words, 'fileIds', to_jsonb(e.file_ids)) order by e.at, e.revision, e.author = 'system', e.id)
        from ticket_entry e where e.tenant_id = ${tenantId} and e.ticket_id = t.id and not e.is_internal), '[]') as entries,
      (select jsonb_build_object('score', v.score, 'tags', to_jsonb(v.tags), 'words', v.words,
          'askedAt', ${utc('v.asked_at')}, 'answeredAt', ${utc('v.answered_at')})
        from survey v where v.tenant_id = ${tenantId} and v.ticket_id = t.id) as survey,
      (select jsonb_build_object('at', ${utc('r.done_at')}, 'words', r.result)
        from survey v join recovery r on r.tenant_id = ${tenantId} and r.survey_id = v.id
        where v.tenant_id = ${tenantId} and v.ticket_id = t.id and r.state = 'done') as recovery
    from ${ticketTables(tenantId)}
    left join sales_order o on o.tenant_id = ${tenantId} and o.id = t.order_id
    where t.tenant_id = ${tenantId} and t.id = ${own.ticketId} and t.member_id = ${own.memberId}`.execute(tx)
  const row = found(result.rows[0])
  return { ...row, service: { ...defaultSettings.service, ...row.service } }
}

export interface OrderChoice {
  id: string
  number: string
  orderedAt: Instant
  summary: string
}

const orderChoices = sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', o->'id', 'number', o->'number', 'orderedAt', o->'orderedAt',
    'summary', o->'summary')) from jsonb_array_elements(f.recent_orders) o), '[]')`

export interface Asker {
  companyName: string
  phone: string | null
  orders: OrderChoice[]
  formKey: string | null
  templateIds: string[]
}

/** What the page asks before a word is typed, in one statement. */
export async function loadAsker(tx: Tx, tenantId: TenantId, memberId: MemberId): Promise<Asker> {
  const result = await sql<Asker>`
    select y.name as "companyName", m.phone, ${orderChoices} as orders,
      (select h.form_key from channel h where h.tenant_id = ${tenantId} and h.is_active and h.kind = 'form'
        and h.form_key is not null order by h.id limit 1) as "formKey",
      array(select t.template_id from message_template t
        join unnest(${[...consentUses]}::text[]) with ordinality as wanted(use, place) on wanted.use = t.purpose
        where t.tenant_id = ${tenantId} and t.channel = 'subscribe'
        group by t.template_id order by min(wanted.place) limit 3) as "templateIds"
    from member m join tenant y on y.tenant_id = ${tenantId}
    left join customer_fact f on f.tenant_id = ${tenantId} and f.customer_id = m.customer_id
    where m.tenant_id = ${tenantId} and m.id = ${memberId}`.execute(tx)
  return found(result.rows[0])
}

/** A customer's recent orders, newest first; none while no customer is linked. */
export async function listOrderChoices(
  tx: Tx,
  tenantId: TenantId,
  customerId: CustomerId | null,
): Promise<OrderChoice[]> {
  const result = await sql<{ orders: OrderChoice[] }>`
    select ${orderChoices} as orders from customer_fact f
    where f.tenant_id = ${tenantId} and f.customer_id = ${customerId}`.execute(tx)
  return result.rows[0]?.orders ?? []
}
