import { accept } from '@shared/kernel/decision'
import { ticketDeskContract } from '@shared/ticket/ticket-desk.contract'
import { mayWorkOn, mayWorkTickets } from '@shared/ticket/ticket.policy'
import { decideMerge } from '@shared/ticket/ticket-state.rules'
import { threadWords, timelineWords } from '@shared/ticket/ticket-words.labels'
import { Boundary } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { changeTicket } from './change-ticket'
import { saveTicket } from './keep.repository'
import { loadMoment } from './moment'
import { happened } from './thread'
import { copyThread } from './thread.repository'
import { lockTwoTickets } from './ticket.repository'
import { viewerOf } from './visible.repository'

/** The ticket ends in the other one, which gets its words and keeps its own promises. */
export const merge = implement(ticketDeskContract.merge, mayWorkTickets, async ({ input, actor, ...at }) => {
  const { tx, tenantId } = at
  const ticketIds = [input.ticketId, input.intoTicketId] as const
  const [ticket, into] = await lockTwoTickets(tx, tenantId, { ticketIds, viewer: viewerOf(actor) })
  if (!mayWorkOn(actor, ticket)) throw new Boundary('NOT_ALLOWED')
  const moment = await loadMoment(at)
  const decision = decideMerge({ ...ticket, standing: ticket }, { ...into, standing: into }, moment)
  if (!decision.ok) return decision
  const mergedIn = [happened(at, 'merge', threadWords.mergedIn(ticket.number))]
  const { revision } = await saveTicket(at, { ticketId: into.id, standing: into, entries: mergedIn })
  const isOnePerson = ticket.memberId === into.memberId
  await copyThread(at, { fromId: ticket.id, intoId: into.id, revision, isOnePerson })
  const { state, version } = await changeTicket(at, moment, {
    ticket,
    // Whoever reads the other ticket reads this one's photos too.
    standing: { ...decision.value, agentId: into.agentId },
    entries: [happened(at, 'merge', threadWords.mergedAway(into.number))],
    line: { title: timelineWords.merged(ticket.number, into.number), words: '', actorName: actor.name },
  })
  return accept({ state, version })
})
