import { sql } from 'kysely'
import type { LeadId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { LeadState } from '@shared/lead/lead.types'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import type { LeadDraft, Submission } from './intake.types'

/** A lead that shares a key with a new submission. */
export interface EarlierRow {
  id: LeadId
  number: string
  state: LeadState
  name: string
  company: string
  phones: string[]
  email: string | null
  unionid: string | null
  creditCode: string | null
  province: string
  city: string
  district: string
  ownerId: StaffId | null
  match: 'new' | 'likely' | 'sure'
  lastSubmittedAt: Instant
  isIdentical: boolean
}

/** More leads under one key than this say nothing new. */
const LEADS_PER_KEY = 5

/** Waits for submissions of the same identity and then reads the leads that share a key, newest first. */
export async function claimLeadKeys(
  tx: Tx,
  tenantId: TenantId,
  keys: { identities: readonly string[]; keys: readonly string[]; sameKey: string },
): Promise<EarlierRow[]> {
  const result = await sql<EarlierRow>`
    select id, number, state, name, company, phones, email, unionid, credit_code as "creditCode", province, city, district,
      owner_id as "ownerId", match, last_submitted_at as "lastSubmittedAt", is_identical as "isIdentical"
    from claim_lead_keys(${tenantId}, ${keys.identities}::text[], ${keys.keys}::text[], ${keys.sameKey},
      ${LEADS_PER_KEY})`.execute(tx)
  return result.rows
}

/** The lead with its raw submission, keys, offer, collision and the rule's turn: one statement. */
export async function insertLead(at: At, draft: LeadDraft): Promise<void> {
  const { tx, tenantId, now } = at
  const { lead, submission, offer, collision, turnOf } = draft
  await sql`
    with put as (
      insert into lead (tenant_id, id, number, state, channel_id, name, company, company_core, company_brand, wish, phone,
        phones, email, unionid, credit_code, province, city, district, industry, intent, score, scores, grade, notes, answers,
        match, match_fields, match_customer_id, customer_id, owner_id, accept_by, created_at, updated_at)
      select ${tenantId}, r.id, r.number, r.state, r.channel_id, r.name, r.company, r.company_core, r.company_brand, r.wish,
        r.phones->>0, array(select jsonb_array_elements_text(r.phones)), r.email, r.unionid, r.credit_code,
        coalesce(r.region->>'province', ''), coalesce(r.region->>'city', ''), coalesce(r.region->>'district', ''),
        r.industry, r.intent, r.score, r.scores, r.grade, r.notes, r.answers, r.match, r.match_fields, r.match_customer_id,
        r.customer_id, r.owner_id, r.accept_by, ${now}, ${now}
      from jsonb_to_record(${jsonText(lead)}::jsonb) as r(id text, number text, state text, channel_id text, name text,
        company text, company_core text, company_brand text, wish text, phones jsonb, email text, unionid text,
        credit_code text, region jsonb, industry text, intent text, score integer, scores jsonb, grade text, notes jsonb,
        answers jsonb, match text, match_fields jsonb, match_customer_id text, customer_id text, owner_id text,
        accept_by timestamptz)
    ), kept as (
      insert into lead_submission (tenant_id, id, lead_id, channel_id, raw, created_at)
      values (${tenantId}, ${submission.id}, ${lead.id}, ${lead.channel_id}, ${jsonText(submission.raw)}::jsonb, ${now})
    ), keyed as (
      insert into lead_key (tenant_id, key, lead_id)
      select ${tenantId}, key, ${lead.id} from unnest(${draft.keys}::text[]) key on conflict do nothing
    ), given as (
      insert into lead_assignment (tenant_id, id, lead_id, staff_id, at, accept_by, outcome, why)
      select ${tenantId}, o.id, ${lead.id}, o.staff_id, ${now}, o.accept_by, o.outcome, o.why
      from jsonb_to_recordset(${jsonText(offer ? [offer] : [])}::jsonb)
        as o(id text, staff_id text, accept_by timestamptz, outcome text, why text)
    ), collided as (
      insert into collision (tenant_id, id, lead_id, customer_id, owner_id, newcomer_id, at, outcome)
      select ${tenantId}, c.id, ${lead.id}, c.customer_id, c.owner_id, c.newcomer_id, ${now}, 'open'
      from jsonb_to_recordset(${jsonText(collision ? [collision] : [])}::jsonb)
        as c(id text, customer_id text, owner_id text, newcomer_id text)
    )
    update assignment_rules
    set turns = turns || jsonb_build_object(${turnOf}::text, coalesce((turns->>${turnOf}::text)::integer, 0) + 1)
    where tenant_id = ${tenantId} and ${turnOf}::text is not null`.execute(tx)
}

/** Keeps a further submission of a lead; new words are put under the old ones. */
export async function joinLead(
  at: At,
  join: { leadId: LeadId; channelId: string; submission: Submission; words: string },
): Promise<void> {
  const { tx, tenantId, now } = at
  await sql`
    with kept as (
      insert into lead_submission (tenant_id, id, lead_id, channel_id, raw, created_at)
      values (${tenantId}, ${join.submission.id}, ${join.leadId}, ${join.channelId}, ${jsonText(join.submission.raw)}::jsonb, ${now})
    )
    update lead set submissions = submissions + 1, updated_at = ${now}, version = version + 1,
      wish = case when ${join.words} = '' or strpos(wish, ${join.words}) > 0 then wish
        else left(concat_ws(E'\n', nullif(wish, ''), ${join.words}::text), 2000) end
    where tenant_id = ${tenantId} and id = ${join.leadId}`.execute(tx)
}
