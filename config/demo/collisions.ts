import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import { DAY_MS, msBetween, type Instant } from '@shared/kernel/instant'
import { bucketActivity } from '@shared/lead/collision.rules'
import { activityWords, outcomeWords } from '@shared/lead/lead-desk.labels'
import { collisionPage, customerPage, leadMessages } from '@shared/lead/lead-messages.labels'
import { sayLead } from '@shared/lead/lead.labels'
import type { WhyFacts } from '@shared/followup/inbox.types'
import type { DemoCustomer } from './demo-customer'
import { facedOf } from './lead-tidings'
import type { Story } from './lead-stories'
import type { Colleague, People } from './people'
import type { Random } from './random'
import { putIn, tell } from './tell'
import type { World } from './world'

/** A collision that nobody has settled for so long would be a scandal. */
const OPEN_MS = 6 * DAY_MS
const REASONS = [
  '老客户换了个人留言',
  '一直是老负责人在跟',
  '上个月刚拜访过',
  '客户点名要他对接',
  '两边都有在谈的款',
  '新同事先联系上了',
  '',
] as const
type Outcome = 'owner_keeps' | 'newcomer_gets' | 'shared'

interface Clash {
  id: string
  story: Story
  customer: DemoCustomer
  owner: Colleague
  newcomer: Colleague
  at: Instant
}

/** Who settles it: the manager over both, or the owner of the company when they are in two teams. */
const judgeOf = (people: People, { owner, newcomer }: Clash): Colleague =>
  owner.departmentId === newcomer.departmentId ? people.managerOf(owner.departmentId) : people.owner

function keep(
  world: World,
  clash: Clash,
  decided: { outcome: Outcome; by: string; at: Instant; words: string } | null,
): void {
  world.rows.collision.push({
    id: clash.id,
    lead_id: clash.story.id,
    customer_id: clash.customer.id,
    owner_id: clash.owner.id,
    newcomer_id: clash.newcomer.id,
    at: clash.at,
    outcome: decided?.outcome ?? 'open',
    decided_by: decided?.by ?? null,
    decided_at: decided?.at ?? null,
    words: decided?.words ?? '',
  })
}

function settle(world: World, people: People, random: Random, clash: Clash): void {
  const { customer, story } = clash
  const drawn = random.weighted<Outcome>([
    ['owner_keeps', 68],
    ['shared', 18],
    ['newcomer_gets', 14],
  ])
  const words = random.pick(REASONS)
  const at = [addWorkingMinutes(world.calendar, clash.at, random.int(20, 900)), world.now].sort()[0] ?? clash.at
  const judge = judgeOf(people, clash)
  // Who has the customer today may have got it just so.
  const sides = drawn === 'newcomer_gets' ? { owner: clash.newcomer, newcomer: clash.owner } : {}
  keep(world, { ...clash, ...sides }, { outcome: drawn, by: judge.name, at, words })
  world.rows.timeline_entry.push({
    id: world.idAt(at),
    customer_id: customer.id,
    lead_id: story.id,
    at,
    kind: 'collision',
    title: `撞单裁决：${outcomeWords[drawn]}`,
    words,
    actor_name: judge.name,
    source_id: clash.id,
  })
  const shared = world.rows.customer_collaborator
  const isNew = !shared.some((row) => row.customer_id === customer.id && row.staff_id === clash.newcomer.id)
  if (drawn === 'shared' && isNew)
    shared.push({ customer_id: customer.id, staff_id: clash.newcomer.id, created_at: at })
}

/** Both colleagues and the judge have it before them. */
function tellAll(world: World, people: People, clash: Clash): void {
  const { id, story, customer, owner, newcomer, at } = clash
  const title = sayLead(facedOf(story))
  const { departmentName: department } = owner
  const lastActivity = bucketActivity(customer.lastTalkAt, at)
  const say = (
    to: Colleague,
    message: { title: string; body: string; reason: string },
    more: { title: string; why?: WhyFacts; customerId?: DemoCustomer['id'] },
  ): void => {
    const why = more.why ?? { kind: 'words' as const, words: message.body }
    putIn(world, {
      at,
      to,
      kind: 'collision',
      subjectId: id,
      customerId: more.customerId ?? null,
      title: more.title,
      why,
    })
    const page = more.customerId ? customerPage(more.customerId) : collisionPage
    tell(world, { ...message, at, to, page, occasionKey: `collision:${id}:${to.id}` })
  }
  const known = { customer: customer.firm.name, department: newcomer.departmentName }
  say(owner, leadMessages.collidedOwner(known), { title: customer.firm.name, customerId: customer.id })
  const words = leadMessages.collidedNewcomer({ title, department, lastActivity: activityWords[lastActivity] })
  say(newcomer, words, { title, why: { kind: 'same_customer', isSure: true, department, lastActivity } })
  const asked = leadMessages.collidedManager({ title, owner: owner.name, newcomer: newcomer.name })
  say(judgeOf(people, clash), asked, { title })
}

/** 撞单: a known customer's lead that the rules would have given to somebody else. */
export function makeCollisions(world: World, people: People, stories: readonly Story[]): void {
  const random = world.random('collisions')
  for (const story of stories) {
    const { newcomer, match, seed, owner } = story
    if (newcomer === null || match === null || newcomer.id === owner.id) continue
    const clash = { id: world.idAt(seed.at), story, customer: match.customer, owner, newcomer, at: seed.at }
    const isOpen = msBetween(seed.at, world.now) < OPEN_MS && random.chance(0.7)
    if (isOpen) {
      keep(world, clash, null)
      tellAll(world, people, clash)
    } else settle(world, people, random, clash)
  }
}
