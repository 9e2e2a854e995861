import type { StaffId, TenantId } from '@shared/kernel/ids'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import type { At } from '../../cloudfunctions/_kernel/at'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { createCustomer, type NewCustomer } from '../../cloudfunctions/customer/customer.service'
import type { TestHouse } from '../support/test-house'

/** Runs work as a service would be used: in one transaction of a company, at the house's moment. */
export const within = <T>(t: TestHouse, tenantId: TenantId, work: (at: At) => Promise<T>): Promise<T> =>
  withTenant(t.house.engine, tenantId, async (tx) => {
    const now = t.clock.now()
    const after = new Aftermath(null, now, t.house.newId)
    const result = await work({ tx, tenantId, now, newId: t.house.newId, after })
    await after.write(tx, tenantId, null)
    return result
  })

type Wanted = Partial<NewCustomer> & { name: string; ownerId: StaffId | null }

/** Makes a customer as a conversion would, with a contact 陈敏 unless told otherwise. */
export const makeCustomer = (t: TestHouse, tenantId: TenantId, wanted: Wanted) =>
  within(t, tenantId, (at) =>
    createCustomer(at, {
      contact: { name: '陈敏', phone: '+8613800138000' },
      origin: { title: '成为客户', words: '', actorName: '陈一' },
      ...wanted,
    }),
  )
