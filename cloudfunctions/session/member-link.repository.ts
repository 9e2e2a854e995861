import type { CustomerId, MemberId, TenantId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'

/** Makes a member one of this customer's people. @returns their name, or null when they were already */
export async function saveLink(
  tx: Tx,
  tenantId: TenantId,
  { memberId, customerId }: { memberId: MemberId; customerId: CustomerId },
): Promise<{ name: string } | null> {
  const row = await tx
    .updateTable('member')
    .set({ customer_id: customerId })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', memberId)
    .where('customer_id', 'is distinct from', customerId)
    .returning('name')
    .executeTakeFirst()
  return row ?? null
}
