import { advanceToWorkingTime } from '@shared/calendar/working-time.rules'
import { timelineLabels } from '@shared/followup/followup.labels'
import { isValidFollowup } from '@shared/followup/valid-followup.rules'
import type { CustomerId, LeadId } from '@shared/kernel/ids'
import { addMs, CHINA_OFFSET_MINUTES, DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import { officeMoment } from './customers'
import { touch, type DemoCustomer } from './demo-customer'
import { nextSteps, noteFor, type Note } from './followup-words'
import { categoryFor } from './garments'
import type { Story } from './lead-stories'
import type { Segment } from './companies'
import type { Colleague } from './people'
import type { Random } from './random'
import { earlierToday, HISTORY_DAYS, type World } from './world'

/** Days between two talks with a customer; better ones hear more. */
const PACE = { A: 29, B: 54, C: 105, D: 230 }
const TODAY = 26

const monthOf = (at: Instant): number => Number(addMs(at, CHINA_OFFSET_MINUTES * MINUTE_MS).slice(5, 7))

interface Talk {
  at: Instant
  customerId: CustomerId | null
  leadId: LeadId | null
  staff: Colleague
  segment: Segment
}

/** A moment when somebody works, soon after the given one. */
const inOffice = (world: World, random: Random, at: Instant): Instant => {
  const working = advanceToWorkingTime(world.calendar, at)
  return working === at ? at : addMs(working, random.int(2 * MINUTE_MS, 150 * MINUTE_MS))
}

/** @returns whether it was a valid one */
function keepTalk(world: World, random: Random, talk: Talk): boolean {
  const { at, customerId, leadId, staff } = talk
  const note: Note = noteFor(random, categoryFor(random, talk.segment, monthOf(at)))
  const { way, result, words } = note
  const id = world.idAt(at)
  const isValid = isValidFollowup({ ...note, fileCount: 0 })
  const about = { id, customer_id: customerId, lead_id: leadId, staff_id: staff.id }
  world.rows.followup.push({ ...about, way, result, words, is_valid: isValid, file_ids: [], at, withdrawn_at: null })
  const next = random.chance(0.4) ? timelineLabels.next(random.pick(nextSteps)) : ''
  world.rows.timeline_entry.push({
    id: world.idAt(at),
    customer_id: customerId,
    lead_id: leadId,
    at,
    kind: 'followup',
    title: timelineLabels.title(way, result),
    words: [words, next].filter((line) => line !== '').join('\n'),
    actor_name: staff.name,
    source_id: id,
  })
  return isValid
}

function talksWith(world: World, random: Random, customer: DemoCustomer): Talk[] {
  const { id, owner, firm } = customer
  const pace = PACE[customer.grade] * random.logNormal(1, 0.3)
  const first = Math.floor((world.today - Date.parse(customer.createdAt)) / DAY_MS)
  const talks: Talk[] = []
  for (
    let day = first - random.next() * Math.min(pace, HISTORY_DAYS);
    day > 1;
    day -= pace * (0.4 + 1.2 * random.next())
  ) {
    const at = inOffice(world, random, officeMoment(world, random, Math.floor(day)))
    if (at < addMs(world.now, -HOUR_MS) && at > customer.createdAt)
      talks.push({ at, customerId: id, leadId: null, staff: owner, segment: firm.segment })
  }
  return talks
}

/** Calls made about a lead between taking it and its end; spam gets one. */
function talksAbout(world: World, random: Random, story: Story): Talk[] {
  const { response, endedAt, owner, seed, sort, state } = story
  if (response === null) return []
  const end = endedAt ?? addMs(world.now, -10 * MINUTE_MS)
  const customerId = state === 'converted' ? (seed.tie?.customer.id ?? null) : null
  const count = sort.isSpamSuspected
    ? 1
    : random.weighted([
        [1, 52],
        [2, 27],
        [3, 14],
        [4, 7],
      ])
  const talks: Talk[] = []
  let at = addMs(response.respondedAt, random.int(2 * MINUTE_MS, 90 * MINUTE_MS))
  for (let nth = 0; nth < count; nth += 1) {
    at = inOffice(world, random, at)
    if (at >= end) break
    talks.push({ at, customerId, leadId: story.id, staff: owner, segment: seed.firm.segment })
    at = addMs(at, Math.floor((0.6 + 4 * random.next()) * DAY_MS))
  }
  return talks
}

/** Tells what reps did and wrote, oldest first. */
export function makeFollowups(world: World, customers: readonly DemoCustomer[], stories: readonly Story[]): void {
  const random = world.random('followups')
  const byId = new Map(customers.map((customer) => [customer.id, customer]))
  const today = random.some(customers, TODAY).flatMap((customer): Talk[] => {
    const at = earlierToday(world, random)
    const { id, owner, firm } = customer
    return at === null || at < customer.createdAt
      ? []
      : [{ at, customerId: id, leadId: null, staff: owner, segment: firm.segment }]
  })
  const talks = [
    ...customers.flatMap((customer) => talksWith(world, random, customer)),
    ...stories.flatMap((story) => talksAbout(world, random, story)),
    ...today,
  ].sort((one, other) => (one.at < other.at ? -1 : 1))
  for (const talk of talks) {
    const isValid = keepTalk(world, random, talk)
    const customer = talk.customerId && byId.get(talk.customerId)
    if (!customer) continue
    touch(customer, talk.at)
    if (isValid) customer.lastTalkAt = talk.at
  }
}
