import { followupContract } from '@shared/followup/followup.contract'
import { mayReadInbox } from '@shared/followup/followup.policy'
import { sumCounts } from '@shared/followup/inbox-counts.rules'
import { accept } from '@shared/kernel/decision'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { implement } from '../_kernel/implement'
import { countInbox, listInboxRows } from './inbox-list.repository'
import { presentItem } from './present-item'

const PAGE = 30

export const inbox = implement(followupContract.inbox, mayReadInbox, async ({ input, actor, tx, now }) => {
  const { tenantId, staffId, role } = actor
  const from = readInstantCursor(input.cursor)
  const [rows, counted] = await Promise.all([
    listInboxRows(tx, tenantId, { staffId, kind: input.kind, from, limit: PAGE + 1 }),
    countInbox(tx, tenantId, { staffId, now }),
  ])
  const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.urgentAt, id: row.id }))
  return accept({ items: items.map((row) => presentItem(row, { role, now })), nextCursor, ...sumCounts(counted) })
})
