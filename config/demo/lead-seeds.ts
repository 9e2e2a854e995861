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
import type { DemoCustomer } from './customers'
import { channels, type DemoChannel } from './desk'
import { mobileNumbers, personName } from './names'
import type { Typed } from './lead-words'
import type { Colleague, People } from './people'
import type { Random } from './random'
import { HISTORY_DAYS, scaled, type World } from './world'

export const LEADS = 5_000
/** How many of the leads are a known customer's, and how many only look like one. */
const SURE = 330
const LIKELY = 130
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
    const daysAgo = Math.max(1, Math.floor((HISTORY_DAYS - 4) * random.next() ** 1.2))
    if (weekdayOf(world, daysAgo) % 6 !== 0 || random.chance(0.5)) return daysAgo
  }
}

const share = (weigh: (channel: DemoChannel) => number) => (random: Random) =>
  random.weighted(channels.map((one) => [one, weigh(one)] as const))
/** Of leads that came to nothing: the share of a channel without its successes. */
const losingChannel = share((one) => one.share * (100 - one.success))
const anyChannel = share((one) => one.share)

function knownSeeds(world: World, random: Random, customers: readonly DemoCustomer[]): Seed[] {
  const count = scaled(world, SURE)
  return random
    .some(customers, count)
    .map((customer): Seed => {
      const since = Math.floor((world.today - Date.parse(customer.createdAt)) / DAY_MS)
      const at = visitMoment(world, random, random.int(1, Math.max(1, since - 1)))
      const [{ name, phone }] = customer.contacts
      const who = { name, phone: phone ?? '' }
      return {
        at: at > customer.createdAt ? at : addMs(customer.createdAt, DAY_MS / 2),
        channel: anyChannel(random),
        firm: customer.firm,
        ...who,
        tie: { kind: 'is', customer },
        given: null,
      }
    })
    .filter(({ at }) => at < toInstant(world.today))
}

function alikeSeeds(world: World, random: Random, customers: readonly DemoCustomer[], phone: () => string): Seed[] {
  const firms = customers.filter(({ firm }) => firm.kind !== 'person' && firm.segment !== 'person')
  return random
    .some(firms, scaled(world, LIKELY))
    .map((customer): Seed => {
      const since = Math.floor((world.today - Date.parse(customer.createdAt)) / DAY_MS)
      const at = visitMoment(world, random, random.int(1, Math.max(1, since - 1)))
      const firm = {
        ...customer.firm,
        name: `${customer.firm.place.city.replace(/市$/, '')}${customer.firm.shortName}`,
      }
      return {
        at,
        channel: losingChannel(random),
        firm,
        name: personName(random).name,
        phone: phone(),
        tie: { kind: 'resembles', customer },
        given: null,
      }
    })
    .filter(({ at, tie }) => tie !== null && at > tie.customer.createdAt)
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
  const fresh = todaysMoments(world, random).map(stranger)
  const rest = Math.max(0, scaled(world, LEADS) - tied.length - fresh.length - 1)
  const others = Array.from({ length: rest }, () => stranger(visitMoment(world, random, dayOfVisit(world, random))))
  const all = [...tied, ...others, ...fresh, ...waitingSeeds(world, people, nextFirm, phone)]
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
