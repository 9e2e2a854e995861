import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import { compareRecords } from '@shared/customer/match.rules'
import type { MatchRecord, MatchVerdict } from '@shared/customer/match.types'
import { regionText } from '@shared/customer/region.rules'
import type { LeadId, StaffId } from '@shared/kernel/ids'
import { addMs, CHINA_OFFSET_MINUTES, DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import { classifyLead } from '@shared/lead/classify.rules'
import type { LeadClass } from '@shared/lead/classify.types'
import { cleanLead } from '@shared/lead/clean.rules'
import type { CleanLead } from '@shared/lead/clean.types'
import { decideFirstResponse } from '@shared/lead/respond.rules'
import { recordOfWish } from '../../cloudfunctions/lead/wish-record'
import { recordOf } from '../../cloudfunctions/customer/match-record'
import { comparableOfDemo, type DemoCustomer } from './demo-customer'
import type { Dispatch } from './dispatch'
import { typeIn, wishFor, type Typed } from './lead-words'
import type { Seed } from './lead-seeds'
import type { Colleague } from './people'
import type { Random } from './random'
import type { World } from './world'

/** The company's setting: within so many working minutes a lead is to be accepted. */
const ACCEPT_MINUTES = 30
const MOST_OFFERS = 3

export interface Offer {
  rep: Colleague
  at: Instant
  acceptBy: Instant
  outcome: 'waiting' | 'accepted' | 'expired'
  why: string
}

export interface Story {
  id: LeadId
  seed: Seed
  typed: Typed
  clean: CleanLead
  sort: LeadClass
  record: MatchRecord
  match: { customer: DemoCustomer; verdict: MatchVerdict } | null
  state: 'offered' | 'accepted' | 'converted' | 'attached' | 'discarded'
  owner: Colleague
  offers: Offer[]
  /** Whom the rules would have chosen for a known customer's lead. */
  newcomer: Colleague | null
  response: { respondedAt: Instant; workingMinutes: number } | null
  endedAt: Instant | null
}

const daysBefore = (world: World, at: Instant): number => (world.today - Date.parse(at)) / DAY_MS

/** Half of all leads wait longer than this, in working minutes: the company learned to be quick. */
function usualWait(daysAgo: number): number {
  if (daysAgo > 270) return 32
  if (daysAgo > 180) return 26
  if (daysAgo > 90) return 19
  return daysAgo > 30 ? 14 : 10
}

/** Of leads that became nothing, how many are closed by now. */
function closedShare(daysAgo: number): number {
  if (daysAgo > 30) return 0.93
  if (daysAgo > 10) return 0.62
  return daysAgo > 3 ? 0.3 : 0.06
}

interface Teller {
  /** Whose fresh leads are given, so that the story's comes first. */
  spared: readonly StaffId[]
  world: World
  random: Random
  dispatch: Dispatch
}

/** The offers of a lead until somebody takes it, and the first response. */
function offersOf(
  { world, random, dispatch, spared }: Teller,
  { seed, sort, clean }: Pick<Story, 'seed' | 'sort' | 'clean'>,
) {
  const { calendar, now } = world
  const traits = { channelKind: seed.channel.kind, region: regionText(clean.region ?? {}), grade: sort.grade }
  const isPast = daysBefore(world, seed.at) > 3
  const settled = seed.tie?.kind === 'becomes' ? seed.tie.customer : null
  const offers: Offer[] = []
  let at = seed.at
  for (let nth = 1; ; nth += 1) {
    const tried = offers.map(({ rep }) => rep.id)
    const given = dispatch.next(traits, isPast ? tried : [...tried, ...spared], isPast)
    if (given === null) break
    const rep = seed.given?.rep ?? (settled && (nth > 1 || random.chance(0.85)) ? settled.owner : given.rep)
    const wait = random.logNormal(usualWait(daysBefore(world, seed.at)) * rep.slowness, 0.75)
    const isLast = nth === MOST_OFFERS || rep.id === settled?.owner.id
    const acceptBy = addWorkingMinutes(calendar, at, ACCEPT_MINUTES)
    const taken = addWorkingMinutes(calendar, at, isLast ? Math.min(wait, ACCEPT_MINUTES - 1) : wait)
    const offer = { rep, at, acceptBy, why: given.why }
    if (acceptBy > now && (taken > addMs(now, -MINUTE_MS) || seed.given !== null))
      return { offers: [...offers, { ...offer, outcome: 'waiting' as const }], acceptedAt: null }
    if (taken <= acceptBy) {
      const latest = settled ? addMs(settled.createdAt, -HOUR_MS) : taken
      const acceptedAt = [taken, latest].sort()[0] ?? taken
      return { offers: [...offers, { ...offer, outcome: 'accepted' as const }], acceptedAt }
    }
    offers.push({ ...offer, outcome: 'expired' })
    at = acceptBy
  }
  throw new Error('nobody takes a lead')
}

/** What becomes of a lead once it is taken. */
function endOf({ world, random }: Teller, { seed, sort }: Pick<Story, 'seed' | 'sort'>, acceptedAt: Instant) {
  if (seed.tie?.kind === 'becomes') return { state: 'converted' as const, endedAt: seed.tie.customer.createdAt }
  const endedAt = addMs(acceptedAt, Math.floor((sort.isSpamSuspected ? 0.05 : 0.3 + random.next() * 16) * DAY_MS))
  const isClosed = sort.isSpamSuspected || random.chance(closedShare(daysBefore(world, seed.at)))
  if (!isClosed || endedAt > addMs(world.now, -HOUR_MS)) return { state: 'accepted' as const, endedAt: null }
  return { state: 'discarded' as const, endedAt }
}

function matchOf({ tie }: Seed, record: MatchRecord): Story['match'] {
  if (tie === null || tie.kind === 'becomes') return null
  const verdict = compareRecords(record, recordOf(comparableOfDemo(tie.customer)))
  return verdict.verdict === 'new' ? null : { customer: tie.customer, verdict }
}

/** What happened to one lead, by the same rules that will decide over the next one. */
export function tellStory(teller: Teller, seed: Seed): Story {
  const { world, random, dispatch } = teller
  const month = Number(addMs(seed.at, CHINA_OFFSET_MINUTES * MINUTE_MS).slice(5, 7))
  const isSpam = seed.tie === null && seed.given === null && random.chance(0.05)
  const isKeen = seed.tie !== null || seed.given !== null
  const wish = wishFor(random, { firm: seed.firm, month, isSpam, isKeen })
  const typed = seed.given?.typed ?? typeIn(random, { ...seed, isKeen }, wish)
  const clean = cleanLead(typed)
  const sort = classifyLead({ clean, channelKind: seed.channel.kind })
  const record = recordOfWish(clean)
  const match = matchOf(seed, record)
  const told = {
    id: world.idAt<'Lead'>(seed.at),
    seed,
    typed,
    clean,
    sort,
    record,
    match,
    newcomer: null,
    response: null,
    endedAt: null,
  }
  if (match?.verdict.verdict === 'sure') {
    const traits = { channelKind: seed.channel.kind, region: regionText(clean.region ?? {}), grade: sort.grade }
    const newcomer = dispatch.next(traits, [], true)?.rep ?? null
    return { ...told, newcomer, state: 'attached', owner: match.customer.owner, offers: [] }
  }
  const { offers, acceptedAt } = offersOf(teller, told)
  const [first] = [...offers].reverse()
  if (first === undefined) throw new Error('nobody was asked')
  if (acceptedAt === null) return { ...told, state: 'offered', owner: first.rep, offers }
  const lead = { createdAt: seed.at, respondedAt: null }
  const response = decideFirstResponse(world.calendar, lead, acceptedAt)
  return { ...told, ...endOf(teller, told, acceptedAt), owner: first.rep, offers, response }
}
