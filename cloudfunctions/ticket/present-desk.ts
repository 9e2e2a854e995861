import type { StaffActor } from '@shared/kernel/actor'
import type { Instant } from '@shared/kernel/instant'
import { maskPhone, sayMoney, sayPhone } from '@shared/kernel/speech-figures'
import { maySeeAskersPhone, presentMayDesk } from '@shared/ticket/ticket.policy'
import { runningDue } from '@shared/ticket/ticket-urgency.rules'
import { sayTicketWhy } from '@shared/ticket/ticket-why.rules'
import type { Risk, Standing } from '@shared/ticket/ticket.types'
import type { DeskTicketRow } from './desk-detail.repository'
import { titleOf } from './ticket-face'
import type { TicketRow } from './ticket.repository'

/** Of the promise that runs; what was broken before shows in the report. */
function riskOf({ firstDueAt, firstRisk, resolveRisk, ...rest }: Standing, now: Instant): Risk {
  const dueAt = runningDue({ firstDueAt, resolveDueAt: rest.resolveDueAt })
  if (dueAt === null) return 'none'
  if (dueAt < now) return 'breached'
  return dueAt === firstDueAt ? firstRisk : resolveRisk
}

/** A ticket as it stands in the agents' list. */
export function presentRow(row: TicketRow, now: Instant) {
  const { id, number, kind, state, priority, words, agentName, createdAt } = row
  const { words: why, isLate } = sayTicketWhy(row, now)
  const facts = { id, number, kind, state, priority, words, agentName, createdAt, why, isLate }
  return { ...facts, title: titleOf(row), dueAt: runningDue(row), risk: riskOf(row, now) }
}

const mean = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length

function presentAsker(row: DeskTicketRow, actor: StaffActor) {
  const { customerId, customer, contactName, phone, ownerName, orderCount, amountTotalFen, lastOrderAt } = row
  const isSeen = maySeeAskersPhone(actor, { agentId: row.agentId, ownerId: customer?.ownerId ?? null })
  return {
    customerId,
    name: customer === null ? titleOf(row) : titleOf({ customer, contactName: '' }),
    contactName,
    phone: phone === null ? null : isSeen ? sayPhone(phone) : maskPhone(phone),
    grade: customer?.grade ?? null,
    ownerName,
    orderCount,
    amountTotalFen,
    lastOrderAt,
    pastTickets: row.pastTickets,
    complaints: row.complaints,
    satisfaction: mean(row.scores),
  }
}

/** The whole ticket for whoever may see it. */
export function presentDesk(row: DeskTicketRow, actor: StaffActor, now: Instant) {
  const { version, agentId, order, firstDueAt, resolveDueAt, score, mergedIntoId, mergedNumber, entries } = row
  return {
    ...presentRow(row, now),
    version,
    agentId,
    asker: presentAsker(row, actor),
    order:
      order === null
        ? null
        : { id: order.id, number: order.number, summary: order.summary ?? sayMoney(order.amountFen) },
    firstDueAt,
    resolveDueAt,
    firstResponseMinutes: row.firstResponseWorkingMinutes,
    score,
    mergedInto: mergedIntoId === null ? null : { id: mergedIntoId, number: mergedNumber ?? '' },
    entries,
    may: presentMayDesk(actor, row),
  }
}
