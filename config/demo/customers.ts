import { DAY_MS, toInstant, type Instant } from '@shared/kernel/instant'
import { firmsFrom, type Firm } from './companies'
import type { ContactRole, DemoContact, DemoCustomer } from './demo-customer'
import { channels, type DemoChannel } from './desk'
import { famousCustomers } from './famous'
import { mobileNumbers, personName } from './names'
import type { Colleague, People } from './people'
import type { Random } from './random'
import { HISTORY_DAYS, scaled, type World } from './world'

const TITLES: Record<Firm['segment'], readonly (readonly [string, ContactRole])[]> = {
  wholesale: [
    ['老板', 'decides'],
    ['采购', 'buys'],
    ['档口主管', 'influences'],
    ['跟单', 'uses'],
  ],
  retail: [
    ['店主', 'decides'],
    ['店长', 'buys'],
  ],
  online: [
    ['总经理', 'decides'],
    ['选品', 'influences'],
    ['运营', 'uses'],
    ['采购', 'buys'],
  ],
  school: [
    ['后勤主任', 'buys'],
    ['校长', 'decides'],
    ['老师', 'uses'],
  ],
  hotel: [
    ['采购经理', 'buys'],
    ['总经理', 'decides'],
    ['客房主管', 'uses'],
  ],
  factory: [
    ['行政经理', 'buys'],
    ['总经理', 'decides'],
    ['人事', 'influences'],
  ],
  person: [['', 'unknown']],
}

type NextPhone = () => string

function contactOf(
  world: World,
  {
    random,
    phone,
    title,
    role,
    at,
  }: { random: Random; phone: NextPhone; title: string; role: ContactRole; at: Instant },
): DemoContact {
  const { name, surname, isWoman } = personName(random)
  // Some people are only known as they are addressed.
  const polite = title.endsWith('经理') || title === '总经理' ? `${surname}${title.slice(-2)}` : null
  const called = random.chance(0.12) ? (polite ?? `${surname}${isWoman ? '女士' : '先生'}`) : name
  return {
    id: world.idAt<'Contact'>(at),
    name: called,
    title,
    role,
    phone: random.chance(0.96) ? phone() : null,
    email: random.chance(0.08) ? `${random.int(10_000_000, 999_999_999)}@qq.com` : null,
  }
}

function contactsOf(world: World, random: Random, { firm, phone, at }: { firm: Firm; phone: NextPhone; at: Instant }) {
  const titles = TITLES[firm.segment]
  const how = { random, phone, at }
  const [first = ['', 'unknown'] as const, ...others] = random.chance(0.7) ? titles : [...titles].reverse()
  const main = contactOf(world, { ...how, title: first[0], role: first[1] })
  const named = firm.segment === 'person' ? { ...main, name: firm.name, phone: phone() } : { ...main, phone: phone() }
  const more = random.some(
    others,
    random.weighted([
      [0, 62],
      [1, 30],
      [2, 8],
    ]),
  )
  const rest = more.map(([title, role]) => contactOf(world, { ...how, title, role }))
  return [named, ...rest] satisfies [DemoContact, ...DemoContact[]]
}

/** Who looks after a new customer from there: nearby ones the first team, Guangdong the second, others the online team. */
function ownerFor(random: Random, people: People, { place, segment }: Firm): Colleague {
  const team =
    place.province !== '广东省' || segment === 'online'
      ? '线上渠道组'
      : ['广州市', '佛山市'].includes(place.city)
        ? '销售一组'
        : '销售二组'
  const inTeam = people.reps.filter(({ departmentName }) => departmentName === team)
  return random.pick(random.chance(0.88) ? inTeam : people.reps)
}

const pickChannel = (random: Random): DemoChannel =>
  random.weighted(channels.map((one) => [one, one.share * one.success] as const))

/** A day of office life, days before today; never in the future. */
export const officeMoment = (world: World, random: Random, daysAgo: number): Instant =>
  toInstant(world.today - daysAgo * DAY_MS + random.int(9 * 60, 18 * 60) * 60_000 + random.int(0, 59_999))

/** Makes the customers with their people, without what happened to them. */
export function makeCustomers(world: World, people: People): DemoCustomer[] {
  const random = world.random('customers')
  const phone = mobileNumbers(world.random('customer phones'))
  const famous = famousCustomers(world, people)
  const nextFirm = firmsFrom(
    random,
    famous.map(({ firm }) => firm.name),
  )
  const count = scaled(world, 3_000) - famous.length
  const made = Array.from({ length: count }, (): DemoCustomer => {
    const firm = nextFirm()
    const isFromLead = random.chance(0.42)
    // More came lately than in the beginning.
    const daysAgo = isFromLead ? Math.max(1, Math.floor((HISTORY_DAYS - 5) * random.next() ** 1.1)) : HISTORY_DAYS - 1
    const createdAt = officeMoment(world, random, daysAgo)
    // A lead becomes a customer after a day or a few weeks.
    const knownDays = isFromLead ? Math.min(random.int(1, 16), HISTORY_DAYS - daysAgo) : random.int(20, 2_400)
    const knownAt = Date.parse(createdAt) - knownDays * DAY_MS
    return {
      id: world.idAt<'Customer'>(createdAt),
      firm,
      owner: ownerFor(random, people, firm),
      grade: random.weighted([
        ['A', 9],
        ['B', 26],
        ['C', 45],
        ['D', 20],
      ] as const),
      contacts: contactsOf(world, random, { firm, phone, at: createdAt }),
      channel: pickChannel(random),
      createdAt,
      firstSeenAt: toInstant(knownAt),
      isFromLead,
      activityAt: createdAt,
      lastTalkAt: null,
      lastOrderAt: null,
      script: null,
      told: null,
    }
  })
  return [...famous, ...made]
}
