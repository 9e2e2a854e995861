import { DAY_MS, msBetween, type Instant } from '@shared/kernel/instant'
import { sayMoment } from '@shared/kernel/speech-time'
import { bucketActivity } from '@shared/lead/collision.rules'
import { customerPage, leadMessages, leadPage } from '@shared/lead/lead-messages.labels'
import { sayLead } from '@shared/lead/lead.labels'
import { offeredFace } from '../../cloudfunctions/lead/lead-face'
import type { DemoCustomer } from './demo-customer'
import type { Offer, Story } from './lead-stories'
import type { Colleague, People } from './people'
import { appoint, putIn, tell } from './tell'
import type { World } from './world'

/** What people were told longer ago has been read. */
const FRESH_MS = 2 * DAY_MS
const LONGEST_TOLD_MS = 3 * DAY_MS

/** A lead as lists and inboxes call it. */
export const facedOf = ({ clean, typed, sort, seed }: Story) => ({
  name: clean.contactName ?? typed.name,
  company: clean.companyName ?? typed.company,
  phone: clean.phones[0]?.e164 ?? null,
  grade: sort.grade,
  channelName: seed.channel.name,
  wish: clean.wish ?? typed.wish,
})

const isWithin = (world: World, at: Instant, ms: number): boolean => msBetween(at, world.now) < ms
const wishOf = ({ clean, typed }: Story): string => clean.wish ?? typed.wish

/** The offer in the rep's inbox, the message about it, and the moment when it is over. */
function tellOffer(world: World, story: Story, { offer, assignmentId }: { offer: Offer; assignmentId: string }): void {
  const { rep: to, at, acceptBy, outcome } = offer
  const { id: leadId } = story
  const isWaiting = outcome === 'waiting'
  if (isWaiting || story.state === 'accepted') {
    const why = { kind: 'offer' as const, acceptBy }
    const closedBy = isWaiting ? null : leadId
    putIn(world, {
      ...offeredFace(facedOf(story)),
      at,
      to,
      kind: 'lead_offer',
      subjectId: leadId,
      leadId,
      why,
      dueAt: acceptBy,
      closedBy,
    })
  }
  if (isWaiting) appoint(world, { topic: 'lead.offerExpired', payload: { leadId, assignmentId }, runAt: acceptBy })
  if (!isWithin(world, at, LONGEST_TOLD_MS)) return
  const message = leadMessages.offered({
    title: sayLead(facedOf(story)),
    wish: wishOf(story),
    by: sayMoment(acceptBy, at),
  })
  tell(world, { ...message, at, to, page: leadPage(leadId), occasionKey: `lead-offer:${leadId}:${assignmentId}` })
}

/** The manager hears that somebody was too slow. */
function tellMovedOn(
  world: World,
  people: People,
  moved: { story: Story; from: Colleague; to: Colleague; at: Instant; assignmentId: string },
): void {
  const { story, from, at, assignmentId } = moved
  if (!isWithin(world, at, FRESH_MS) || at > world.now) return
  const message = leadMessages.movedOn({ title: sayLead(facedOf(story)), from: from.name, to: moved.to.name })
  const to = people.managerOf(from.departmentId)
  const occasionKey = `lead-moved:${assignmentId}:${to.id}`
  putItemAndTell(world, story, { at, to, kind: 'notice', message, occasionKey, customer: null })
}

interface Tidings {
  at: Instant
  to: Colleague
  kind: 'notice' | 'lead_duplicate'
  message: { title: string; body: string; reason: string }
  occasionKey: string
  /** Set for readers who own the customer. */
  customer: DemoCustomer | null
}

function putItemAndTell(world: World, story: Story, { message, occasionKey, customer, ...item }: Tidings): void {
  const why = { kind: 'words' as const, words: message.body }
  const about = { subjectId: story.id, leadId: story.id, customerId: customer?.id ?? null }
  putIn(world, { ...offeredFace(facedOf(story)), ...item, ...about, why })
  tell(world, { ...message, at: item.at, to: item.to, page: leadPage(story.id), occasionKey })
}

/** The owner of a customer who wrote again hears of it. */
function tellAttached(world: World, story: Story, customer: DemoCustomer): void {
  const { at } = story.seed
  const message = leadMessages.attached({
    customer: customer.firm.shortName || customer.firm.name,
    wish: wishOf(story),
  })
  const occasionKey = `lead-attached:${story.id}:${customer.owner.id}`
  putItemAndTell(world, story, { at, to: customer.owner, kind: 'lead_duplicate', message, occasionKey, customer })
}

/** Both owners are asked to look whether it is the same customer. */
function tellLikely(world: World, story: Story, customer: DemoCustomer): void {
  const { id: leadId, seed, owner } = story
  const { at } = seed
  const { departmentName: department } = customer.owner
  const lastActivity = bucketActivity(customer.lastTalkAt, at)
  const why = { kind: 'same_customer' as const, isSure: false, department, lastActivity }
  const asked = { at, kind: 'lead_duplicate' as const, subjectId: leadId }
  putIn(world, { ...offeredFace(facedOf(story)), ...asked, to: owner, leadId, why })
  const message = leadMessages.likely({ title: sayLead(facedOf(story)), department })
  tell(world, { ...message, at, to: owner, page: leadPage(leadId), occasionKey: `lead-likely:${leadId}:${owner.id}` })
  if (customer.owner.id === owner.id) return
  const alike = leadMessages.alike({ customer: customer.firm.name })
  putIn(world, {
    ...asked,
    to: customer.owner,
    customerId: customer.id,
    title: customer.firm.name,
    why: { kind: 'words', words: alike.body },
  })
  const occasionKey = `lead-likely:${leadId}:${customer.owner.id}`
  tell(world, { ...alike, at, to: customer.owner, page: customerPage(customer.id), occasionKey })
}

/** What colleagues were told about leads: offers, those that moved on, and customers who wrote again. */
export function makeLeadTidings(world: World, people: People, stories: readonly Story[]): void {
  const assignments = new Map(world.rows.lead_assignment.map((row) => [`${row.lead_id} ${row.staff_id}`, row.id]))
  for (const story of stories) {
    story.offers.forEach((offer, place) => {
      const assignmentId = assignments.get(`${story.id} ${offer.rep.id}`) ?? ''
      tellOffer(world, story, { offer, assignmentId })
      const next = story.offers[place + 1]
      if (next) tellMovedOn(world, people, { story, from: offer.rep, to: next.rep, at: next.at, assignmentId })
    })
    if (story.match === null || !isWithin(world, story.seed.at, FRESH_MS)) continue
    if (story.state === 'attached') tellAttached(world, story, story.match.customer)
    else tellLikely(world, story, story.match.customer)
  }
}
