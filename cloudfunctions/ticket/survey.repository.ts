import { sql, type RawBuilder } from 'kysely'
import type { CustomerId, MemberId, StaffId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'

export interface SurveyRow {
  id: string
  ticketId: TicketId | null
  customerId: CustomerId | null
  memberId: MemberId | null
  /** Whose work is rated. */
  agentId: StaffId | null
  state: 'asked' | 'answered' | 'lapsed'
  score: number | null
  tags: string[]
  words: string
  askedAt: Instant
  answeredAt: Instant | null
}

const columns = sql`id, ticket_id as "ticketId", customer_id as "customerId", member_id as "memberId", agent_id as "agentId",
  state, score, tags, words, asked_at as "askedAt", answered_at as "answeredAt"`

const lock = async (tx: Tx, tenantId: TenantId, which: RawBuilder<unknown>): Promise<SurveyRow | null> => {
  const result = await sql<SurveyRow>`
    select ${columns} from survey where tenant_id = ${tenantId} and ${which} for update`.execute(tx)
  return result.rows[0] ?? null
}

/** The survey of a ticket whose row is held; null when nobody was asked. */
export const lockSurveyOf = (tx: Tx, tenantId: TenantId, ticketId: TicketId): Promise<SurveyRow | null> =>
  lock(tx, tenantId, sql`ticket_id = ${ticketId}`)

/** For what follows an event, where nobody is asking. */
export const lockSurvey = (tx: Tx, tenantId: TenantId, surveyId: string): Promise<SurveyRow | null> =>
  lock(tx, tenantId, sql`id = ${surveyId}`)

/** A question to this member that is about no ticket; NOT_FOUND when it is missing or somebody else's. */
export const lockOwnSurvey = async (
  tx: Tx,
  tenantId: TenantId,
  own: { surveyId: string; memberId: MemberId },
): Promise<SurveyRow> =>
  found(await lock(tx, tenantId, sql`id = ${own.surveyId} and member_id = ${own.memberId} and ticket_id is null`))

/** As `lockOwnSurvey`, only to read. */
export async function loadOwnSurvey(
  tx: Tx,
  tenantId: TenantId,
  own: { surveyId: string; memberId: MemberId },
): Promise<SurveyRow> {
  const result = await sql<SurveyRow>`
    select ${columns} from survey
    where tenant_id = ${tenantId} and id = ${own.surveyId} and member_id = ${own.memberId} and ticket_id is null`.execute(
    tx,
  )
  return found(result.rows[0])
}

/** How lists call who was asked (the customer's short name, else the member's), and whose customer they are. */
export async function findAsker(
  tx: Tx,
  tenantId: TenantId,
  who: { customerId: CustomerId | null; memberId: MemberId | null },
): Promise<{ name: string; ownerId: StaffId | null }> {
  const result = await sql<{ name: string; ownerId: StaffId | null }>`
    select coalesce(nullif(c.short_name, ''), c.name, m.name) as name, c.owner_id as "ownerId"
    from member m left join customer c on c.tenant_id = ${tenantId} and c.id = ${who.customerId}
    where m.tenant_id = ${tenantId} and m.id = ${who.memberId}`.execute(tx)
  return result.rows[0] ?? { name: '', ownerId: null }
}

/** When this customer, or this member while no customer is known, was asked last about whatever. */
export async function findLastAsked(
  tx: Tx,
  tenantId: TenantId,
  who: { customerId: CustomerId | null; memberId: MemberId | null },
): Promise<Instant | null> {
  const result = await sql<{ at: Instant | null }>`
    select greatest(
      (select max(asked_at) from survey where tenant_id = ${tenantId} and customer_id = ${who.customerId}),
      (select max(asked_at) from survey where tenant_id = ${tenantId} and member_id = ${who.memberId})) as at`.execute(
    tx,
  )
  return result.rows[0]?.at ?? null
}

type Question = Pick<SurveyRow, 'id' | 'ticketId' | 'customerId' | 'memberId' | 'agentId'>

/** Asks: one row per question. */
export async function insertSurvey({ tx, tenantId, now }: At, question: Question): Promise<void> {
  await sql`
    insert into survey (tenant_id, id, ticket_id, customer_id, member_id, agent_id, state, asked_at)
    values (${tenantId}, ${question.id}, ${question.ticketId}, ${question.customerId}, ${question.memberId}, ${question.agentId},
      'asked', ${now})`.execute(tx)
}

/** Notes that it was asked once more, or that nobody answered. */
export async function saveSurveyStep(
  { tx, tenantId, now }: At,
  surveyId: string,
  step: 'remind' | 'lapse',
): Promise<void> {
  await sql`
    update survey set reminded_at = case when ${step} = 'remind' then ${now}::timestamptz else reminded_at end,
      state = case when ${step} = 'lapse' then 'lapsed' else state end
    where tenant_id = ${tenantId} and id = ${surveyId} and state = 'asked'`.execute(tx)
}

/** Keeps the stars on the survey, made when nobody had asked, and on its ticket. One statement. */
export async function saveAnswer(
  { tx, tenantId, now }: At,
  question: Question,
  answer: { score: number; tags: readonly string[]; words: string },
): Promise<void> {
  await sql`
    with rated as (
      update ticket set score = ${answer.score} where tenant_id = ${tenantId} and id = ${question.ticketId}
    )
    insert into survey as v (tenant_id, id, ticket_id, customer_id, member_id, agent_id, state, score, tags, words, asked_at, answered_at)
    values (${tenantId}, ${question.id}, ${question.ticketId}, ${question.customerId}, ${question.memberId}, ${question.agentId},
      'answered', ${answer.score}, ${[...answer.tags]}::text[], ${answer.words}, ${now}, ${now})
    on conflict (tenant_id, id) do update set state = 'answered', score = excluded.score, tags = excluded.tags,
      words = excluded.words, answered_at = coalesce(v.answered_at, excluded.answered_at)`.execute(tx)
}

/** The last ratings of a customer, newest first: what the word customer keeps as a fact. */
export async function listScores(
  tx: Tx,
  tenantId: TenantId,
  { customerId, limit }: { customerId: CustomerId; limit: number },
): Promise<number[]> {
  const result = await sql<{ score: number }>`
    select score from survey where tenant_id = ${tenantId} and customer_id = ${customerId} and answered_at is not null
    order by answered_at desc, id desc limit ${limit}`.execute(tx)
  return result.rows.map(({ score }) => score)
}

/** What a member was asked before they were known is asked of this customer. @returns whether there was any */
export async function adoptSurveys(
  tx: Tx,
  tenantId: TenantId,
  { memberId, customerId }: { memberId: MemberId; customerId: CustomerId },
): Promise<boolean> {
  const result = await sql`
    with adopted as (
      update survey set customer_id = ${customerId}
      where tenant_id = ${tenantId} and member_id = ${memberId} and customer_id is null returning id
    ), mended as (
      update recovery r set customer_id = ${customerId} from adopted where r.tenant_id = ${tenantId} and r.survey_id = adopted.id
    )
    select id from adopted`.execute(tx)
  return result.rows.length > 0
}
