import { brandId } from '@shared/kernel/ids'
import { Boundary } from '../_kernel/boundary'
import type { Ports } from '../_kernel/ports'
import { loadVisibleCustomer } from '../customer/customer.service'
import { mayViewLead } from '../lead/lead.service'
import { mayFollowTicket, mayViewTicket } from '../ticket/ticket.service'

type Question = Parameters<Ports['maySeeAttached']>[0]

const isVisible = (looking: Promise<unknown>): Promise<boolean> =>
  looking.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Boundary) return false
      throw error
    },
  )

/**
 * Whether somebody may see what a file hangs on, asked of the word that owns it; an unknown kind is seen by nobody. Customers
 * see what hangs on their own tickets, never what hangs on a note among colleagues.
 */
export const maySeeAttached: Ports['maySeeAttached'] = async ({ tx, actor, kind, id }: Question) => {
  if (actor.kind === 'member') return kind === 'ticket' && mayFollowTicket(tx, actor, brandId(id))
  if (kind === 'ticket' || kind === 'ticket_note') return mayViewTicket(tx, actor, brandId(id))
  if (kind === 'lead') return mayViewLead(tx, actor, brandId(id))
  if (kind !== 'customer') return false
  return isVisible(loadVisibleCustomer(tx, actor.tenantId, actor.scope, brandId(id)))
}
