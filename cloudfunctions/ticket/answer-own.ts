import { actorKey } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import { ticketContract } from '@shared/ticket/ticket.contract'
import { mayFollowOwn } from '@shared/ticket/ticket.policy'
import { decideAdd, decideConfirm, decideReopen } from '@shared/ticket/ticket-state.rules'
import { threadWords, timelineWords } from '@shared/ticket/ticket-words.labels'
import { attachFiles } from '../file/file.service'
import { implement, implementPrepared } from '../_kernel/implement'
import { checkWords, noteCheck } from './check-words'
import { changeTicket } from './change-ticket'
import { loadMoment } from './moment'
import { customerSays, happened } from './thread'
import { lockOwnTicket } from './ticket.repository'

export const add = implementPrepared(
  ticketContract.add,
  mayFollowOwn,
  { before: checkWords },
  async ({ input, actor, prepared: verdict, ...at }) => {
    if (verdict === 'risky') return refuse('CONTENT_REFUSED')
    noteCheck(at.after, verdict)
    const { ticketId, words, fileIds } = input
    if (words === '' && fileIds.length === 0) return refuse('NOTHING_ADDED')
    const ticket = await lockOwnTicket(at.tx, at.tenantId, { ticketId, memberId: actor.memberId })
    const moment = await loadMoment(at)
    const decision = decideAdd(ticket, moment)
    if (!decision.ok) return decision
    const entries = [customerSays(at, ticket.contactName, { words, fileIds })]
    const { revision } = await changeTicket(at, moment, { ticket, standing: decision.value, entries })
    await attachFiles(at.tx, at.tenantId, { fileIds, createdBy: actorKey(actor), kind: 'ticket', id: ticketId })
    if (ticket.agentId !== null) at.after.append('ticket.added', { ticketId, entryId: entries[0]?.id ?? '' })
    return accept({ revision })
  },
)

export const confirm = implement(ticketContract.confirm, mayFollowOwn, async ({ input, actor, ...at }) => {
  const own = { ticketId: input.ticketId, memberId: actor.memberId }
  const ticket = await lockOwnTicket(at.tx, at.tenantId, own)
  const decision = decideConfirm(ticket, at.now)
  if (!decision.ok) return decision
  if (ticket.state === 'closed') return accept({ state: ticket.state, revision: ticket.revision })
  const entries = [happened(at, 'state', threadWords.confirmed)]
  const { state, revision } = await changeTicket(at, await loadMoment(at), {
    ticket,
    standing: decision.value,
    entries,
  })
  return accept({ state, revision })
})

export const reopen = implementPrepared(
  ticketContract.reopen,
  mayFollowOwn,
  { before: checkWords },
  async ({ input, actor, prepared: verdict, ...at }) => {
    if (verdict === 'risky') return refuse('CONTENT_REFUSED')
    noteCheck(at.after, verdict)
    const own = { ticketId: input.ticketId, memberId: actor.memberId }
    const ticket = await lockOwnTicket(at.tx, at.tenantId, own)
    const moment = await loadMoment(at)
    const decision = decideReopen(ticket, moment)
    if (!decision.ok) return decision
    const said = customerSays(at, ticket.contactName, { words: input.words })
    const { state, revision } = await changeTicket(at, moment, {
      ticket,
      standing: decision.value,
      entries: [said, happened(at, 'state', threadWords.reopened)],
      line: { title: timelineWords.reopened(ticket.number), words: input.words, actorName: ticket.contactName },
    })
    if (ticket.agentId === null) at.after.append('ticket.drain', {})
    else at.after.append('ticket.added', { ticketId: ticket.id, entryId: said.id })
    return accept({ state, revision })
  },
)
