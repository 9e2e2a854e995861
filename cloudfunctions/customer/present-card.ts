import { decideNextAction } from '@shared/customer/card-action.rules'
import { sayCard } from '@shared/customer/card.rules'
import { orderStateLabels } from '@shared/customer/customer.labels'
import { mayReassign, mayReleaseRow, maySeePhones } from '@shared/customer/customer.policy'
import { regionText } from '@shared/customer/region.rules'
import type { StaffActor } from '@shared/kernel/actor'
import { addMs, DAY_MS, type Instant } from '@shared/kernel/instant'
import { maskPhone, sayPhone } from '@shared/kernel/speech-figures'
import type { CardRow, ContactRow, NeedRow } from './card.repository'

interface CardParts {
  row: CardRow
  contacts: ContactRow[]
  needs: NeedRow[]
}

/** A contact for the caller's eyes: the number whole or masked (product §1.5). */
const presentContact = ({ phone, ...contact }: ContactRow, seesPhones: boolean) => ({
  ...contact,
  phone: phone === null ? null : seesPhones ? sayPhone(phone) : maskPhone(phone),
  isMasked: phone !== null && !seesPhones,
})

const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length

const figuresOf = (row: CardRow, now: Instant) => {
  const { orderCount, amountTotalFen, amount12MonthsFen, firstOrderAt, lastOrderAt, favouriteCategories } = row
  // The sum was made when an order last changed; a year without any is 0, whatever it was then.
  const boughtThisYear = lastOrderAt !== null && lastOrderAt > addMs(now, -365 * DAY_MS)
  return {
    orderCount,
    amountTotalFen,
    amount12MonthsFen: boughtThisYear ? amount12MonthsFen : 0,
    averageOrderFen: orderCount === 0 ? 0 : Math.round(amountTotalFen / orderCount),
    firstOrderAt,
    lastOrderAt,
    favouriteCategories,
    lastFollowupAt: row.lastFollowupAt,
    nextFollowupAt: row.nextFollowupAt,
    openTickets: row.openTickets,
    ticketCount: row.ticketCount,
    complaintCount: row.complaintCount,
    satisfaction: meanOf(row.scores),
  }
}

/** The card as the caller sees it: the facts, what they say in sentences, and what may be done. */
export function presentCard({ row, contacts, needs }: CardParts, actor: StaffActor, now: Instant) {
  const { ownerId, ownerName, province, city, district } = row
  const collaboratorIds = row.collaborators.map((colleague) => colleague.staffId)
  const seesPhones = maySeePhones(actor, { ownerId, collaboratorIds })
  return {
    ...row,
    ...sayCard({ ...row, contacts, needs }, now),
    region: regionText({ province, city, district }),
    owner: ownerId === null ? null : { staffId: ownerId, name: ownerName ?? '' },
    contacts: contacts.map((contact) => presentContact(contact, seesPhones)),
    needs,
    figures: figuresOf(row, now),
    nextAction: decideNextAction({ ...row, hasNeed: needs.length > 0 }, now),
    orders: row.recentOrders.map((order) => ({ ...order, state: orderStateLabels[order.state] ?? order.state })),
    may: { edit: true, showPhone: true, reassign: mayReassign(actor, ownerId), release: mayReleaseRow(actor, ownerId) },
  }
}
