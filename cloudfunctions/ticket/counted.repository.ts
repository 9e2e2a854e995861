import { sql, type RawBuilder } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { StaffId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { Period } from '@shared/lead/desk.rules'
import type { TicketKind, TicketState } from '@shared/ticket/ticket.types'
import type { Tx } from '../_kernel/transaction'

/** Whose tickets are counted, and when. */
export interface ReportFilter extends Period {
  scope: Scope
}

/** Figures count one of three crowds: what came in, what was resolved, what was rated in the period. */
export type Crowd = 'created' | 'resolved' | 'rated'

export type Figure =
  'created' | 'resolved' | 'first_late' | 'resolve_late' | 'reopened' | 'complaints' | 'rated' | 'unhappy'

const moments: Record<Crowd, RawBuilder<unknown>> = {
  created: sql`t.created_at`,
  resolved: sql`t.resolved_at`,
  rated: sql`v.answered_at`,
}

/** Whose the ticket was when it counted: who has it, who resolved it, whose work was rated. */
const credited: Record<Crowd, RawBuilder<unknown>> = {
  created: sql`t.agent_id`,
  resolved: sql`t.resolved_by`,
  rated: sql`v.agent_id`,
}

/** What a figure counts within its crowd; the report and the list behind it read the same line. */
export const figures: Record<Figure, { crowd: Crowd; isCounted: RawBuilder<unknown> }> = {
  created: { crowd: 'created', isCounted: sql`true` },
  first_late: { crowd: 'created', isCounted: sql`t.first_risk = 'breached'` },
  reopened: { crowd: 'created', isCounted: sql`t.reopened > 0` },
  complaints: { crowd: 'created', isCounted: sql`t.kind = 'complaint'` },
  resolved: { crowd: 'resolved', isCounted: sql`true` },
  resolve_late: { crowd: 'resolved', isCounted: sql`t.resolve_risk = 'breached'` },
  rated: { crowd: 'rated', isCounted: sql`true` },
  unhappy: { crowd: 'rated', isCounted: sql`v.score <= 2` },
}

/** A manager answers for tickets of their people, of their people's customers, and for those nobody has. */
export const isInView = (tenantId: TenantId, scope: Scope): RawBuilder<unknown> =>
  scope === null
    ? sql`true`
    : sql`(t.agent_id is null or t.agent_id = any(${[...scope]}::text[]) or exists (select from customer c
        where c.tenant_id = ${tenantId} and c.id = t.customer_id and c.owner_id = any(${[...scope]}::text[])))`

/** `from … where …` of a crowd; a ticket that ended in another is counted there. */
export function crowdOf(crowd: Crowd, tenantId: TenantId, { scope, from, to }: ReportFilter): RawBuilder<unknown> {
  const moment = moments[crowd]
  const source =
    crowd === 'rated'
      ? sql`from survey v join ticket t on t.tenant_id = ${tenantId} and t.id = v.ticket_id
          where v.tenant_id = ${tenantId} and t.merged_into_id is null`
      : sql`from ticket t where t.tenant_id = ${tenantId} and t.merged_into_id is null`
  return sql`${source} and ${moment} >= ${from}::timestamptz and ${moment} < ${to}::timestamptz and ${isInView(tenantId, scope)}`
}

export interface CountedRow {
  id: TicketId
  number: string
  kind: TicketKind
  state: TicketState
  contactName: string
  customerName: string | null
  words: string
  agentName: string | null
  score: number | null
  createdAt: Instant
  /** When it counted. */
  at: Instant
}

/** The tickets a figure counts, the last to count first. */
export async function listCountedRows(
  tx: Tx,
  tenantId: TenantId,
  filter: ReportFilter & {
    figure: Figure
    kind: TicketKind | null
    agentId: StaffId | null
    cursor: Keyset | null
    limit: number
  },
): Promise<CountedRow[]> {
  const { crowd, isCounted } = figures[filter.figure]
  const { kind, agentId, cursor } = filter
  const moment = moments[crowd]
  const result = await sql<CountedRow>`
    select h.id, h.number, h.kind, h.state, h.contact_name as "contactName", coalesce(nullif(c.short_name, ''), c.name) as "customerName",
      h.words, s.name as "agentName", h.score, h.created_at as "createdAt", h.at
    from (
      select t.*, ${moment} as at ${crowdOf(crowd, tenantId, filter)} and ${isCounted}
        ${kind === null ? sql`` : sql`and t.kind = ${kind}`}
        ${agentId === null ? sql`` : sql`and ${credited[crowd]} = ${agentId}`}
        ${cursor === null ? sql`` : sql`and (${moment}, t.id) < (${cursor.key}::timestamptz, ${cursor.id})`}
      order by ${moment} desc, t.id desc limit ${filter.limit}
    ) h
    left join customer c on c.tenant_id = ${tenantId} and c.id = h.customer_id
    left join staff s on s.tenant_id = ${tenantId} and s.id = h.agent_id
    order by h.at desc, h.id desc`.execute(tx)
  return result.rows
}
