import { sql } from 'kysely'
import type { InboxKind } from '@shared/followup/inbox.types'
import type { CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'

interface OwnItem {
  kind: InboxKind
  customerId: CustomerId | null
}

interface Own {
  itemId: string
  staffId: StaffId
}

const ownItem = (tx: Tx, tenantId: TenantId, { itemId, staffId }: Own) =>
  tx
    .selectFrom('inbox_item')
    .select(['kind', 'customer_id as customerId'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', itemId)
    .where('staff_id', '=', staffId)
    .where('state', 'in', ['open', 'snoozed'])

/** An open or snoozed item of one's own inbox; whoever will lock its customer must do so before the item. */
export async function loadOwnItem(tx: Tx, tenantId: TenantId, own: Own): Promise<OwnItem> {
  return found(await ownItem(tx, tenantId, own).executeTakeFirst())
}

/** As `loadOwnItem`, held until it is dealt with. */
export async function lockOwnItem(tx: Tx, tenantId: TenantId, own: Own): Promise<OwnItem> {
  return found(await ownItem(tx, tenantId, own).forUpdate().executeTakeFirst())
}

export async function putToSleep(
  tx: Tx,
  tenantId: TenantId,
  { itemId, until }: { itemId: string; until: Instant },
): Promise<void> {
  await tx
    .updateTable('inbox_item')
    .set({ state: 'snoozed', wake_at: until })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', itemId)
    .execute()
}

/** Closes one's own item of these kinds. @returns whether there was one, open or done */
export async function dismissItem(
  tx: Tx,
  tenantId: TenantId,
  own: Own & { kinds: readonly InboxKind[] },
): Promise<boolean> {
  const result = await sql`
    update inbox_item set state = 'done'
    where tenant_id = ${tenantId} and id = ${own.itemId} and staff_id = ${own.staffId}
      and kind = any(${[...own.kinds]}::text[])`.execute(tx)
  return result.numAffectedRows === 1n
}

/**
 * Brings an item into sight when its time has come; one that sleeps on, or is done, is left alone.
 * @returns the plan that is overdue with it: its reminder may have been held back while it slept
 */
export async function wakeItem(tx: Tx, tenantId: TenantId, itemId: string, now: Instant): Promise<string | null> {
  const result = await sql<{ planId: string | null }>`
    update inbox_item i set state = 'open', wake_at = null
    where i.tenant_id = ${tenantId} and i.id = ${itemId} and i.state = 'snoozed' and i.wake_at <= ${now}
    returning (select p.id from followup_plan p where p.tenant_id = ${tenantId} and p.state = 'open' and i.kind = 'followup'
      and (p.customer_id = i.subject_id or p.lead_id = i.subject_id) and p.due_at <= ${now} limit 1) as "planId"`.execute(
    tx,
  )
  return result.rows[0]?.planId ?? null
}
