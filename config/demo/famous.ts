import { DAY_MS, toInstant } from '@shared/kernel/instant'
import type { Firm } from './companies'
import type { ContactRole, DemoContact, DemoCustomer, Told } from './demo-customer'
import { channels } from './desk'
import type { People } from './people'
import { HISTORY_DAYS, type World } from './world'

interface Famous {
  firm: Firm
  grade: DemoCustomer['grade']
  script: NonNullable<DemoCustomer['script']>
  told: Told
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
    script: [
      [402, 9_800],
      [371, 12_400],
      [340, 15_600],
      [318, 8_200],
      [289, 11_000],
      [252, 17_500],
      [231, 14_300],
      [198, 12_900],
      [171, 10_600],
      [140, 13_700],
      [112, 15_200],
      [84, 16_800],
      [52, 13_000],
      [23, 15_000],
    ],
    told: {
      pains: '色差和交期，上月有一批退了 12 件',
      preferences: '要 320 克以上的面料，黑白灰为主',
      competitor: '沙河的广森',
      budget: '换季一次 5 万左右，要 30 天账期',
      tags: ['要账期', '看面料', '常补单'],
      needs: [
        [46, '连帽卫衣现货 100 件'],
        [11, '秋款卫衣 200 件，要 30 天账期'],
      ],
    },
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
    script: [
      [233, 18_600],
      [127, 21_400],
      [61, 24_000],
    ],
    told: {
      pains: '去年工服洗两次就掉色',
      preferences: '先看面料手感，再谈价格',
      competitor: '',
      budget: '每季度一批，单次 2–4 万',
      tags: ['要打样', '要开专票'],
      needs: [[3, '春秋工装 300 套，先看面料手感']],
    },
    people: [['李经理', '采购', 'decides', '+8613800138000']],
  },
]

/** The customers of the pictures in the readme; they belong to the first rep. */
export function famousCustomers(world: World, people: People): DemoCustomer[] {
  const [owner = people.owner] = people.reps
  const [channel] = channels
  if (channel === undefined) throw new Error('no channel')
  const createdAt = toInstant(world.today - (HISTORY_DAYS - 1) * DAY_MS + 10 * 3_600_000)
  return FAMOUS.map(({ firm, grade, people: contacts, script, told }) => {
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
      lastTalkAt: null,
      lastOrderAt: null,
      script,
      told,
    }
  })
}
