import type { At } from '../_kernel/at'
import { noteFollowupFacts } from '../customer/customer.service'
import { moveItemsOf, movePlansOf, type WorkHanding } from './hand-work.repository'

/** What somebody planned and what waits in their inbox goes on with their successors, after the customers did. */
export async function handWork(at: At, handing: WorkHanding): Promise<{ plans: number; inbox: number }> {
  const plans = await movePlansOf(at, handing)
  for (const customerId of plans.dropped)
    await noteFollowupFacts(at.tx, at.tenantId, customerId, { nextFollowupAt: null, nextFollowupWhat: null })
  return { plans: plans.moved, inbox: await moveItemsOf(at, handing) }
}
