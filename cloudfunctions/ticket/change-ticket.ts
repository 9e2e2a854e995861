import './ticket.events'
import { addMs } from '@shared/kernel/instant'
import { promiseTimers, type Moment } from '@shared/ticket/promise.rules'
import { isOpenTicket } from '@shared/ticket/ticket-state.rules'
import { runningDue } from '@shared/ticket/ticket-urgency.rules'
import type { Standing, ToldChange } from '@shared/ticket/ticket.types'
import type { CustomerId, StaffId, TicketId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { tellTicket, type TicketNews } from '../customer/customer.service'
import { closeInbox, pushInbox } from '../followup/followup.service'
import { saveTicket, type EntryDraft, type Kept } from './keep.repository'
import { promisedItem, type Faced } from './ticket-face'
import type { TicketRow } from './ticket.repository'

export interface TicketChange {
  /** As it was locked. */
  ticket: TicketRow
  /** As it was decided. */
  standing: Standing
  entries: readonly EntryDraft[]
  /** The colleague who did it: whoever takes a ticket need not be told of it. */
  by?: StaffId
  /** What the customer hears of when they are not on the page; about our words, or the last entry they may read. */
  told?: ToldChange
  /** What their timeline says. */
  line?: TicketNews['line']
  links?: { orderId?: string; customerId?: CustomerId }
}

/** Somebody on an open page has seen it by then (a look every 2.5 s), so that no message is spent on them. */
const SEEN_WITHIN_MS = 10_000

export function tellLater(at: At, told: { ticketId: TicketId; change: ToldChange; entryId: string }): void {
  at.after.append('ticket.told', told, { runAt: addMs(at.now, SEEN_WITHIN_MS) })
}

/** Warnings and escalations of promises that moved. */
export function armClock(
  at: At,
  moment: Moment,
  { ticketId, before, after }: { ticketId: TicketId; before: Standing | null; after: Standing },
): void {
  for (const { step, dueAt, runAt } of promiseTimers(before, after, moment))
    at.after.append('ticket.clock', { ticketId, step, dueAt }, { runAt })
}

/** The inboxes know whose it is and by when; what was said about an earlier promise is over. */
async function settleInbox(at: At, ticket: Faced & Standing, after: Standing): Promise<void> {
  const isSame = ticket.agentId === after.agentId && runningDue(ticket) === runningDue(after)
  if (isSame) return
  await closeInbox(at.tx, at.tenantId, { subjectId: ticket.id, kinds: ['ticket'], closedBy: ticket.id })
  const item = after.agentId === null ? null : promisedItem(ticket, after, after.agentId)
  if (item !== null) await pushInbox(at, [item])
}

/** The customer's facts and timeline, when there is something to tell. */
async function tellCustomer(at: At, { ticket, standing, line }: TicketChange): Promise<void> {
  const open = Number(isOpenTicket(standing.state)) - Number(isOpenTicket(ticket.state))
  if (ticket.customerId === null || (open === 0 && line === undefined)) return
  const news = { customerId: ticket.customerId, ticketId: ticket.id, open }
  await tellTicket(at, line === undefined ? news : { ...news, line })
}

/** The desk has room again: somebody ended a ticket, or gave it away. */
const freesSomebody = (before: Standing, after: Standing): boolean =>
  before.agentId !== null &&
  isOpenTicket(before.state) &&
  (!isOpenTicket(after.state) || after.agentId !== before.agentId)

/** Keeps a decided change with everything that follows from it in the same transaction. Two to five statements. */
export async function changeTicket(at: At, moment: Moment, change: TicketChange): Promise<Kept> {
  const { ticket, standing, entries, told, links, by } = change
  const kept = await saveTicket(at, { ticketId: ticket.id, standing, entries, ...(links ? { links } : {}) })
  await tellCustomer(at, change)
  await settleInbox(at, ticket, standing)
  armClock(at, moment, { ticketId: ticket.id, before: ticket, after: standing })
  const { agentId } = standing
  if (agentId !== null && agentId !== ticket.agentId && agentId !== by && isOpenTicket(standing.state))
    at.after.append('ticket.given', { ticketId: ticket.id, staffId: agentId, at: at.now })
  const shown = entries.filter(({ isInternal }) => !isInternal)
  const entry = shown.find(({ author }) => author === 'staff') ?? shown.at(-1)
  if (told !== undefined && entry !== undefined) tellLater(at, { ticketId: ticket.id, change: told, entryId: entry.id })
  if (freesSomebody(ticket, standing)) at.after.append('ticket.drain', {})
  return kept
}
