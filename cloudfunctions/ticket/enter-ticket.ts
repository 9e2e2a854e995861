import { accept, refuse } from '@shared/kernel/decision'
import { ticketDeskContract } from '@shared/ticket/ticket-desk.contract'
import { mayEnter, servedScope } from '@shared/ticket/ticket.policy'
import { threadWords } from '@shared/ticket/ticket-words.labels'
import { loadCalendar } from '../calendar/calendar.service'
import { implement } from '../_kernel/implement'
import { loadVisibleCustomer } from '../customer/customer.service'
import { openTicket } from './open-ticket'
import { loadCustomerSituation } from './situation.repository'
import { customerSays, happened } from './thread'

export const enter = implement(ticketDeskContract.enter, mayEnter, async ({ input, actor, ...at }) => {
  const { tx, tenantId } = at
  const { customerId, orderId, isMine, ...asked } = input
  await loadVisibleCustomer(tx, tenantId, servedScope(actor), customerId)
  const [calendar, situation] = await Promise.all([
    loadCalendar(tx, tenantId),
    loadCustomerSituation(tx, tenantId, { customerId, orderId }),
  ])
  if (orderId !== situation.orderId) return refuse('ORDER_GONE')
  const said = customerSays(at, situation.contactName, asked)
  const opened = await openTicket(at, {
    ...asked,
    situation,
    calendar,
    actor,
    memberId: null,
    phone: situation.phone,
    mine: isMine ? { id: actor.staffId, name: actor.name } : null,
    entries: [said, happened(at, 'state', threadWords.entered(actor.name))],
  })
  const { id: ticketId, number } = opened.ticket
  return accept({ ticketId, number, agentName: opened.agentName })
})
