import { sql } from 'kysely'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'

export async function findLatestNeed(
  tx: Tx,
  tenantId: TenantId,
  customerId: CustomerId,
): Promise<{ id: string; words: string } | null> {
  const row = await tx
    .selectFrom('customer_need')
    .select(['id', 'words'])
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', customerId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

interface KeptNeed {
  needId: string
  need: { customerId: CustomerId; words: string; source: string; recordedBy: string }
  /** How the timeline says it. */
  told: { title: string; words: string }
}

/** Keeps a need, tells the timeline and moves the customer up, in one statement. */
export async function insertNeed(at: At, { needId, need, told }: KeptNeed): Promise<void> {
  await sql`
    with kept as (
      insert into customer_need (tenant_id, id, customer_id, words, source, recorded_at, recorded_by)
      values (${at.tenantId}, ${needId}, ${need.customerId}, ${need.words}, ${need.source}, ${at.now}, ${need.recordedBy})
    ), touched as (
      update customer set activity_at = greatest(activity_at, ${at.now}::timestamptz)
      where tenant_id = ${at.tenantId} and id = ${need.customerId}
    )
    insert into timeline_entry (tenant_id, id, customer_id, at, kind, title, words, actor_name, source_id)
    values (${at.tenantId}, ${at.newId()}, ${need.customerId}, ${at.now}, 'need', ${told.title}, ${told.words},
      ${need.recordedBy}, ${needId})`.execute(at.tx)
}
