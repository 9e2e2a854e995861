import type { CustomerId } from '@shared/kernel/ids'
import { addMs, DAY_MS } from '@shared/kernel/instant'
import { isOpenTicket } from '@shared/ticket/ticket-state.rules'
import { sayOrder } from '../../cloudfunctions/trade/count-orders'
import type { DemoCustomer } from './demo-customer'
import type { Row } from './demo-rows'
import type { World } from './world'

/** As many as a card shows, and as many favourites as it names. */
const SHOWN_ORDERS = 20
const FAVOURITES = 3

/** An order with its largest line first. */
interface Bought {
  order: Row<'sales_order'>
  lines: { name: string; category: string; quantity: number; amount: number }[]
}

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string | null | undefined): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (!key) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** Every customer's orders, newest first. */
function boughtBy({ rows }: World): Map<string, Bought[]> {
  const products = new Map(rows.product.map((product) => [product.id, product]))
  const linesOf = grouped(rows.sales_order_line, (line) => line.order_id)
  const all = rows.sales_order.map((order): Bought => {
    const lines = (linesOf.get(order.id) ?? []).map((line) => {
      const { name = '', category = '' } = products.get(line.product_id) ?? {}
      return { name, category, quantity: line.quantity, amount: line.amount_fen }
    })
    return { order, lines: lines.sort((one, other) => other.amount - one.amount) }
  })
  all.sort((one, other) => (one.order.ordered_at + one.order.id < other.order.ordered_at + other.order.id ? 1 : -1))
  return grouped(all, ({ order }) => order.customer_id)
}

function favouritesOf(bought: readonly Bought[]): string[] {
  const sums = new Map<string, number>()
  for (const { category, amount } of bought.flatMap(({ lines }) => lines))
    sums.set(category, (sums.get(category) ?? 0) + amount)
  const ranked = [...sums].sort(([one, sum], [other, otherSum]) => otherSum - sum || (one < other ? -1 : 1))
  return ranked.slice(0, FAVOURITES).map(([category]) => category)
}

const shown = ({ order, lines }: Bought) => ({
  id: order.id,
  number: order.number,
  orderedAt: order.ordered_at,
  amountFen: order.amount_fen,
  state: order.state,
  summary: sayOrder({
    productName: lines[0]?.name ?? null,
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    products: lines.length,
  }),
})

const sumOf = (bought: readonly Bought[]): number => bought.reduce((sum, { order }) => sum + order.amount_fen, 0)

const SHOWN_SCORES = 20
const newest = (one: string, other: string): number => (one < other ? 1 : -1)

/** What tickets and their ratings say about a customer. */
function ticketFacts(tickets: readonly Row<'ticket'>[], ratings: readonly Row<'survey'>[]) {
  const created = tickets.map((row) => String(row.created_at)).sort(newest)
  const answers = [...ratings].sort((one, other) =>
    newest(`${one.answered_at}${one.id}`, `${other.answered_at}${other.id}`),
  )
  return {
    open_tickets: tickets.filter(({ state }) => isOpenTicket(state)).length,
    ticket_count: tickets.length,
    complaint_count: tickets.filter(({ kind }) => kind === 'complaint').length,
    last_ticket_at: created[0] ?? null,
    scores: answers.flatMap(({ score }) => score ?? []).slice(0, SHOWN_SCORES),
  }
}

/** Keeps what orders, follow-ups, plans and tickets say about every customer, as the words trade and followup would. */
export function makeFacts(world: World, customers: readonly DemoCustomer[]): void {
  const { rows, now } = world
  const bought = boughtBy(world)
  const talks = grouped(rows.followup, (row) => row.customer_id)
  const plans = new Map(rows.followup_plan.map((plan) => [plan.customer_id, plan]))
  const tickets = grouped(rows.ticket, (row) => row.customer_id)
  const ratings = grouped(rows.survey, (row) => (row.answered_at === null ? null : row.customer_id))
  const yearAgo = addMs(now, -365 * DAY_MS)
  const factOf = (id: CustomerId, lastTalkAt: string | null): Row<'customer_fact'> => {
    const orders = bought.get(id) ?? []
    const valid = orders.filter(({ order }) => order.state !== 'cancelled')
    const plan = plans.get(id)
    return {
      customer_id: id,
      order_count: valid.length,
      amount_total_fen: sumOf(valid),
      amount_12_months_fen: sumOf(valid.filter(({ order }) => order.ordered_at > yearAgo)),
      first_order_at: valid.at(-1)?.order.ordered_at ?? null,
      last_order_at: valid[0]?.order.ordered_at ?? null,
      favourite_categories: favouritesOf(valid),
      recent_orders: orders.slice(0, SHOWN_ORDERS).map(shown),
      followup_count: talks.get(id)?.length ?? 0,
      last_followup_at: lastTalkAt,
      next_followup_at: plan?.due_at ?? null,
      next_followup_what: plan?.what ?? null,
      holds: [],
      ...ticketFacts(tickets.get(id) ?? [], ratings.get(id) ?? []),
    }
  }
  for (const { id, lastTalkAt } of customers) rows.customer_fact.push(factOf(id, lastTalkAt))
}
