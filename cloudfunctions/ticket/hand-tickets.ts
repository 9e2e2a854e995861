import { threadWords } from '@shared/ticket/ticket-words.labels'
import type { StaffId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import { changeTicket } from './change-ticket'
import { lockTicketsOf, moveRecoveries } from './hand-tickets.repository'
import { loadMoment } from './moment'
import { happened } from './thread'
import { lockTicket } from './ticket.repository'

/** Everything somebody was answering goes on with a successor, where it stood: state, promises and thread stay. */
export async function handTickets(
  at: At,
  handing: { fromId: StaffId; to: { id: StaffId; name: string } },
): Promise<{ tickets: number; recoveries: number }> {
  const { tx, tenantId, now } = at
  const { fromId, to } = handing
  const ticketIds = await lockTicketsOf(tx, tenantId, fromId)
  const moment = await loadMoment(at)
  for (const ticketId of ticketIds) {
    const ticket = found(await lockTicket(tx, tenantId, ticketId))
    const standing = { ...ticket, agentId: to.id, assignedAt: now }
    await changeTicket(at, moment, { ticket, standing, entries: [happened(at, 'agent', threadWords.handed(to.name))] })
  }
  return { tickets: ticketIds.length, recoveries: await moveRecoveries(tx, tenantId, { fromId, toId: to.id }) }
}
