import { sql } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { CustomerId, StaffId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { RecoveryState } from '@shared/ticket/recovery.rules'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'

export interface RecoveryRow {
  id: string
  surveyId: string
  ticketId: TicketId | null
  ticketNumber: string
  customerId: CustomerId | null
  customerName: string | null
  contactName: string
  agentName: string
  score: number
  /** What the customer said with the stars. */
  words: string
  state: RecoveryState
  cause: string
  measure: string
  result: string
  createdAt: Instant
  doneAt: Instant | null
  version: number
}

/** A bad rating belongs to who looks after it, and to whoever manages the agent whose work it was. */
const inView = (scope: Scope) =>
  sql`(${scope}::text[] is null or r.staff_id = any(${scope}::text[]) or v.agent_id = any(${scope}::text[]))`

const recoveries = (tenantId: TenantId) => sql`
  select r.id, r.survey_id as "surveyId", r.ticket_id as "ticketId", coalesce(t.number, '') as "ticketNumber", r.customer_id as "customerId",
    coalesce(nullif(c.short_name, ''), c.name) as "customerName", coalesce(t.contact_name, m.name, '') as "contactName",
    coalesce(s.name, '') as "agentName", v.score, v.words, r.state, r.cause, r.measure, r.result, r.created_at as "createdAt",
    r.done_at as "doneAt", r.version
  from recovery r
  join survey v on v.tenant_id = ${tenantId} and v.id = r.survey_id
  left join ticket t on t.tenant_id = ${tenantId} and t.id = r.ticket_id
  left join member m on m.tenant_id = ${tenantId} and m.id = v.member_id
  left join customer c on c.tenant_id = ${tenantId} and c.id = r.customer_id
  left join staff s on s.tenant_id = ${tenantId} and s.id = v.agent_id
  where r.tenant_id = ${tenantId}`

/** 改进单 within a scope, newest first. */
export async function listRecoveryRows(
  tx: Tx,
  tenantId: TenantId,
  filter: { scope: Scope; onlyOpen: boolean; from: Keyset | null; limit: number },
): Promise<RecoveryRow[]> {
  const { from } = filter
  const result = await sql<RecoveryRow>`
    ${recoveries(tenantId)} and ${inView(filter.scope)} and (r.state <> 'done' or not ${filter.onlyOpen}::boolean)
      ${from === null ? sql`` : sql`and (r.created_at, r.id) < (${from.key}::timestamptz, ${from.id})`}
    order by r.created_at desc, r.id desc limit ${filter.limit}`.execute(tx)
  return result.rows
}

/** One within a scope, held until this transaction ends; null when it is missing or not theirs. */
export async function lockRecovery(
  tx: Tx,
  tenantId: TenantId,
  which: { id: string; scope: Scope },
): Promise<RecoveryRow | null> {
  const result = await sql<RecoveryRow>`
    ${recoveries(tenantId)} and r.id = ${which.id} and ${inView(which.scope)} for update of r`.execute(tx)
  return result.rows[0] ?? null
}

/** Compare-and-set on the version. @returns false when somebody else saved first */
export async function saveRecoveryRow(
  { tx, tenantId, now }: At,
  draft: Pick<RecoveryRow, 'id' | 'version' | 'state' | 'cause' | 'measure' | 'result'>,
): Promise<boolean> {
  const result = await sql`
    update recovery set state = ${draft.state}, cause = ${draft.cause}, measure = ${draft.measure}, result = ${draft.result},
      version = version + 1, done_at = case when ${draft.state} = 'done' then ${now}::timestamptz end
    where tenant_id = ${tenantId} and id = ${draft.id} and version = ${draft.version}`.execute(tx)
  return result.numAffectedRows === 1n
}

/** A bad rating becomes work. */
export async function insertRecovery(
  { tx, tenantId, now }: At,
  recovery: {
    id: string
    surveyId: string
    ticketId: TicketId | null
    customerId: CustomerId | null
    staffId: StaffId | null
  },
): Promise<void> {
  await sql`
    insert into recovery (tenant_id, id, survey_id, ticket_id, customer_id, staff_id, state, created_at)
    values (${tenantId}, ${recovery.id}, ${recovery.surveyId}, ${recovery.ticketId}, ${recovery.customerId}, ${recovery.staffId},
      'open', ${now})
    on conflict (tenant_id, survey_id) do nothing`.execute(tx)
}

/** The stars were a slip: what nobody has begun is taken back. @returns its id when it was */
export async function dropRecovery(tx: Tx, tenantId: TenantId, surveyId: string): Promise<string | null> {
  const result = await sql<{ id: string }>`
    delete from recovery where tenant_id = ${tenantId} and survey_id = ${surveyId} and state = 'open' returning id`.execute(
    tx,
  )
  return result.rows[0]?.id ?? null
}

/** What became of a bad rating, as its customer may read it; null while nothing did. */
export async function findImprovement(
  tx: Tx,
  tenantId: TenantId,
  surveyId: string,
): Promise<{ at: Instant; words: string } | null> {
  const result = await sql<{ at: Instant; words: string }>`
    select done_at as at, result as words from recovery
    where tenant_id = ${tenantId} and survey_id = ${surveyId} and state = 'done'`.execute(tx)
  return result.rows[0] ?? null
}
