import { findingWords as words } from './findings.labels'

/** What a chart says: its title, and one quiet line on how sure it is or what else stands out. */
export interface Finding {
  title: string
  note: string
}

/** Below these a difference is chance; the title says 样本不足 instead of a finding. */
const FEW_LEADS = 20
const FEW_ANSWERS = 10
const FEW_COLLISIONS = 5
/** One customer more or less must not make a channel dear. */
const FEW_CUSTOMERS = 3
/** Smaller changes are called steady: a share of the figure before, and minutes nobody feels. */
const STEADY_SHARE = 0.2
const STEADY_MINUTES = 2
const STEADY_LEADS_SHARE = 0.1
/** A colleague this many times slower than everybody together is named. */
const SLOW_TIMES = 1.5

export interface ChannelFacts {
  name: string
  leads: number
  customers: number
  costPerCustomerFen: number | null
}

const largest = <T>(items: readonly T[], by: (item: T) => number): T | undefined =>
  items.reduce<T | undefined>((top, item) => (top === undefined || by(item) > by(top) ? item : top), undefined)

const total = <T>(items: readonly T[], by: (item: T) => number): number =>
  items.reduce((sum, item) => sum + by(item), 0)

const join = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join('；')

function findCosts(channels: readonly ChannelFacts[]): string {
  const paid = channels.flatMap(({ name, customers, costPerCustomerFen: fen }) =>
    fen !== null && fen > 0 && customers >= FEW_CUSTOMERS ? [{ name, fen }] : [],
  )
  const dear = largest(paid, ({ fen }) => fen)
  const cheap = largest(paid, ({ fen }) => -fen)
  return dear === undefined || cheap === undefined || dear === cheap ? '' : words.costs(dear, cheap)
}

/** Which channel brings customers, and whether the one with most leads is the same. */
export function findChannels(channels: readonly ChannelFacts[]): Finding {
  const leads = total(channels, (channel) => channel.leads)
  if (leads < FEW_LEADS) return { title: words.tooFewLeads(leads), note: '' }
  const customers = total(channels, (channel) => channel.customers)
  const best = largest(channels, (channel) => channel.customers)
  const most = largest(channels, (channel) => channel.leads)
  if (customers === 0 || best === undefined || most === undefined) return { title: words.noCustomers, note: '' }
  const note = findCosts(channels)
  if (best === most) return { title: words.oneChannel(best.name, best.customers, customers), note }
  const isPoor = most.customers / most.leads < customers / leads
  return { title: (isPoor ? words.twoChannels : words.twoChannelsEven)(best.name, most.name), note }
}

interface RepFacts {
  name: string
  accepted: number
  expired: number
  medianWorkingMinutes: number | null
}

export interface ResponseFacts {
  medianWorkingMinutes: number | null
  previousMedianWorkingMinutes: number | null
  reps: readonly RepFacts[]
}

function findSlowest(reps: readonly RepFacts[], median: number): string | false {
  const known = reps.flatMap(({ name, accepted, medianWorkingMinutes: minutes }) =>
    minutes !== null && accepted >= FEW_COLLISIONS && minutes > median * SLOW_TIMES ? [{ name, minutes }] : [],
  )
  const slowest = largest(known, ({ minutes }) => minutes)
  return slowest !== undefined && words.slowest(slowest.name, Math.round(slowest.minutes))
}

/** Whether first response became slower, by the median of working minutes; names a colleague who is much slower. */
export function findResponse({ medianWorkingMinutes, previousMedianWorkingMinutes, reps }: ResponseFacts): Finding {
  const answers = total(reps, (rep) => rep.accepted)
  const expired = total(reps, (rep) => rep.expired)
  const lost = expired > 0 && words.expired(expired)
  if (medianWorkingMinutes === null || answers < FEW_ANSWERS) {
    return { title: words.tooFewAnswers(answers), note: join([lost]) }
  }
  const note = join([findSlowest(reps, medianWorkingMinutes), lost])
  const to = Math.round(medianWorkingMinutes)
  if (previousMedianWorkingMinutes === null) return { title: words.steady(to), note }
  const change = medianWorkingMinutes - previousMedianWorkingMinutes
  const isSteady = Math.abs(change) < Math.max(STEADY_MINUTES, previousMedianWorkingMinutes * STEADY_SHARE)
  if (isSteady) return { title: words.steady(to), note }
  const from = Math.round(previousMedianWorkingMinutes)
  return { title: change > 0 ? words.slower(from, to) : words.faster(from, to), note }
}

export interface DayFacts {
  leads: number
  previousLeads: number
  byDay: readonly { day: string; leads: number }[]
}

/** Whether there are more leads than in the period before, and the busiest day. */
export function findDays({ leads, previousLeads, byDay }: DayFacts): Finding {
  const busiest = largest(byDay, (day) => day.leads)
  const note = busiest === undefined || busiest.leads === 0 ? '' : words.busiest(busiest.day, busiest.leads)
  if (leads < FEW_LEADS && previousLeads < FEW_LEADS) return { title: words.tooFewLeads(leads), note }
  const share = previousLeads === 0 ? 0 : leads / previousLeads - 1
  if (Math.abs(share) < STEADY_LEADS_SHARE) return { title: words.sameLeads(leads), note }
  const percent = Math.round(Math.abs(share) * 100)
  return { title: (share > 0 ? words.moreLeads : words.fewerLeads)(percent, previousLeads, leads), note }
}

export interface CollisionTotals {
  leads: number
  collisions: number
  /** How many ended how: open, owner_keeps, newcomer_gets, shared. */
  outcomes: Readonly<Record<string, number>>
}

/** How often colleagues collide (撞单), and whom the customer is left to more often than not. */
export function findCollisions({ leads, collisions, outcomes }: CollisionTotals): Finding {
  const open = outcomes.open ?? 0
  const note = open > 0 ? words.waiting(open) : ''
  if (collisions === 0) return { title: words.noCollisions, note }
  if (collisions < FEW_COLLISIONS) return { title: words.tooFewCollisions(collisions), note }
  const isMost = (outcome: string): boolean => (outcomes[outcome] ?? 0) * 2 > collisions - open
  const mostly =
    (isMost('owner_keeps') && words.mostlyOwner) ||
    (isMost('newcomer_gets') && words.mostlyNewcomer) ||
    (isMost('shared') && words.mostlyShared) ||
    ''
  return { title: `${words.collisions(Math.round(leads / collisions))}${mostly}`, note }
}
