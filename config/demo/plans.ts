import { advanceToWorkingTime, isWorkingTime } from '@shared/calendar/working-time.rules'
import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, toInstant, type Instant } from '@shared/kernel/instant'
import type { DemoCustomer } from './demo-customer'
import { nextSteps } from './followup-words'
import { keepPlan, type Target } from './keep-plan'
import type { Story } from './lead-stories'
import type { People } from './people'
import type { Random } from './random'
import type { World } from './world'

/** Late enough for a manager to be told, too early for the customer to be given away. */
const MOST_LATE_DAYS = 4

/** Half an hour as people agree on: 9:30, 10:00 … */
const halfHour = (random: Random): number => random.pick([570, 600, 630, 660, 840, 870, 900, 930, 960, 1_020])

/** Some working days ago. */
function dueLongAgo(world: World, random: Random): Instant {
  let day = world.today
  for (let left = random.int(1, MOST_LATE_DAYS); left > 0;) {
    day -= DAY_MS
    if (isWorkingTime(world.calendar, toInstant(day + 10 * HOUR_MS))) left -= 1
  }
  return toInstant(day + halfHour(random) * MINUTE_MS)
}

/** Later today; after hours what was left undone in the afternoon. */
function dueToday(world: World, random: Random): Instant {
  const due = toInstant(world.today + halfHour(random) * MINUTE_MS)
  const late = toInstant(world.today + random.pick([900, 960, 990, 1_020]) * MINUTE_MS)
  return due > addMs(world.now, -HOUR_MS) ? due : late
}

const dueLater = (world: World, random: Random): Instant =>
  advanceToWorkingTime(
    world.calendar,
    toInstant(world.today + random.int(1, 24) * DAY_MS + halfHour(random) * MINUTE_MS),
  )

/** Customers worth a plan: those that still buy, then the rest, in the order chance gives. */
function shuffled(random: Random, customers: readonly DemoCustomer[]): DemoCustomer[] {
  const places = new Map(customers.map((customer) => [customer, random.next() + (customer.grade === 'D' ? 1 : 0)]))
  return [...customers].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
}

interface Told {
  customers: readonly DemoCustomer[]
  stories: readonly Story[]
}

/** Whom a rep has plans with: the newest leads first, so that they are today's. */
function targetsOf(random: Random, { customers, stories }: Told): Target[] {
  const leads = stories.map((story): Target => ({ customer: null, story }))
  const known = shuffled(random, customers).slice(0, Math.ceil(customers.length * 0.42))
  return [...leads.slice(-2), ...known.map((customer): Target => ({ customer, story: null })), ...leads.slice(0, -2)]
}

/** What was agreed with the customers every visitor meets. */
const FAMOUS_STEPS = ['回复 30 天账期，寄报价单', '电话确认面料手感']

/** Gives every rep a day's work: some of it late, some due today, the rest in the weeks to come. */
export function makePlans(world: World, people: People, { customers, stories }: Told): void {
  const random = world.random('plans')
  for (const holder of people.reps) {
    const own = customers.filter(({ owner }) => owner.id === holder.id)
    const leads = stories.filter(({ state, owner }) => state === 'accepted' && owner.id === holder.id)
    const famous = own.filter(({ told }) => told !== null)
    famous.forEach((customer, place) => {
      const what = FAMOUS_STEPS[place] ?? random.pick(nextSteps)
      keepPlan(world, people, { target: { customer, story: null }, holder, dueAt: dueToday(world, random), what })
    })
    const [late, today] = [random.int(1, 4), random.int(4, 8)]
    const others = targetsOf(random, { customers: own.filter(({ told }) => told === null), stories: leads })
    others.forEach((target, place) => {
      const what = random.pick(nextSteps)
      const dueAt =
        place < late
          ? dueLongAgo(world, random)
          : place < late + today
            ? dueToday(world, random)
            : dueLater(world, random)
      keepPlan(world, people, { target, holder, dueAt, what })
    })
  }
}
