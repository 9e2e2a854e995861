import { inboxUrgency } from '@shared/followup/urgency.rules'
import type { InboxKind, InboxTag, WhyFacts } from '@shared/followup/inbox.types'
import type { CustomerId, LeadId, TicketId } from '@shared/kernel/ids'
import { addMs, type Instant } from '@shared/kernel/instant'
import '../../cloudfunctions/followup/followup.events'
import '../../cloudfunctions/lead/lead.events'
import '../../cloudfunctions/ticket/ticket.events'
import type { EventPayloads, Topic } from '../../cloudfunctions/_kernel/aftermath'
import type { Colleague } from './people'
import type { World } from './world'

interface Message {
  at: Instant
  to: Colleague
  title: string
  body: string
  reason: string
  page: string
  occasionKey: string
}

/** Notes in the ledger a message that reached a colleague's phone a moment later. */
export function tell({ rows, ...world }: World, message: Message): void {
  const { at, to, title, body, reason, page, occasionKey } = message
  const id = world.idAt(at)
  rows.message.push({
    id,
    channel: 'wecom_app',
    state: 'sent',
    staff_id: to.id,
    recipient_name: to.name,
    title,
    body,
    page,
    reason,
    occasion_key: occasionKey,
    platform_id: `demo-${id.slice(-12)}`,
    attempts: 1,
    created_at: at,
    settled_at: addMs(at, 400),
  })
}

interface Item {
  at: Instant
  to: Colleague
  kind: InboxKind
  subjectId: string
  leadId?: LeadId | null
  customerId?: CustomerId | null
  ticketId?: TicketId | null
  title: string
  why: WhyFacts
  tags?: readonly InboxTag[]
  grade?: 'A' | 'B' | 'C' | 'D' | null
  phone?: string | null
  dueAt?: Instant | null
  /** Out of sight until then. */
  wakeAt?: Instant | null
  /** Set when it is settled already. */
  closedBy?: string | null
}

/** Puts something into a colleague's inbox, in the place the rule gives it; told anew, it replaces what was told. @returns the item's id */
export function putIn({ rows, ...world }: World, item: Item): string {
  const { at, kind, dueAt = null, grade = null, wakeAt = null, closedBy = null } = item
  const id = world.idAt(at)
  const before = rows.inbox_item.findIndex(
    (one) =>
      one.state !== 'done' && one.subject_id === item.subjectId && one.kind === kind && one.staff_id === item.to.id,
  )
  if (before >= 0 && closedBy === null) rows.inbox_item.splice(before, 1)
  rows.inbox_item.push({
    id,
    staff_id: item.to.id,
    kind,
    subject_id: item.subjectId,
    lead_id: item.leadId ?? null,
    customer_id: item.customerId ?? null,
    ticket_id: item.ticketId ?? null,
    title: item.title,
    why: item.why,
    tags: item.tags ?? [],
    grade,
    phone: item.phone ?? null,
    due_at: dueAt,
    urgent_at: inboxUrgency({ kind, dueAt, grade, createdAt: at }),
    state: closedBy !== null ? 'done' : wakeAt === null ? 'open' : 'snoozed',
    wake_at: wakeAt,
    closed_by: closedBy,
    created_at: at,
  })
  return id
}

/** Leaves something to be done when the demo's clock gets there, as the words themselves would. */
export function appoint<T extends Topic>(
  { rows, ...world }: World,
  event: { topic: T; payload: EventPayloads[T]; runAt: Instant },
): void {
  rows.outbox.push({ id: world.idAt(world.now), topic: event.topic, payload: event.payload, run_at: event.runAt })
}
