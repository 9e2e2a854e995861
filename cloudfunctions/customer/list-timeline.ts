import { customerContract } from '@shared/customer/customer.contract'
import { mayListTimeline } from '@shared/customer/customer.policy'
import { accept } from '@shared/kernel/decision'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { implement } from '../_kernel/implement'
import { loadVisibleCustomer } from './customer.repository'
import { listTimelineRows } from './timeline.repository'

const PAGE = 30

export const listTimeline = implement(customerContract.timeline, mayListTimeline, async ({ input, actor, tx }) => {
  const { tenantId } = actor
  const { customerId, kinds } = input
  await loadVisibleCustomer(tx, tenantId, actor.scope, customerId)
  const from = readInstantCursor(input.cursor)
  const rows = await listTimelineRows(tx, tenantId, { customerId, kinds, from, limit: PAGE + 1 })
  const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.at, id: row.id }))
  return accept({
    items: items.map(({ actor_name: actorName, file_ids: fileIds, ...entry }) => ({ ...entry, actorName, fileIds })),
    nextCursor,
  })
})
