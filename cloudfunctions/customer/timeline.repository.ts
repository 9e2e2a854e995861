import { sql } from 'kysely'
import type { CustomerId, FileId, LeadId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Keyset } from '@shared/kernel/page-cursor'
import type { At } from '../_kernel/at'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'
import type { TimelineDraft, TimelineKind } from './customer.types'

/** Adds what happened to the timelines, all in one statement. */
export async function appendTimeline(at: At, drafts: readonly TimelineDraft[]): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map((draft) => ({
    id: at.newId(),
    customer_id: draft.customerId,
    lead_id: draft.leadId ?? null,
    at: draft.at ?? at.now,
    kind: draft.kind,
    title: draft.title,
    words: draft.words ?? '',
    actor_name: draft.actorName ?? '',
    file_ids: draft.fileIds ?? [],
    source_id: draft.sourceId ?? null,
  }))
  await sql`
    insert into timeline_entry (tenant_id, id, customer_id, lead_id, at, kind, title, words, actor_name, file_ids, source_id)
    select ${at.tenantId}, e.id, e.customer_id, e.lead_id, e.at, e.kind, e.title, e.words, e.actor_name,
      array(select jsonb_array_elements_text(e.file_ids)), e.source_id
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as e(id text, customer_id text, lead_id text, at timestamptz,
      kind text, title text, words text, actor_name text, file_ids jsonb, source_id text)`.execute(at.tx)
}

/** What happened to a lead becomes the beginning of its customer's timeline. */
export async function carryTimeline(tx: Tx, tenantId: TenantId, leadId: LeadId, customerId: CustomerId): Promise<void> {
  await tx
    .updateTable('timeline_entry')
    .set({ customer_id: customerId })
    .where('tenant_id', '=', tenantId)
    .where('lead_id', '=', leadId)
    .where('customer_id', 'is', null)
    .execute()
}

/** Takes back what was told about one row, e.g. a follow-up withdrawn within its ten minutes. */
export async function removeTimelineOf(tx: Tx, tenantId: TenantId, sourceId: string): Promise<void> {
  await tx.deleteFrom('timeline_entry').where('tenant_id', '=', tenantId).where('source_id', '=', sourceId).execute()
}

export interface TimelineRow {
  id: string
  at: Instant
  kind: TimelineKind
  title: string
  words: string
  actor_name: string
  file_ids: FileId[]
}

/** A customer's timeline, newest first. No kinds means all. */
export async function listTimelineRows(
  tx: Tx,
  tenantId: TenantId,
  filter: { customerId: CustomerId; kinds: readonly TimelineKind[]; from: Keyset | null; limit: number },
): Promise<TimelineRow[]> {
  const { customerId, kinds, from, limit } = filter
  let rows = tx
    .selectFrom('timeline_entry')
    .select(['id', 'at', 'kind', 'title', 'words', 'actor_name', 'file_ids'])
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', customerId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (kinds.length > 0) rows = rows.where('kind', 'in', [...kinds])
  if (from !== null) rows = rows.where(sql<boolean>`(at, id) < (${from.key}::timestamptz, ${from.id})`)
  return rows.execute()
}
