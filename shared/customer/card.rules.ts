import { DAY_MS, type Instant, msBetween } from '../kernel/instant'
import { sayCount, sayMoney } from '../kernel/speech-figures'
import { sayMoment } from '../kernel/speech-time'
import { contactRoleLabels } from './customer.labels'

/** One sentence of the card (客户是谁、需要什么、关心什么) with where it comes from. */
export interface Saying {
  words: string
  source: string
  tone: 'plain' | 'strong' | 'warn' | 'bad'
}

/** What the card's sentences are made of. */
export interface CardFacts {
  kind: 'company' | 'person' | 'dealer'
  city: string
  industry: string
  sizePeople: string
  channelName: string | null
  firstSeenAt: Instant
  contacts: readonly { name: string; title: string; role: keyof typeof contactRoleLabels }[]
  /** Newest first. */
  needs: readonly { words: string; recordedAt: Instant; recordedBy: string; source: string }[]
  pains: string
  preferences: string
  competitor: string
  budget: string
  orderCount: number
  amountTotalFen: number
  firstOrderAt: Instant | null
  lastOrderAt: Instant | null
  favouriteCategories: readonly string[]
  openTickets: number
  complaintCount: number
  updatedAt: Instant
}

const YEAR_MS = 365.25 * DAY_MS
const MONTH_MS = YEAR_MS / 12
/** A regular buyer silent for so long is worth a word. */
const SILENT_MS = 90 * DAY_MS
const KINDS = { company: '公司', person: '个人客户', dealer: '经销商' } as const
/** How each role of the 决策链 acts, as a sentence says it. */
const ROLE_ACTS = { decides: '拍板', influences: '说得上话', uses: '使用', buys: '管采购' } as const

const bareCity = (city: string): string => city.replace(/[市盟]$|地区$/, '')

function sayAge(from: Instant, now: Instant): string {
  const ms = msBetween(from, now)
  if (ms >= YEAR_MS) return `${Math.floor(ms / YEAR_MS)} 年`
  return ms >= MONTH_MS ? `${Math.floor(ms / MONTH_MS)} 个月` : ''
}

function sayKind({ kind, city, industry, sizePeople, updatedAt }: CardFacts, now: Instant): Saying {
  const place = city === '' ? '' : `${bareCity(city)}的`
  const what = industry === '' ? KINDS[kind] : kind === 'company' ? industry : `${industry}${KINDS[kind]}`
  const size = sizePeople === '' ? '' : `，${sizePeople.replace(/人$/, '').trim()} 人`
  if (place + industry + size === '') {
    return { words: '还不知道在哪里、做什么', source: '客户资料里没有地区和行业', tone: 'warn' }
  }
  return { words: place + what + size, source: `客户资料 · ${sayMoment(updatedAt, now)}更新`, tone: 'plain' }
}

function sayHistory(facts: CardFacts, now: Instant): Saying {
  const { orderCount, amountTotalFen, firstOrderAt, lastOrderAt, channelName, firstSeenAt } = facts
  if (orderCount === 0 || firstOrderAt === null) {
    const from = channelName === null ? '' : `，从${channelName}来`
    return {
      words: `还没有下过单${from}`,
      source: `${sayMoment(firstSeenAt, now)}第一次接触`,
      tone: 'plain',
    }
  }
  const age = sayAge(firstOrderAt, now)
  return {
    words: `${age === '' ? '新下单的客户' : `做了 ${age}的老客户`}，累计 ${sayCount(orderCount)} 单 ${sayMoney(amountTotalFen)}`,
    source: lastOrderAt === null ? '订单' : `订单 · 最近一单${sayMoment(lastOrderAt, now)}`,
    tone: 'strong',
  }
}

function sayPeople({ contacts }: CardFacts): Saying[] {
  const acting = contacts.flatMap(({ name, title, role }) =>
    role === 'unknown' ? [] : [`${title === '' || name.includes(title) ? '' : title}${name}${ROLE_ACTS[role]}`],
  )
  if (acting.length > 0) return [{ words: acting.slice(0, 3).join('，'), source: '联系人', tone: 'strong' }]
  return [{ words: '还不知道谁拍板', source: '联系人里没有标出角色', tone: 'warn' }]
}

function sayWants({ needs, favouriteCategories, budget }: CardFacts, now: Instant): Saying[] {
  const [latest, before] = needs
  const sayings: Saying[] = []
  if (latest === undefined) {
    sayings.push({ words: '还没记下需求', source: '没有需求记录', tone: 'warn' })
  } else {
    const source = `${latest.recordedBy}记于${sayMoment(latest.recordedAt, now)} · ${latest.source}`
    sayings.push({ words: latest.words, source, tone: 'strong' })
    if (before !== undefined)
      sayings.push({
        words: `之前要：${before.words}`,
        source: `记于${sayMoment(before.recordedAt, now)}`,
        tone: 'plain',
      })
  }
  if (favouriteCategories.length > 0)
    sayings.push({ words: `常买${favouriteCategories.join('、')}`, source: '订单', tone: 'plain' })
  if (budget !== '') sayings.push({ words: `预算与周期：${budget}`, source: '客户资料', tone: 'plain' })
  return sayings
}

function sayCares(facts: CardFacts, now: Instant): Saying[] {
  const { pains, preferences, competitor, lastOrderAt, orderCount, openTickets, complaintCount } = facts
  const sayings: Saying[] = []
  if (pains !== '') sayings.push({ words: pains, source: '客户资料 · 痛点', tone: 'warn' })
  if (preferences !== '') sayings.push({ words: preferences, source: '客户资料 · 偏好', tone: 'plain' })
  if (competitor !== '') sayings.push({ words: `在用${competitor}`, source: '客户资料 · 在用的同行', tone: 'plain' })
  if (orderCount > 1 && lastOrderAt !== null && msBetween(lastOrderAt, now) > SILENT_MS) {
    const days = Math.floor(msBetween(lastOrderAt, now) / DAY_MS)
    sayings.push({ words: `已经 ${days} 天没有下单`, source: '订单', tone: 'bad' })
  }
  if (openTickets > 0) sayings.push({ words: `${openTickets} 件售后在办`, source: '工单', tone: 'warn' })
  if (complaintCount > 0) sayings.push({ words: `投诉过 ${complaintCount} 次`, source: '工单', tone: 'bad' })
  if (sayings.length === 0)
    sayings.push({ words: '还不知道在意什么，下次聊聊交期、价格和质量', source: '资料里没有痛点和偏好', tone: 'warn' })
  return sayings
}

/** The three blocks of the card, in sentences made from data only; each says where it comes from. */
export const sayCard = (facts: CardFacts, now: Instant): { who: Saying[]; wants: Saying[]; cares: Saying[] } => ({
  who: [sayHistory(facts, now), ...sayPeople(facts), sayKind(facts, now)],
  wants: sayWants(facts, now),
  cares: sayCares(facts, now),
})
