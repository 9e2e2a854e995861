import type { DemoChannel } from './desk'
import type { Firm } from './companies'
import { needFor } from './needs'
import type { Random } from './random'

/** 〔要〕 what is wanted. */
const ASKING = [
  '你好，〔要〕',
  '〔要〕，请报个价',
  '你好，〔要〕，有现货吗',
  '〔要〕，急，麻烦尽快联系',
  '朋友介绍来的，〔要〕',
  '请问能做吗：〔要〕',
  '看到你们朋友圈的款，〔要〕',
  '〔要〕，先寄样衣看看面料',
]
const VAGUE = [
  '想了解一下批发价',
  '看看有什么新款',
  '怎么拿货，起订量多少',
  '想要一份产品目录',
  '能不能一件代发',
  '想做你们的代理',
  '咨询一下换季的款',
  '多少钱一件',
  '在吗，加个微信',
  '想看看图',
]
const SPAM = [
  '低息贷款，当天放款，无抵押',
  '代开各类发票，可先验后付',
  '网站优化排名，三天上首页',
  '招聘兼职，日结三百',
]

/** What a passer-by writes. */
export function wishFor(
  random: Random,
  { firm, month, isSpam, isKeen }: { firm: Firm; month: number; isSpam: boolean; isKeen: boolean },
): string {
  if (isSpam) return random.pick(SPAM)
  if (random.chance(isKeen ? 0.15 : 0.52)) return random.pick(VAGUE)
  return random.pick(ASKING).replace('〔要〕', needFor(random, firm.segment, month))
}

interface Visitor {
  /** Who means to buy says more. */
  isKeen: boolean
  firm: Firm
  name: string
  phone: string
}

export interface Typed {
  name: string
  phone: string
  company: string
  wish: string
  email: string
  region: string
  pasted: string
}

const spoken = (phone: string): string => phone.replace(/^\+86/, '')
const grouped = (phone: string): string => spoken(phone).replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3')

/** How it was filled in: field by field, or everything pasted into one box. */
export function typeIn(random: Random, { firm, name, phone, isKeen }: Visitor, wish: string): Typed {
  const company = firm.kind === 'person' || random.chance(isKeen ? 0.2 : 0.55) ? '' : firm.name
  const region = random.chance(0.35) ? `${firm.place.province}${firm.place.city}` : ''
  const empty = { name: '', phone: '', company: '', wish: '', email: '', region: '', pasted: '' }
  if (random.chance(0.14)) {
    const number = random.chance(0.3) ? `+86 ${grouped(phone)}(微信同号)` : grouped(phone)
    return { ...empty, pasted: [name, number, company, wish].filter(Boolean).join(' ') }
  }
  return { ...empty, name, phone: random.chance(0.2) ? grouped(phone) : spoken(phone), company, wish, region }
}

/** Some of the visitors' own words for who they are. */
export const answersFor = (random: Random, channel: DemoChannel): { key: string; label: string; answer: string }[] =>
  channel.key !== null && random.chance(0.4)
    ? [{ key: 'pieces', label: '大概多少件', answer: String(random.int(3, 60) * 10) }]
    : []
