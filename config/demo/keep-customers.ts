import { indexCustomer } from '../../cloudfunctions/customer/customer-index'
import type { DemoCustomer } from './customers'
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
  for (const customer of customers) {
    await keepCustomer(world, customer)
    keepContacts(world, customer)
  }
}

async function keepCustomer({ rows, ...world }: World, customer: DemoCustomer): Promise<void> {
  const { id, firm, owner, channel, contacts } = customer
  const { name, shortName, kind, industry, place, address, sizePeople } = firm
  const { province, city, district } = place
  const found = { name, shortName, kind, province, city, district, address, formerNames: [], creditCode: null }
  const index = await indexCustomer(DEMO_TENANT, {
    ...found,
    contacts: contacts.map((contact) => ({ ...contact, unionid: null, birthday: null })),
  })
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
    pains: '',
    preferences: '',
    competitor: '',
    budget: '',
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
