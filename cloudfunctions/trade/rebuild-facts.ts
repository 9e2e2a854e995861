import type { At } from '../_kernel/at'
import { runSlice, startJob, type JobKind, type JobSlice } from '../_kernel/job'
import { textIn } from '../_kernel/json-object'
import { countOrders } from './count-orders'
import { countCustomers, listCustomerIds } from './trade.repository'
import './trade.events'

/** So many customers take well under a second even with hundreds of orders each. */
const CUSTOMERS_PER_SLICE = 500

/** Counting every customer's orders anew, e.g. once a night, so that sums over the last 12 months move on. */
export const rebuildFacts: JobKind = {
  kind: 'customer.rebuildFacts',
  queue: (after, slice) => after.append('trade.rebuildFacts', slice),
}

/** @returns the job's id */
export const startRebuild = async (at: At): Promise<string> =>
  startJob(at, rebuildFacts, await countCustomers(at.tx, at.tenantId))

/** The next customers, in the order of their ids; a customer made meanwhile comes last and is right already. */
export const runRebuildSlice = (at: At, slice: JobSlice): Promise<void> =>
  runSlice(at, {
    kind: rebuildFacts,
    slice,
    work: async (progress) => {
      const afterId = textIn(progress, 'afterId')
      const customerIds = await listCustomerIds(at.tx, at.tenantId, { afterId, limit: CUSTOMERS_PER_SLICE })
      await countOrders(at, customerIds)
      const isFinished = customerIds.length < CUSTOMERS_PER_SLICE
      return { done: customerIds.length, progress: { afterId: customerIds.at(-1) ?? afterId }, isFinished }
    },
  })
