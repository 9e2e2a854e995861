import { DAY_MS, toInstant } from '@shared/kernel/instant'
import type { Firm } from './companies'
import type { ContactRole, DemoContact, DemoCustomer } from './customers'
import { channels } from './desk'
import type { People } from './people'
import { HISTORY_DAYS, type World } from './world'

interface Famous {
  firm: Firm
  grade: DemoCustomer['grade']
  people: readonly (readonly [name: string, title: string, role: ContactRole, phone: string])[]
}

const FOSHAN = { province: '广东省', city: '佛山市', district: '禅城区', road: '祖庙路', market: '环球服装城' }
const GUANGZHOU = { province: '广东省', city: '广州市', district: '海珠区', road: '新港西路', market: '中大轻纺城' }

/** Customers that every visitor of the demo meets on the first rep's first screen. */
const FAMOUS: readonly [Famous, ...Famous[]] = [
  {
    firm: {
      segment: 'wholesale',
      name: '佛山市锦程商贸有限公司',
      shortName: '锦程商贸',
      kind: 'company',
      industry: '服装批发',
      place: FOSHAN,
      address: '祖庙路33号环球服装城3楼A312档',
      sizePeople: '30–50 人',
    },
    grade: 'A',
    people: [
      ['林先生', '老板', 'decides', '+8613800138001'],
      ['周小梅', '采购', 'buys', '+8613800138002'],
    ],
  },
  {
    firm: {
      segment: 'factory',
      name: '广州市南岭制衣厂',
      shortName: '南岭制衣',
      kind: 'company',
      industry: '服装工厂',
      place: GUANGZHOU,
      address: '新港西路82号中大轻纺城B座215档',
      sizePeople: '50–100 人',
    },
    grade: 'B',
    people: [['李经理', '采购', 'decides', '+8613800138000']],
  },
]

/** The customers of the pictures in the readme; they belong to the first rep. */
export function famousCustomers(world: World, people: People): DemoCustomer[] {
  const [owner = people.owner] = people.reps
  const [channel] = channels
  if (channel === undefined) throw new Error('no channel')
  const createdAt = toInstant(world.today - (HISTORY_DAYS - 1) * DAY_MS + 10 * 3_600_000)
  return FAMOUS.map(({ firm, grade, people: contacts }) => {
    const [first, ...others] = contacts.map(([name, title, role, phone]): DemoContact => ({
      id: world.idAt<'Contact'>(createdAt),
      name,
      title,
      role,
      phone,
      email: null,
    }))
    if (first === undefined) throw new Error('a customer without people')
    return {
      id: world.idAt<'Customer'>(createdAt),
      firm,
      owner,
      grade,
      contacts: [first, ...others],
      channel,
      createdAt,
      firstSeenAt: toInstant(world.today - 8 * 365 * DAY_MS),
      isFromLead: false,
      activityAt: createdAt,
      orderCount: 0,
      lastOrderAt: null,
    }
  })
}
