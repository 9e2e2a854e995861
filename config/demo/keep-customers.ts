import { indexCustomer } from '../../cloudfunctions/customer/customer-index'
import { comparableOfDemo, type DemoCustomer } from './demo-customer'
import type { Random } from './random'
import { competitors, sayingsOf } from './sayings'
import { DEMO_TENANT, type World } from './world'

/** A customer who has not bought for so long sleeps, and later counts as lost. */
const SLEEPING_DAYS = 120
const LOST_DAYS = 270
const DAY_MS = 86_400_000

function stageOf(world: World, { lastOrderAt, createdAt }: DemoCustomer): 'new' | 'active' | 'sleeping' | 'lost' {
  const days = (world.today - Date.parse(lastOrderAt ?? createdAt)) / DAY_MS
  if (lastOrderAt === null) return days > LOST_DAYS ? 'lost' : 'new'
  if (days > LOST_DAYS) return 'lost'
  return days > SLEEPING_DAYS ? 'sleeping' : 'active'
}

const reversed = (phone: string | null): string | null => phone && [...phone].reverse().join('')

/** Keeps the customers and their people, found by the same index as every other customer. */
export async function keepCustomers(world: World, customers: readonly DemoCustomer[]): Promise<void> {
  const random = world.random('sayings')
  const tagId = makeTags(world)
  for (const customer of customers) {
    await keepCustomer(world, customer, random)
    keepContacts(world, customer)
    const names = customer.told?.tags ?? random.some(sayingsOf(customer.firm.segment).tags, random.int(0, 3))
    for (const name of names) world.rows.customer_tag.push({ customer_id: customer.id, tag_id: tagId(name) })
  }
}

/** The company's tags. @returns the id of one by its name */
function makeTags({ rows }: World): (name: string) => string {
  const names = [...new Set([...sayingsOf('wholesale').tags, ...sayingsOf('school').tags])]
  const ids = new Map(names.map((name, nth) => [name, `demotag${String(nth).padStart(2, '0')}`]))
  for (const [name, id] of ids) rows.tag.push({ id, name })
  return (name) => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`no tag ${name}`)
    return id
  }
}

/** Known of the better customers, guessed at for none. */
function caresOf(random: Random, { grade, firm, told }: DemoCustomer) {
  const { pains, preferences, budgets } = sayingsOf(firm.segment)
  const known = { A: 0.95, B: 0.75, C: 0.45, D: 0.2 }[grade]
  const say = (list: readonly string[], share: number): string =>
    random.chance(known * share) ? random.pick(list) : ''
  return {
    pains: told?.pains ?? say(pains, 0.9),
    preferences: told?.preferences ?? say(preferences, 0.95),
    competitor: told?.competitor ?? say(competitors, 0.4),
    budget: told?.budget ?? say(budgets, 0.7),
  }
}

async function keepCustomer({ rows, ...world }: World, customer: DemoCustomer, random: Random): Promise<void> {
  const { id, firm, owner, channel } = customer
  const { name, shortName, kind, industry, place, address, sizePeople } = firm
  const { province, city, district } = place
  const index = await indexCustomer(DEMO_TENANT, comparableOfDemo(customer))
  rows.customer.push({
    id,
    name,
    short_name: shortName,
    former_names: [],
    credit_code: null,
    kind,
    grade: customer.grade,
    stage: stageOf({ rows, ...world }, customer),
    province,
    city,
    district,
    address,
    industry,
    size_people: sizePeople,
    channel_id: channel.id,
    channel_name: channel.name,
    owner_id: owner.id,
    pool_reason: null,
    ...caresOf(random, customer),
    first_seen_at: customer.firstSeenAt,
    activity_at: customer.activityAt,
    search_text: index.searchText,
    initials: index.initials,
    tok: index.tok,
    created_at: customer.createdAt,
    updated_at: customer.activityAt,
  })
  for (const key of index.keys) rows.customer_key.push({ key, customer_id: id })
}

function keepContacts({ rows }: World, { id, contacts, createdAt }: DemoCustomer): void {
  contacts.forEach((contact, place) => {
    rows.contact.push({
      id: contact.id,
      customer_id: id,
      name: contact.name,
      title: contact.title,
      role: contact.role,
      phone: contact.phone,
      phone_reversed: reversed(contact.phone),
      email: contact.email,
      is_primary: place === 0,
      created_at: createdAt,
    })
  })
}
