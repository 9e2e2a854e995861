import './ticket.events'
import { actorKey, type MemberActor, type StaffActor } from '@shared/kernel/actor'
import type { WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import type { FileId, MemberId, StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { decideAnswerBy } from '@shared/ticket/answer-by.rules'
import { decideAgent } from '@shared/ticket/assign-ticket.rules'
import type { Moment } from '@shared/ticket/promise.rules'
import { kindWords } from '@shared/ticket/ticket.labels'
import { ticketNumber } from '@shared/ticket/ticket-number.rules'
import { decideSubmit } from '@shared/ticket/ticket-state.rules'
import { threadWords, timelineWords } from '@shared/ticket/ticket-words.labels'
import type { Priority, TicketKind } from '@shared/ticket/ticket.types'
import type { At } from '../_kernel/at'
import { tellTicket } from '../customer/customer.service'
import { attachFiles } from '../file/file.service'
import { pushInbox, type InboxDraft } from '../followup/followup.service'
import { armClock, tellLater } from './change-ticket'
import { insertTicket, type EntryDraft, type NewTicket } from './keep.repository'
import type { Situation } from './situation.repository'
import { happened } from './thread'
import { openedNotice, promisedItem } from './ticket-face'

export interface Opening {
  situation: Situation
  calendar: WorkingCalendar
  actor: MemberActor | StaffActor
  memberId: MemberId | null
  kind: TicketKind
  priority: Priority
  words: string
  fileIds: readonly FileId[]
  phone: string | null
  /** Set when whoever writes keeps it; else the desk assigns. */
  mine: { id: StaffId; name: string } | null
  /** The first words of the thread, and whatever else began it. */
  entries: readonly EntryDraft[]
}

export interface Opened {
  ticket: NewTicket
  isNew: boolean
  agentName: string | null
  /** By when somebody answers, honestly. */
  answerBy: Instant
}

/** Who reads of it: whoever has it, and the rep whose customer asks. */
function readersOf({ ticket, situation }: { ticket: NewTicket; situation: Situation }): InboxDraft[] {
  const { standing } = ticket
  const faced = { ...ticket, customer: situation.customer }
  const item = standing.agentId === null ? null : promisedItem(faced, standing, standing.agentId)
  const ownerId = situation.customer?.ownerId ?? null
  if (ownerId === null || ownerId === standing.agentId) return item === null ? [] : [item]
  return [...(item === null ? [] : [item]), openedNotice(faced, standing, ownerId)]
}

/** What follows a new ticket in the same transaction. At most three statements, and the events that tell people. */
async function follow(at: At, moment: Moment, { ticket, opening }: { ticket: NewTicket; opening: Opening }) {
  const { standing, customerId, id: ticketId } = ticket
  const { situation, actor, words, fileIds } = opening
  await attachFiles(at.tx, at.tenantId, { fileIds, createdBy: actorKey(actor), kind: 'ticket', id: ticketId })
  if (customerId !== null)
    at.after.alongside(
      tellTicket(at, {
        customerId,
        ticketId,
        open: 1,
        tickets: 1,
        complaints: standing.kind === 'complaint' ? 1 : 0,
        line: {
          title: timelineWords.opened(kindWords[standing.kind]),
          words,
          actorName: actor.kind === 'staff' ? actor.name : situation.contactName,
          fileIds,
        },
      }),
    )
  at.after.alongside(pushInbox(at, readersOf({ ticket, situation })))
  armClock(at, moment, { ticketId, before: null, after: standing })
  if (standing.agentId !== null) at.after.append('ticket.given', { ticketId, staffId: standing.agentId, at: at.now })
  if (standing.kind === 'complaint') at.after.append('ticket.complained', { ticketId })
  const first = ticket.entries[0]
  if (first !== undefined) tellLater(at, { ticketId, change: 'received', entryId: first.id })
}

function draft(at: At, moment: Moment, opening: Opening): { ticket: NewTicket; agentName: string | null } {
  const { situation, kind, priority, mine, memberId, phone, words, entries } = opening
  const { agents, lastAgentId, customerId, contactName, orderId } = situation
  const agent = mine ?? decideAgent({ kind, agents, lastAgentId })
  const id = at.newId<'Ticket'>()
  const given = agent === null ? [] : [happened(at, 'agent', threadWords.given(agent.name))]
  const ticket: NewTicket = {
    id,
    number: ticketNumber(id, at.now),
    standing: decideSubmit(moment, { kind, priority, agentId: agent?.id ?? null }),
    memberId,
    customerId,
    contactName,
    phone,
    orderId,
    words,
    entries: [...entries, ...given],
  }
  return { ticket, agentName: agent?.name ?? null }
}

/**
 * Opens a ticket: somebody who can has it at once, or the desk keeps it with an honest time. One to four statements. Everybody's
 * loads are held from reading the situation to the commit, so as few round trips as can be lie between.
 */
export async function openTicket(at: At, opening: Opening): Promise<Opened> {
  const { service } = opening.situation
  const moment = { calendar: opening.calendar, service, now: at.now }
  const { ticket, agentName } = draft(at, moment, opening)
  const isNew = await insertTicket(at, ticket)
  if (isNew) await follow(at, moment, { ticket, opening })
  const { firstResponseMinutes } = service.promises[opening.priority]
  const answerBy = decideAnswerBy(moment.calendar, at.now, { firstResponseMinutes, isTaken: agentName !== null })
  return { ticket, isNew, agentName, answerBy }
}
