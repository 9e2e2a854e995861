import { accept } from '@shared/kernel/decision'
import { ticketDeskContract } from '@shared/ticket/ticket-desk.contract'
import { mayReadTickets } from '@shared/ticket/ticket.policy'
import { implement } from '../_kernel/implement'
import { loadSettings } from '../tenant/tenant.service'

export const quickReplies = implement(ticketDeskContract.quickReplies, mayReadTickets, async ({ actor, tx }) => {
  const { service } = await loadSettings(tx, actor.tenantId)
  return accept({ items: service.quickReplies })
})
