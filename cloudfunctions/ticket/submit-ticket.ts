import { accept, refuse } from '@shared/kernel/decision'
import { decidePhone } from '@shared/ticket/asker-phone.rules'
import { ticketContract } from '@shared/ticket/ticket.contract'
import { mayAskForHelp } from '@shared/ticket/ticket.policy'
import { priorityOf } from '@shared/ticket/ticket-state.rules'
import { implementPrepared } from '../_kernel/implement'
import { loadCalendar } from '../calendar/calendar.service'
import { checkWords, noteCheck } from './check-words'
import { findSame } from './keep.repository'
import { openTicket } from './open-ticket'
import { loadMemberSituation } from './situation.repository'
import { customerSays } from './thread'
import { lockOwnTicket } from './ticket.repository'

export const submit = implementPrepared(
  ticketContract.submit,
  mayAskForHelp,
  { before: checkWords },
  async ({ input, actor, prepared: verdict, ...at }) => {
    if (verdict === 'risky') return refuse('CONTENT_REFUSED')
    noteCheck(at.after, verdict)
    const { tx, tenantId } = at
    const { kind, words, fileIds, orderId } = input
    const { memberId } = actor
    const [calendar, situation] = await Promise.all([
      loadCalendar(tx, tenantId),
      loadMemberSituation(tx, tenantId, { memberId, orderId }),
    ])
    const phone = decidePhone(situation.phone, input.phone)
    if (!phone.ok) return phone
    if (orderId !== situation.orderId) return refuse('ORDER_GONE')
    const entries = [customerSays(at, situation.contactName, { words, fileIds })]
    const asked = { kind, priority: priorityOf(kind), words, fileIds, phone: phone.value, memberId, mine: null }
    const opened = await openTicket(at, { ...asked, situation, calendar, actor, entries })
    const { ticket, answerBy } = opened
    if (opened.isNew) {
      const { id: ticketId, number } = ticket
      return accept({ ticketId, number, agentName: opened.agentName, answerBy })
    }
    const same = await lockOwnTicket(tx, tenantId, { ticketId: await findSame(at, ticket), memberId })
    return accept({ ticketId: same.id, number: same.number, agentName: same.agentName, answerBy })
  },
)
