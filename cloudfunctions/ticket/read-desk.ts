import { accept } from '@shared/kernel/decision'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { ticketDeskContract } from '@shared/ticket/ticket-desk.contract'
import { mayReadTickets } from '@shared/ticket/ticket.policy'
import { implement } from '../_kernel/implement'
import { loadDeskTicket } from './desk-detail.repository'
import { countDesk, listDeskRows } from './desk-list.repository'
import { listOrderChoices } from './own.repository'
import { presentDesk, presentRow } from './present-desk'
import { viewerOf } from './visible.repository'

const PAGE = 30

export const list = implement(ticketDeskContract.list, mayReadTickets, async ({ input, actor, tx, now }) => {
  const { shelf, kind, agentId, customerId } = input
  const viewer = viewerOf(actor)
  const from = readInstantCursor(input.cursor)
  const rows = await listDeskRows(tx, actor.tenantId, {
    viewer,
    shelf,
    kind,
    agentId,
    customerId,
    from,
    limit: PAGE + 1,
  })
  const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.placedAt, id: row.id }))
  const counts = from === null ? await countDesk(tx, actor.tenantId, viewer) : null
  return accept({ items: items.map((row) => presentRow(row, now)), nextCursor, counts })
})

export const read = implement(ticketDeskContract.read, mayReadTickets, async ({ input, actor, tx, now }) => {
  const which = { ticketId: input.ticketId, viewer: viewerOf(actor) }
  return accept(presentDesk(await loadDeskTicket(tx, actor.tenantId, which), actor, now))
})

export const listOrders = implement(ticketDeskContract.listOrders, mayReadTickets, async ({ input, actor, tx }) => {
  const which = { ticketId: input.ticketId, viewer: viewerOf(actor) }
  const { customerId } = await loadDeskTicket(tx, actor.tenantId, which)
  const orders = await listOrderChoices(tx, actor.tenantId, customerId)
  return accept({ items: orders.map(({ id, number, summary }) => ({ id, number, summary })) })
})
