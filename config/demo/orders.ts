import {
  addMs,
  CHINA_OFFSET_MINUTES,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  toCalendarDate,
  type Instant,
} from '@shared/kernel/instant'
import { sayMoney } from '@shared/kernel/speech-figures'
import { officeMoment } from './customers'
import { touch, type DemoCustomer } from './demo-customer'
import { categories, categoryFor, MOST_OF_A_MONTH, monthWeights, type Category } from './garments'
import type { Product } from './products'
import type { Random } from './random'
import { earlierToday, HISTORY_DAYS, scaled, type World } from './world'

const ORDERS = 9_000
/** Days between two orders and what one is worth in yuan, half of them more. */
const RHYTHM = {
  A: { days: 27, yuan: 26_000 },
  B: { days: 46, yuan: 13_500 },
  C: { days: 84, yuan: 6_200 },
  D: { days: 140, yuan: 3_300 },
}
const LEAST_YUAN = 800
const MOST_YUAN = 260_000
/** Parcels leave within a week. */
const OPEN_DAYS = 7

export interface DemoOrder {
  customer: DemoCustomer
  at: Instant
  yuan: number
}

const monthOf = (at: Instant): number => Number(addMs(at, CHINA_OFFSET_MINUTES * MINUTE_MS).slice(5, 7))

const amountFor = (random: Random, { grade }: DemoCustomer): number =>
  Math.min(MOST_YUAN, Math.max(LEAST_YUAN, random.logNormal(RHYTHM[grade].yuan, 0.65)))

/** When a customer ordered: at their own pace, more in season, some not any more and many never. */
function momentsOf(world: World, random: Random, customer: DemoCustomer): Instant[] {
  if (!random.chance(customer.isFromLead ? 0.72 : 0.87)) return []
  const pace = RHYTHM[customer.grade].days * random.logNormal(1, 0.3)
  const stopsAt = random.chance(0.22) ? random.int(60, HISTORY_DAYS) : 0
  const moments: Instant[] = []
  const firstDay = Math.floor((world.today - Date.parse(customer.createdAt)) / DAY_MS)
  for (let day = firstDay - random.next() * pace; day > Math.max(stopsAt, 1); day -= pace * (0.5 + random.next())) {
    const at = officeMoment(world, random, Math.floor(day))
    const isWanted = random.chance((monthWeights[monthOf(at) - 1] ?? 1) / MOST_OF_A_MONTH)
    if (isWanted && at > addMs(customer.createdAt, HOUR_MS)) moments.push(at)
  }
  return moments
}

/** Every order there will be, oldest first. */
function planOrders(world: World, customers: readonly DemoCustomer[]): DemoOrder[] {
  const random = world.random('orders')
  const all = customers.flatMap((customer) => {
    const { script } = customer
    if (script) return script.map(([daysAgo, yuan]) => ({ customer, at: officeMoment(world, random, daysAgo), yuan }))
    return momentsOf(world, random, customer).map((at) => ({ customer, at, yuan: amountFor(random, customer) }))
  })
  const today = random
    .some(
      customers.filter(({ grade, script }) => grade < 'C' && !script),
      8,
    )
    .flatMap((customer) => {
      const at = earlierToday(world, random)
      return at === null || at < customer.createdAt ? [] : [{ customer, at, yuan: amountFor(random, customer) }]
    })
  const scripted = all.filter(({ customer }) => customer.script !== null)
  const others = all.filter(({ customer }) => customer.script === null)
  const room = scaled(world, ORDERS) - scripted.length - today.length
  return [...scripted, ...today, ...random.some(others, Math.max(room, 0))].sort((one, other) =>
    one.at < other.at ? -1 : 1,
  )
}

type Shelf = (category: Category) => readonly Product[]

interface Line {
  product: Product
  quantity: number
}

/** What a customer always comes back for. */
function favourites(random: Random): (customer: DemoCustomer) => Category {
  const known = new Map<DemoCustomer, Category>()
  return (customer) => {
    const { segment } = customer.firm
    const first = categories.find(({ segments }) => segments.includes(segment))
    const liked = known.get(customer) ?? (customer.told && first) ?? categoryFor(random, segment, random.int(1, 12))
    known.set(customer, liked)
    return liked
  }
}

function linesOf(
  random: Random,
  order: DemoOrder,
  from: { shelf: Shelf; likedBy: (customer: DemoCustomer) => Category },
): Line[] {
  const { customer } = order
  const liked = from.likedBy(customer)
  const category = random.chance(0.5) ? liked : categoryFor(random, customer.firm.segment, monthOf(order.at))
  const count = random.weighted([
    [1, 40],
    [2, 35],
    [3, 18],
    [4, 7],
  ])
  return random.some(from.shelf(category), count).map((product, _, all) => {
    const pieces = (order.yuan * 100) / all.length / product.priceFen
    // By the ten, as they are packed; a script's single line keeps its amount.
    return { product, quantity: Math.max(10, Math.round(pieces / 10) * 10) }
  })
}

function stateOf(world: World, random: Random, { at }: DemoOrder): 'open' | 'delivered' | 'cancelled' {
  if (random.chance(0.02)) return 'cancelled'
  return world.today - Date.parse(at) < OPEN_DAYS * DAY_MS && random.chance(0.7) ? 'open' : 'delivered'
}

/** Keeps fourteen months of orders with their lines and what the timelines say of them. */
export function makeOrders(world: World, customers: readonly DemoCustomer[], shelf: Shelf): DemoOrder[] {
  const random = world.random('order lines')
  const { rows } = world
  const likedBy = favourites(world.random('favourites'))
  const perDay = new Map<string, number>()
  const orders = planOrders(world, customers)
  for (const order of orders) {
    const { at, customer } = order
    const id = world.idAt(at)
    const day = toCalendarDate(at).slice(2).replaceAll('-', '')
    const nth = (perDay.get(day) ?? 0) + 1
    perDay.set(day, nth)
    const number = `SO-${day}-${String(nth).padStart(2, '0')}`
    const lines = linesOf(random, order, { shelf, likedBy })
    const amount = lines.reduce((sum, { product, quantity }) => sum + product.priceFen * quantity, 0)
    const state = stateOf(world, random, order)
    rows.sales_order.push({ id, number, customer_id: customer.id, ordered_at: at, amount_fen: amount, state })
    lines.forEach(({ product, quantity }, index) => {
      const line = { product_id: product.id, quantity, amount_fen: product.priceFen * quantity }
      rows.sales_order_line.push({ order_id: id, line: index + 1, ...line })
    })
    const told = { kind: 'order' as const, title: `下单 ${sayMoney(amount)}`, words: `单号 ${number}`, source_id: id }
    rows.timeline_entry.push({
      id: world.idAt(at),
      customer_id: customer.id,
      lead_id: null,
      at,
      actor_name: '',
      ...told,
    })
    touch(customer, at)
    if (state !== 'cancelled') customer.lastOrderAt = at
  }
  return orders
}
