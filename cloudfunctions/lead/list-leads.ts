import { regionText } from '@shared/customer/region.rules'
import { accept } from '@shared/kernel/decision'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { periodOrNull } from '@shared/lead/desk.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { mayWorkLeads } from '@shared/lead/lead.policy'
import { implement } from '../_kernel/implement'
import { listLeadRows } from './lead-list.repository'
import { regionOf, viewerOf } from './lead.repository'

const PAGE = 30

export const listLeads = implement(leadContract.list, mayWorkLeads, async ({ input, actor, tx }) => {
  const { state, ownerId, channelId, result } = input
  const period = periodOrNull(input.from, input.to)
  const from = readInstantCursor(input.cursor)
  const filter = { viewer: viewerOf(actor), state, ownerId, channelId, result, period, from, limit: PAGE + 1 }
  const rows = await listLeadRows(tx, actor.tenantId, filter)
  const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.createdAt, id: row.id }))
  return accept({ items: items.map((row) => ({ ...row, region: regionText(regionOf(row)) })), nextCursor })
})
