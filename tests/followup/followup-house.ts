import type { CustomerId, StaffId } from '@shared/kernel/ids'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import type { At } from '../../cloudfunctions/_kernel/at'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { createCustomer } from '../../cloudfunctions/customer/customer.service'
import type { Grade } from '../../cloudfunctions/customer/customer.types'
import type { TestHouse } from '../support/test-house'

/** Works in one transaction of company A, as a later word's operation or event would, a moment after the last. */
export const at = <T>(t: TestHouse, work: (scope: At) => Promise<T>): Promise<T> =>
  withTenant(t.house.engine, t.a.tenantId, async (tx) => {
    t.clock.advance(1)
    const now = t.clock.now()
    const { newId } = t.house
    const after = new Aftermath(null, now, newId)
    const result = await work({ tx, tenantId: t.a.tenantId, now, newId, after })
    await after.write(tx, t.a.tenantId, null)
    return result
  })

/** A customer of company A with the contact 陈女士. */
export const addCustomer = (
  t: TestHouse,
  customer: { name: string; ownerId: StaffId | null; grade?: Grade },
): Promise<CustomerId> =>
  at(t, async (scope) => {
    const contact = { name: '陈女士', phone: '+8613800138000' }
    const origin = { title: '建客户', words: '', actorName: '' }
    return (await createCustomer(scope, { ...customer, contact, origin })).customerId
  })

/** Everything that is or was in somebody's inbox, oldest first. */
export const itemsOf = (t: TestHouse, staffId: StaffId) =>
  at(t, ({ tx, tenantId }) =>
    tx
      .selectFrom('inbox_item')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('staff_id', '=', staffId)
      .orderBy('created_at')
      .orderBy('subject_id')
      .execute(),
  )
