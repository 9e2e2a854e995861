import {
  CHINA_OFFSET_MINUTES,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  addMs,
  toInstant,
  type Instant,
} from '@shared/kernel/instant'
import { firmsFrom, type Firm } from './companies'
import type { DemoCustomer } from './demo-customer'
import { channels, type DemoChannel } from './desk'
import { mobileNumbers, personName } from './names'
import type { Typed } from './lead-words'
import type { Colleague, People } from './people'
import type { Random } from './random'
import { HISTORY_DAYS, scaled, type World } from './world'

const LEADS = 5_000
/** How many of the leads are a known customer's, and how many only look like one. */
const SURE = 300
const LIKELY = 160
/** Leads a day in these weeks. */
const TODAY = 14

/** A lead before anybody touched it. */
export interface Seed {
  at: Instant
  channel: DemoChannel
  firm: Firm
  name: string
  phone: string
  /** `becomes` the customer it was made into; `is` one that was known; `resembles` one. */
  tie: { kind: 'becomes' | 'is' | 'resembles'; customer: DemoCustomer } | null
  /** Who is asked, and what was typed instead of what chance would type. */
  given: { rep: Colleague; typed: Typed | null } | null
}

/** A moment when customers write: evenings too, weekends less. */
export function visitMoment(world: World, random: Random, daysAgo: number): Instant {
  const hour = random.weighted([
    [8, 3],
    [9, 8],
    [10, 11],
    [11, 9],
    [12, 5],
    [13, 5],
    [14, 9],
    [15, 9],
    [16, 8],
    [17, 6],
    [18, 4],
    [19, 5],
    [20, 7],
    [21, 6],
    [22, 3],
  ])
  const start = world.today - daysAgo * DAY_MS
  return toInstant(start + hour * HOUR_MS + random.int(0, 3_599_000))
}

const weekdayOf = (world: World, daysAgo: number): number =>
  new Date(world.today - daysAgo * DAY_MS + CHINA_OFFSET_MINUTES * MINUTE_MS).getUTCDay()

/** More lately than in the beginning; half as many at weekends. */
function dayOfVisit(world: World, random: Random): number {
  for (;;) {
    const daysAgo = Math.max(1, Math.floor((HISTORY_DAYS - 4) * random.next() ** 1.05))
    if (weekdayOf(world, daysAgo) % 6 !== 0 || random.chance(0.5)) return daysAgo
  }
}

const share = (weigh: (channel: DemoChannel) => number) => (random: Random) =>
  random.weighted(channels.map((one) => [one, weigh(one)] as const))
/** Of leads that came to nothing: the share of a channel without its successes. */
const losingChannel = share((one) => one.share * (100 - one.success))
const anyChannel = share((one) => one.share)

/** So many different customers, each at a moment when it was known already. */
function visits(world: World, random: Random, { from, count }: { from: readonly DemoCustomer[]; count: number }) {
  const found = new Map<DemoCustomer, Instant>()
  for (let tries = 0; found.size < count && tries < count * 20; tries += 1) {
    const customer = random.pick(from)
    const at = visitMoment(world, random, dayOfVisit(world, random))
    if (at > customer.createdAt && !found.has(customer)) found.set(customer, at)
  }
  return [...found].map(([customer, at]) => ({ customer, at }))
}

/** Known customers who wrote again. */
function knownSeeds(world: World, random: Random, customers: readonly DemoCustomer[]): Seed[] {
  const from = customers.filter(({ told }) => told === null)
  return visits(world, random, { from, count: scaled(world, SURE) }).map(({ customer, at }): Seed => {
    const [{ name, phone }] = customer.contacts
    const who = { firm: customer.firm, name, phone: phone ?? '' }
    return { at, channel: anyChannel(random), ...who, tie: { kind: 'is', customer }, given: null }
  })
}

/** Somebody who shares a customer's phone, or a firm that is called like one: a person has to look. */
function alikeSeeds(world: World, random: Random, customers: readonly DemoCustomer[], phone: () => string): Seed[] {
  const from = customers.filter(({ firm, told }) => firm.kind !== 'person' && told === null)
  return visits(world, random, { from, count: scaled(world, LIKELY) }).map(({ customer, at }): Seed => {
    const { firm, contacts } = customer
    const who = random.chance(0.5)
      ? { firm: { ...firm, kind: 'person' as const }, phone: contacts[0].phone ?? phone() }
      : { firm: { ...firm, name: firm.shortName }, phone: phone() }
    const name = personName(random).name
    return { at, channel: losingChannel(random), ...who, name, tie: { kind: 'resembles', customer }, given: null }
  })
}

/** Every lead there was, oldest first. */
export function plantSeeds(world: World, people: People, customers: readonly DemoCustomer[]): Seed[] {
  const random = world.random('leads')
  const phone = mobileNumbers(world.random('lead phones'), '02')
  const grown = customers
    .filter(({ isFromLead }) => isFromLead)
    .map((customer): Seed => {
      const [{ name, phone: number }] = customer.contacts
      return {
        at: customer.firstSeenAt,
        channel: customer.channel,
        firm: customer.firm,
        name,
        phone: number ?? '',
        tie: { kind: 'becomes', customer },
        given: null,
      }
    })
  const tied = [...grown, ...knownSeeds(world, random, customers), ...alikeSeeds(world, random, customers, phone)]
  const nextFirm = firmsFrom(
    random,
    customers.map(({ firm }) => firm.name),
  )
  const stranger = (at: Instant): Seed => {
    const firm = nextFirm()
    const name = firm.kind === 'person' ? firm.name : personName(random).name
    return { at, channel: losingChannel(random), firm, name, phone: phone(), tie: null, given: null }
  }
  const waiting = waitingSeeds(world, people, nextFirm, phone)
  const fresh = todaysMoments(world, random).map(stranger)
  const rest = Math.max(0, scaled(world, LEADS) - tied.length - fresh.length - waiting.length)
  const others = Array.from({ length: rest }, () => stranger(visitMoment(world, random, dayOfVisit(world, random))))
  const all = [...tied, ...others, ...fresh, ...waiting]
  return all.sort((one, other) => (one.at < other.at ? -1 : 1))
}

/** When customers wrote today: since midnight, mostly in the day. */
function todaysMoments(world: World, random: Random): Instant[] {
  const passed = Date.parse(world.now) - world.today
  return Array.from({ length: Math.max(2, Math.round(TODAY * Math.min(world.scale, 1))) }, () =>
    toInstant(Math.floor(world.today + passed * (0.35 + 0.6 * random.next()))),
  )
}

/** Fresh leads that wait for the first reps, so that there is something to accept; the first is the one of the pictures. */
function waitingSeeds(world: World, people: People, nextFirm: () => Firm, phone: () => string): Seed[] {
  const random = world.random('waiting')
  const web = channels.find(({ kind }) => kind === 'web')
  if (web === undefined) return []
  const minutes = [22, 9, 3]
  const [first] = people.reps
  const yun = first && {
    at: addMs(world.now, -22 * MINUTE_MS),
    channel: web,
    firm: { ...nextFirm(), ...YUNCHANG },
    name: '陈女士',
    phone: `+86${YUNCHANG_TYPED.phone}`,
    tie: null,
    given: { rep: first, typed: YUNCHANG_TYPED },
  }
  const more = people.reps.slice(0, 3).flatMap((rep, place) =>
    minutes.slice(1, 3 - (place % 2)).map((ago): Seed => ({
      at: addMs(world.now, -(ago + place) * MINUTE_MS - 20_000),
      channel: anyChannel(random),
      firm: nextFirm(),
      name: personName(random).name,
      phone: phone(),
      tie: null,
      given: { rep, typed: null },
    })),
  )
  return yun ? [yun, ...more] : more
}

const YUNCHANG: Pick<Firm, 'segment' | 'name' | 'shortName' | 'kind' | 'industry'> = {
  segment: 'wholesale',
  name: '广州市云裳服饰贸易有限公司',
  shortName: '云裳服饰',
  kind: 'company',
  industry: '服装批发',
}
const YUNCHANG_TYPED: Typed = {
  name: '陈女士',
  phone: '13800138006',
  company: YUNCHANG.name,
  wish: '想订 200 件秋款卫衣，月底前要，请报价',
  email: '',
  region: '',
  pasted: '',
}
