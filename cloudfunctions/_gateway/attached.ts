import { brandId } from '@shared/kernel/ids'
import { Boundary } from '../_kernel/boundary'
import type { Ports } from '../_kernel/ports'
import { loadVisibleCustomer } from '../customer/customer.service'
import { mayViewLead } from '../lead/lead.service'

/** Whether a colleague may see what a file hangs on, asked of the word that owns it; an unknown kind is seen by nobody. */
export const maySeeAttached: Ports['maySeeAttached'] = async ({ tx, actor, kind, id }) => {
  if (kind === 'lead') return mayViewLead(tx, actor, brandId(id))
  if (kind !== 'customer') return false
  return loadVisibleCustomer(tx, actor.tenantId, actor.scope, brandId(id)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Boundary) return false
      throw error
    },
  )
}
