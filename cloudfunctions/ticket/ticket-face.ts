import { sayAccount } from '@shared/followup/followup.labels'
import type { CustomerId, StaffId, TicketId } from '@shared/kernel/ids'
import { kindWords, priorityWords } from '@shared/ticket/ticket.labels'
import { runningDue } from '@shared/ticket/ticket-urgency.rules'
import { timelineWords, whyWords } from '@shared/ticket/ticket-words.labels'
import type { Standing } from '@shared/ticket/ticket.types'
import type { InboxDraft } from '../followup/followup.service'
import type { TicketCustomer } from './ticket.repository'

/** A tag is a glance, not a text. */
const GLANCE_CHARS = 14

const glance = (words: string): string => {
  const characters = [...words.replaceAll('\n', ' ')]
  return characters.length > GLANCE_CHARS ? `${characters.slice(0, GLANCE_CHARS).join('')}…` : characters.join('')
}

export interface Faced {
  id: TicketId
  customerId: CustomerId | null
  customer: TicketCustomer | null
  contactName: string
  words: string
}

/** Company before person for accounts; the person's name while no customer is linked. */
export const titleOf = ({ customer, contactName }: Pick<Faced, 'customer' | 'contactName'>): string =>
  customer === null ? contactName || whyWords.stranger : sayAccount({ ...customer, contactName })

/** How a ticket looks in any colleague's inbox. */
export const facedInbox = (ticket: Faced, { kind, priority }: Pick<Standing, 'kind' | 'priority'>) => ({
  subjectId: ticket.id,
  ticketId: ticket.id,
  title: titleOf(ticket),
  tags: [
    { words: kindWords[kind], tone: kind === 'complaint' ? ('bad' as const) : ('accent' as const) },
    ...(priority === 'urgent' ? [{ words: priorityWords.urgent, tone: 'warn' as const }] : []),
    { words: glance(ticket.words), tone: 'plain' as const },
  ],
  grade: ticket.customer?.grade ?? null,
})

/** The item of whoever has it, by the promise that runs; null while none does. */
export function promisedItem(ticket: Faced, standing: Standing, staffId: StaffId): InboxDraft | null {
  const dueAt = runningDue(standing)
  if (dueAt === null) return null
  const what = dueAt === standing.firstDueAt ? whyWords.first : whyWords.resolve
  return { ...facedInbox(ticket, standing), staffId, kind: 'ticket', dueAt, why: { kind: 'promise', dueAt, what } }
}

/** What the rep whose customer asks reads. */
export const openedNotice = (ticket: Faced, standing: Standing, ownerId: StaffId): InboxDraft => ({
  ...facedInbox(ticket, standing),
  staffId: ownerId,
  kind: 'notice',
  customerId: ticket.customerId,
  why: { kind: 'words', words: timelineWords.opened(kindWords[standing.kind]) },
})
