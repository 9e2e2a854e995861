import { accept, refuse } from '@shared/kernel/decision'
import { ticketDeskContract } from '@shared/ticket/ticket-desk.contract'
import { mayLinkCustomer, mayWorkTickets, servedScope } from '@shared/ticket/ticket.policy'
import { priorityWords } from '@shared/ticket/ticket.labels'
import { decideHandOver, decidePriority } from '@shared/ticket/ticket-state.rules'
import { threadWords } from '@shared/ticket/ticket-words.labels'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { loadVisibleCustomer } from '../customer/customer.service'
import { linkMember } from '../session/session.service'
import { findStaffName } from '../staff/staff.service'
import { adoptTicket } from './adopt-tickets'
import { changeTicket } from './change-ticket'
import { saveTicket } from './keep.repository'
import { lockWorked } from './lock-worked'
import { loadMoment } from './moment'
import { listOrderChoices } from './own.repository'
import { happened, staffNotes } from './thread'

export const handOver = implement(ticketDeskContract.handOver, mayWorkTickets, async ({ input, actor, ...at }) => {
  const ticket = await lockWorked(at, actor, input.ticketId)
  const to = found(await findStaffName(at.tx, at.tenantId, input.staffId))
  const decision = decideHandOver(ticket, { id: to.id, isOnDuty: to.isActive && to.isOnDuty }, at.now)
  if (!decision.ok) return decision
  const { state, version } = await changeTicket(at, await loadMoment(at), {
    ticket,
    standing: decision.value,
    by: actor.staffId,
    entries: [
      staffNotes(at, actor, { words: threadWords.handNote(to.name, input.words) }),
      happened(at, 'agent', threadWords.handed(to.name)),
    ],
  })
  const detail = { to: to.id }
  at.after.audit({ action: 'ticket.handedOver', subjectKind: 'ticket', subjectId: ticket.id, detail })
  return accept({ state, version })
})

export const setPriority = implement(
  ticketDeskContract.setPriority,
  mayWorkTickets,
  async ({ input, actor, ...at }) => {
    const ticket = await lockWorked(at, actor, input.ticketId)
    const moment = await loadMoment(at)
    const decision = decidePriority(ticket, input.priority, moment)
    if (!decision.ok) return decision
    const entries = [staffNotes(at, actor, { words: threadWords.priority(priorityWords[input.priority]) })]
    const { state, version } = await changeTicket(at, moment, { ticket, standing: decision.value, entries })
    return accept({ state, version })
  },
)

export const linkOrder = implement(ticketDeskContract.linkOrder, mayWorkTickets, async ({ input, actor, ...at }) => {
  const ticket = await lockWorked(at, actor, input.ticketId)
  const orders = await listOrderChoices(at.tx, at.tenantId, ticket.customerId)
  const order = orders.find(({ id }) => id === input.orderId)
  if (order === undefined) return refuse('ORDER_GONE')
  const entries = [happened(at, 'order', threadWords.ordered(order.number))]
  const links = { orderId: order.id }
  const { version } = await saveTicket(at, { ticketId: ticket.id, standing: ticket, entries, links })
  return accept({ version })
})

/** Whoever asked is this customer: its card and its timeline know the ticket from now on. */
export const linkCustomer = implement(
  ticketDeskContract.linkCustomer,
  mayLinkCustomer,
  async ({ input, actor, ...at }) => {
    const { tx, tenantId } = at
    const ticket = await lockWorked(at, actor, input.ticketId)
    const customer = await loadVisibleCustomer(tx, tenantId, servedScope(actor), input.customerId)
    if (ticket.customerId === customer.id) return accept({ version: ticket.version })
    const entries = [staffNotes(at, actor, { words: threadWords.linked(customer.name) })]
    const { version } = await adoptTicket(at, { ticket, customer, entries })
    const { memberId } = ticket
    if (memberId !== null)
      await linkMember(at, { memberId, customerId: customer.id, why: `${actor.name} 在工单里关联` })
    return accept({ version })
  },
)
