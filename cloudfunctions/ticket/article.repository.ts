import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { RankedArticle } from '@shared/ticket/article-rank.rules'
import type { TicketKind } from '@shared/ticket/ticket.types'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

export interface ArticleHitRow extends RankedArticle {
  title: string
  body: string
  /** Active articles of the company. */
  articles: number
}

/** Far more than are shown, so that the rule has the choice. */
const CANDIDATES = 20

/** Active articles that share word pairs with a text, those with the rarest first. One statement. */
export async function listArticleHits(tx: Tx, tenantId: TenantId, tokens: readonly number[]): Promise<ArticleHitRow[]> {
  const result = await sql<ArticleHitRow>`
    with pair as (
      select article_id, is_in_title, count(*) over (partition by token)::int as bearers
      from article_pair where tenant_id = ${tenantId} and token = any(${[...tokens]}::integer[])
    ), hit as (
      select article_id, jsonb_agg(jsonb_build_object('bearers', bearers, 'isInTitle', is_in_title)) as shared
      from pair group by article_id order by sum(1.0::float8 / bearers) desc, article_id limit ${CANDIDATES}
    )
    select a.id, a.title, a.body, a.kinds, h.shared,
      (select count(*)::int from article where tenant_id = ${tenantId} and is_active) as articles
    from hit h join article a on a.tenant_id = ${tenantId} and a.id = h.article_id`.execute(tx)
  return result.rows
}

export interface ArticleRow {
  id: string
  title: string
  body: string
  kinds: TicketKind[]
  isActive: boolean
  /** People who opened it, and those who said whether it helped. */
  shown: number
  helpful: number
  unhelpful: number
  version: number
}

const MOST_LISTED = 200

/** Articles that hold a text, those in use and most read first. */
export async function listArticleRows(
  tx: Tx,
  tenantId: TenantId,
  filter: { text: string; id: string | null },
): Promise<ArticleRow[]> {
  const result = await sql<ArticleRow>`
    select a.id, a.title, a.body, a.kinds, a.is_active as "isActive", a.version, coalesce(r.shown, 0)::int as shown,
      coalesce(r.helpful, 0)::int as helpful, coalesce(r.unhelpful, 0)::int as unhelpful
    from article a left join lateral (
      select count(*) as shown, count(*) filter (where is_helpful) as helpful, count(*) filter (where not is_helpful) as unhelpful
      from article_reading where tenant_id = ${tenantId} and article_id = a.id) r on true
    where a.tenant_id = ${tenantId} and (${filter.id}::text is null or a.id = ${filter.id})
      and strpos(lower(a.title || ' ' || a.body), lower(${filter.text})) > 0
    order by a.is_active desc, shown desc, a.updated_at desc, a.id limit ${MOST_LISTED}`.execute(tx)
  return result.rows
}

export interface ArticleDraft {
  id: string
  title: string
  body: string
  kinds: readonly TicketKind[]
  isActive: boolean
  isNew: boolean
  version: number
  /** By what it is found; none while it is not in use. */
  pairs: readonly { token: number; isInTitle: boolean }[]
  updatedBy: string
}

/** Makes an article or changes one, compare-and-set on the version, with the pairs it is found by. @returns false when somebody else saved first */
export async function saveArticleRow({ tx, tenantId, now }: At, draft: ArticleDraft): Promise<boolean> {
  const result = await sql<{ id: string }>`
    with saved as (
      insert into article (tenant_id, id, title, body, kinds, is_active, version, updated_by, updated_at)
      select ${tenantId}, ${draft.id}, ${draft.title}, ${draft.body}, ${[...draft.kinds]}::text[], ${draft.isActive}, 1,
        ${draft.updatedBy}, ${now}::timestamptz
      where ${draft.isNew}::boolean
      on conflict do nothing returning id
    ), changed as (
      update article set title = ${draft.title}, body = ${draft.body}, kinds = ${[...draft.kinds]}::text[],
        is_active = ${draft.isActive}, version = version + 1, updated_by = ${draft.updatedBy}, updated_at = ${now}
      where tenant_id = ${tenantId} and id = ${draft.id} and version = ${draft.version} and not ${draft.isNew}::boolean
      returning id
    ), kept as (
      select id from saved union all select id from changed
    ), wanted as (
      select * from jsonb_to_recordset(${jsonText(draft.pairs)}::jsonb) as p(token integer, "isInTitle" boolean)
    ), dropped as (
      delete from article_pair where tenant_id = ${tenantId} and article_id in (select id from changed)
        and token not in (select token from wanted)
    ), found as (
      insert into article_pair (tenant_id, token, article_id, is_in_title)
      select ${tenantId}, w.token, k.id, w."isInTitle" from kept k, wanted w
      on conflict (tenant_id, token, article_id) do update set is_in_title = excluded.is_in_title
    )
    select id from kept`.execute(tx)
  return result.rows.length === 1
}

/** Somebody opened an active article, or said whether it helped; once per person. @returns null when there is no such article */
export async function noteReading(
  tx: Tx,
  tenantId: TenantId,
  reading: { articleId: string; actorKey: string; isHelpful: boolean | null; at: Instant },
): Promise<{ shown: number; helpful: number } | null> {
  const noted = await sql`
    insert into article_reading as r (tenant_id, article_id, actor_key, is_helpful, at)
    select ${tenantId}, a.id, ${reading.actorKey}, ${reading.isHelpful}::boolean, ${reading.at}::timestamptz
    from article a where a.tenant_id = ${tenantId} and a.id = ${reading.articleId} and a.is_active
    on conflict (tenant_id, article_id, actor_key) do update set is_helpful = coalesce(excluded.is_helpful, r.is_helpful)`.execute(
    tx,
  )
  if (noted.numAffectedRows !== 1n) return null
  const counted = await sql<{ shown: number; helpful: number }>`
    select count(*)::int as shown, (count(*) filter (where is_helpful))::int as helpful
    from article_reading where tenant_id = ${tenantId} and article_id = ${reading.articleId}`.execute(tx)
  return counted.rows[0] ?? null
}
