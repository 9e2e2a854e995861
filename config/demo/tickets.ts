import { addMs, DAY_MS, toInstant, type Instant } from '@shared/kernel/instant'
import type { MemberId } from '@shared/kernel/ids'
import { ticketKinds, type TicketKind } from '@shared/ticket/ticket.types'
import type { DemoCustomer } from './demo-customer'
import { visitMoment } from './lead-seeds'
import { idOf, keepTicket, type DemoTicket } from './keep-tickets'
import { openTickets } from './open-tickets'
import type { People } from './people'
import type { Random } from './random'
import { makeRecoveries } from './recoveries'
import { makeService, type Desk } from './service'
import { askAbout, surveyTurns } from './surveys'
import { liveThrough } from './ticket-story'
import { kindTalk } from './ticket-words'
import { scaled, type World } from './world'

const TICKETS = 900
/** How many customers write in WeChat; for the others a colleague writes down what they said on the phone. */
const IN_WECHAT = 0.8
const HALF_A_DAY_MS = DAY_MS / 2

interface Bought {
  orderId: string
  orderedAt: Instant
  customer: DemoCustomer
  style: string
}

/** Orders that arrived, with the style one would complain about. */
function boughtOf({ rows }: World, customers: readonly DemoCustomer[]): Bought[] {
  const byId = new Map<string, DemoCustomer>(customers.map((customer) => [customer.id, customer]))
  const styles = new Map(rows.product.map(({ id, name }) => [id, name]))
  const lines = new Map(rows.sales_order_line.map((line) => [line.order_id, styles.get(line.product_id) ?? '']))
  return rows.sales_order.flatMap(({ id, state, customer_id: customerId, ordered_at: orderedAt }) => {
    const customer = byId.get(customerId)
    if (state !== 'delivered' || customer === undefined) return []
    return [{ orderId: id, orderedAt: String(orderedAt), customer, style: lines.get(id) ?? '' }]
  })
}

const wordsOf = (random: Random, kind: TicketKind, style: string): string =>
  random.pick(kindTalk[kind].asks).replace('{style}', style)

/** The WeChat user of a customer; made when there is none and they use WeChat at all. */
function membersOf(world: World, random: Random): (customer: DemoCustomer) => MemberId | null {
  const known = new Map<string, MemberId | null>()
  for (const row of world.rows.member) if (row.customer_id) known.set(row.customer_id, row.id)
  return ({ id, contacts, createdAt }) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const isThere = random.chance(IN_WECHAT)
    const cameAt = addMs(createdAt, HALF_A_DAY_MS)
    const memberId = isThere ? world.idAt<'Member'>(cameAt) : null
    known.set(id, memberId)
    const [{ name, phone }] = contacts
    if (memberId !== null)
      world.rows.member.push({
        id: memberId,
        openid: `demo-openid-${memberId}`,
        unionid: null,
        name,
        customer_id: id,
        phone,
        phone_verified_at: phone === null ? null : cameAt,
        created_at: cameAt,
      })
    return memberId
  }
}

/** A moment some days after the order, when customers write. */
function momentAfter(world: World, random: Random, orderedAt: Instant): Instant {
  const daysAgo = Math.floor((world.today - Date.parse(orderedAt)) / DAY_MS) - random.int(2, 12)
  return visitMoment(world, random, daysAgo)
}

function pastTickets(world: World, bought: readonly Bought[], how: { desk: Desk; memberOf: MemberOf }): DemoTicket[] {
  const random = world.random('tickets')
  const chosen = random.some(bought, scaled(world, TICKETS))
  return chosen.flatMap(({ orderId, orderedAt, customer, style }): DemoTicket[] => {
    const kind = random.weighted(ticketKinds.map((one) => [one, kindTalk[one].share] as const))
    const at = momentAfter(world, random, orderedAt)
    const seed = { at, kind, words: wordsOf(random, kind, style), agent: random.pick(how.desk.agentsFor(kind)) }
    const memberId = how.memberOf(customer)
    const story = { ...seed, isEntered: memberId === null }
    const life = liveThrough(world, random, story)
    // What is not over by now belongs to the desk of today, which is told apart.
    if ((life.standing.resolvedAt ?? world.now) >= world.now || at <= addMs(customer.createdAt, DAY_MS)) return []
    return [{ ...idOf(world, at), seed: story, customer, memberId, orderId, life, score: null }]
  })
}

type MemberOf = (customer: DemoCustomer) => MemberId | null

/** Customers with a member come first, so that whoever tries the demo as one of them has something to follow. */
function todaysTickets(
  world: World,
  bought: readonly Bought[],
  how: { desk: Desk; memberOf: MemberOf; customers: readonly DemoCustomer[] },
): DemoTicket[] {
  const random = world.random('tickets of today')
  const [first, second] = how.customers
  const own = [first, second, first].flatMap(
    (customer) => bought.filter((one) => one.customer === customer).at(-1) ?? [],
  )
  const others = random.some(
    bought.filter(({ orderedAt }) => orderedAt > toInstant(world.today - 60 * DAY_MS)),
    12 - own.length,
  )
  // The visitor's own tickets are in work and waiting for them; the others lie around them.
  const about = [...others.slice(0, 6), ...own.slice(0, 2), ...others.slice(6, 8), ...own.slice(2), ...others.slice(8)]
  const styleOf = (nth: number): string => about[nth]?.style ?? ''
  const wordsFor = (nth: number, kind: TicketKind): string => wordsOf(random, kind, styleOf(nth))
  return openTickets(world, random, { desk: how.desk, wordsFor }).flatMap(({ life, seed }, nth): DemoTicket[] => {
    const one = about[nth]
    if (one === undefined) return []
    const { customer, orderId } = one
    return [{ ...idOf(world, seed.at), seed, customer, memberId: how.memberOf(customer), orderId, life, score: null }]
  })
}

/** Fourteen months of after-sales: tickets with their threads, how they were rated, and what was done about bad ratings. */
export function makeTickets(world: World, people: People, customers: readonly DemoCustomer[]): void {
  const desk = makeService(world, people)
  const bought = boughtOf(world, customers)
  const memberOf = membersOf(world, world.random('ticket members'))
  const random = world.random('surveys')
  const mayAsk = surveyTurns()
  const past = pastTickets(world, bought, { desk, memberOf })
  const resolvedAt = ({ life }: DemoTicket): Instant => life.standing.resolvedAt ?? ''
  past.sort((one, other) => (resolvedAt(one) < resolvedAt(other) ? -1 : 1))
  const ratings = past.flatMap((ticket) => {
    const rated = askAbout(world, random, ticket, mayAsk(ticket))
    return rated === null ? [] : [{ ticket, rated, manager: desk.manager }]
  })
  makeRecoveries(world, ratings)
  for (const ticket of past) keepTicket(world, ticket)
  for (const ticket of todaysTickets(world, bought, { desk, memberOf, customers })) keepTicket(world, ticket)
}
