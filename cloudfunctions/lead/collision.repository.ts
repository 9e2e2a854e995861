import type { CustomerId, LeadId, StaffId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'

export interface NewCollision {
  collisionId: string
  leadId: LeadId
  customerId: CustomerId
  ownerId: StaffId
  newcomerId: StaffId
}

export async function insertCollision(at: At, collision: NewCollision): Promise<void> {
  await at.tx
    .insertInto('collision')
    .values({
      tenant_id: at.tenantId,
      id: collision.collisionId,
      lead_id: collision.leadId,
      customer_id: collision.customerId,
      owner_id: collision.ownerId,
      newcomer_id: collision.newcomerId,
      at: at.now,
      outcome: 'open',
    })
    .execute()
}
