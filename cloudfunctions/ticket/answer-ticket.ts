import { actorKey } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { addMs, HOUR_MS } from '@shared/kernel/instant'
import { ticketDeskContract } from '@shared/ticket/ticket-desk.contract'
import { mayNote, mayTake, mayWorkTickets } from '@shared/ticket/ticket.policy'
import { decideReply, decideTake } from '@shared/ticket/ticket-state.rules'
import { threadWords, timelineWords } from '@shared/ticket/ticket-words.labels'
import { Boundary } from '../_kernel/boundary'
import { attachFiles } from '../file/file.service'
import { implement } from '../_kernel/implement'
import { changeTicket } from './change-ticket'
import { saveTicket } from './keep.repository'
import { lockSeen, lockWorked } from './lock-worked'
import { loadMoment } from './moment'
import { happened, staffNotes, staffSays } from './thread'

export const take = implement(ticketDeskContract.take, mayTake, async ({ input, actor, ...at }) => {
  const ticket = await lockSeen(at, actor, input.ticketId)
  if (ticket.agentId === null && actor.role === 'rep') throw new Boundary('NOT_ALLOWED')
  const decision = decideTake(ticket, actor.staffId, at.now)
  if (!decision.ok) return decision
  const standing = decision.value
  const isAgain = ticket.agentId === standing.agentId && ticket.state === standing.state
  if (isAgain) return accept({ state: ticket.state, version: ticket.version })
  const words = standing.state === 'in_progress' ? threadWords.started(actor.name) : threadWords.given(actor.name)
  const entries = [happened(at, 'agent', words)]
  const told = ticket.agentId === null ? { told: 'assigned' as const } : {}
  const { state, version } = await changeTicket(at, await loadMoment(at), {
    ticket,
    standing,
    entries,
    by: actor.staffId,
    ...told,
  })
  return accept({ state, version })
})

const tellings = { in_progress: 'replied', waiting: 'waiting', resolved: 'resolved' } as const

export const reply = implement(ticketDeskContract.reply, mayWorkTickets, async ({ input, actor, ...at }) => {
  const { ticketId, words, fileIds, then } = input
  const ticket = await lockWorked(at, actor, ticketId)
  const moment = await loadMoment(at)
  const decision = decideReply(ticket, { by: actor.staffId, then }, moment)
  if (!decision.ok) return decision
  const standing = decision.value
  const isResolved = standing.state === 'resolved' && ticket.resolvedAt !== standing.resolvedAt
  const said = staffSays(at, actor, { words, fileIds })
  const isNews = standing.state !== ticket.state && standing.state !== 'in_progress'
  const after = isNews
    ? [happened(at, 'state', standing.state === 'waiting' ? threadWords.waiting : threadWords.resolved)]
    : []
  const { state, version } = await changeTicket(at, moment, {
    ticket,
    standing,
    by: actor.staffId,
    entries: [said, ...after],
    told: tellings[then],
    ...(isResolved
      ? { line: { title: timelineWords.resolved(ticket.number), words, actorName: actor.name, fileIds } }
      : {}),
  })
  await attachFiles(at.tx, at.tenantId, { fileIds, createdBy: actorKey(actor), kind: 'ticket', id: ticketId })
  if (isResolved) {
    at.after.append('ticket.resolved', { ticketId, resolvedAt: at.now })
    const runAt = addMs(at.now, moment.service.closeAfterHours * HOUR_MS)
    at.after.append('ticket.close', { ticketId, resolvedAt: at.now }, { runAt })
  }
  return accept({ state, version })
})

export const note = implement(ticketDeskContract.note, mayNote, async ({ input, actor, ...at }) => {
  const { ticketId, words, fileIds } = input
  const ticket = await lockSeen(at, actor, ticketId)
  const entries = [staffNotes(at, actor, { words, fileIds })]
  const { version } = await saveTicket(at, { ticketId, standing: ticket, entries })
  // A kind of its own: the photos of a note are for colleagues only.
  await attachFiles(at.tx, at.tenantId, { fileIds, createdBy: actorKey(actor), kind: 'ticket_note', id: ticketId })
  return accept({ version })
})
