import type { CustomerId, MemberId, TicketId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { kindWords } from '@shared/ticket/ticket.labels'
import { ticketNumber } from '@shared/ticket/ticket-number.rules'
import { ticketUrgency } from '@shared/ticket/ticket-urgency.rules'
import { timelineWords } from '@shared/ticket/ticket-words.labels'
import { promisedItem } from '../../cloudfunctions/ticket/ticket-face'
import { touch, type DemoCustomer } from './demo-customer'
import type { Row } from './demo-rows'
import type { Life } from './ticket-life'
import type { StorySeed } from './ticket-story'
import { appoint, putIn } from './tell'
import type { World } from './world'

export interface DemoTicket {
  id: TicketId
  number: string
  seed: StorySeed
  customer: DemoCustomer
  memberId: MemberId | null
  orderId: string | null
  life: Life
  score: number | null
}

export const idOf = (world: World, at: Instant): { id: TicketId; number: string } => {
  const id = world.idAt<'Ticket'>(at)
  return { id, number: ticketNumber(id, at) }
}

const rowOf = ({ id, number, seed, customer, memberId, orderId, life, score }: DemoTicket): Row<'ticket'> => {
  const { standing: s, revision, updatedAt } = life
  const [contact] = customer.contacts
  return {
    id,
    number,
    kind: s.kind,
    priority: s.priority,
    state: s.state,
    member_id: memberId,
    customer_id: customer.id,
    contact_name: contact.name,
    phone: contact.phone,
    order_id: orderId,
    words: seed.words,
    agent_id: s.agentId,
    first_due_at: s.firstDueAt,
    resolve_due_at: s.resolveDueAt,
    resolve_left_ms: s.resolveLeftMs,
    first_responded_at: s.firstRespondedAt,
    first_response_working_minutes: s.firstResponseWorkingMinutes,
    first_risk: s.firstRisk,
    resolve_risk: s.resolveRisk,
    waiting_since: s.waitingSince,
    waited_working_minutes: s.waitedWorkingMinutes,
    assigned_at: s.assignedAt,
    started_at: s.startedAt,
    resolved_at: s.resolvedAt,
    resolve_working_minutes: s.resolveWorkingMinutes,
    resolved_by: s.resolvedBy,
    closed_at: s.closedAt,
    reopened: s.reopened,
    score,
    merged_into_id: null,
    revision,
    seen_revision: s.state === 'closed' ? revision : Math.max(1, revision - 1),
    version: life.entries.length,
    urgent_at: ticketUrgency(s),
    created_at: s.createdAt,
    updated_at: updatedAt,
  }
}

/** Says it on the customer's timeline. */
export function tellTimeline(
  world: World,
  ticket: { id: TicketId; customerId: CustomerId },
  entry: { at: Instant; kind: 'ticket' | 'survey'; title: string; words: string; actor: string },
): void {
  const { at, kind, title, words, actor } = entry
  const about = { customer_id: ticket.customerId, lead_id: null, source_id: ticket.id }
  world.rows.timeline_entry.push({ id: world.idAt(at), ...about, at, kind, title, words, actor_name: actor })
}

/** Whoever has it finds it in the inbox, by the promise that runs. */
function putBeforeAgent(world: World, { id, seed, customer, life }: DemoTicket): void {
  const { firm, owner, grade, contacts } = customer
  const { kind, name, shortName } = firm
  const face = { kind, name, shortName, grade, ownerId: owner.id }
  const faced = { id, customerId: customer.id, customer: face, contactName: contacts[0].name, words: seed.words }
  const item = seed.agent === null ? null : promisedItem(faced, life.standing, seed.agent.id)
  if (item !== null && seed.agent !== null) putIn(world, { ...item, at: seed.at, to: seed.agent })
}

/** Keeps a ticket with its thread, its timeline and what its clock still has to do. */
export function keepTicket(world: World, ticket: DemoTicket): void {
  const { id, number, seed, customer, life } = ticket
  const { standing } = life
  world.rows.ticket.push(rowOf(ticket))
  const [contact] = customer.contacts
  for (const { at, kind, author, staff, words, isInternal, revision } of life.entries)
    world.rows.ticket_entry.push({
      id: world.idAt(at),
      ticket_id: id,
      at,
      kind,
      is_internal: isInternal,
      author,
      staff_id: staff?.id ?? null,
      author_name: author === 'customer' ? contact.name : (staff?.name ?? ''),
      words,
      file_ids: [],
      revision,
    })
  const told = { id, customerId: customer.id }
  const opened = timelineWords.opened(kindWords[standing.kind])
  tellTimeline(world, told, { at: seed.at, kind: 'ticket', title: opened, words: seed.words, actor: '' })
  touch(customer, seed.at)
  if (standing.resolvedAt !== null) {
    const title = timelineWords.resolved(number)
    tellTimeline(world, told, {
      at: standing.resolvedAt,
      kind: 'ticket',
      title,
      words: '',
      actor: seed.agent?.name ?? '',
    })
  }
  putBeforeAgent(world, ticket)
  for (const { step, dueAt, runAt } of life.timers)
    if (runAt > world.now && [standing.firstDueAt, standing.resolveDueAt].includes(dueAt))
      appoint(world, { topic: 'ticket.clock', payload: { ticketId: id, step, dueAt }, runAt })
}
