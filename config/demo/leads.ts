import { createHash } from 'node:crypto'
import { blockingKeys } from '@shared/customer/match.rules'
import { addMs, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import { leadNumber } from '@shared/lead/lead-number.rules'
import { timelineWords } from '@shared/lead/lead.labels'
import type { DiscardReason } from '@shared/lead/lead.types'
import { touch, type DemoCustomer } from './demo-customer'
import { createDispatch } from './dispatch'
import { answersFor } from './lead-words'
import { plantSeeds } from './lead-seeds'
import { tellStory, type Story } from './lead-stories'
import type { People } from './people'
import type { Random } from './random'
import type { World } from './world'

const REASONS: readonly (readonly [DiscardReason, number])[] = [
  ['no_need', 52],
  ['wrong_number', 16],
  ['duplicate', 9],
  ['other', 14],
]

const earliest = (...moments: Instant[]): Instant => [...moments].sort()[0] ?? ''

function keepLead(world: World, random: Random, story: Story): void {
  const { id, seed, clean, sort, match, state, owner, offers, response, endedAt, typed } = story
  const again = random.chance(0.05) ? 1 : 0
  const waiting = offers.find(({ outcome }) => outcome === 'waiting')
  const reason = sort.isSpamSuspected ? 'spam' : random.weighted(REASONS)
  const customerId =
    seed.tie?.kind === 'becomes' ? seed.tie.customer.id : state === 'attached' ? match?.customer.id : null
  world.rows.lead.push({
    id,
    number: leadNumber(id, seed.at),
    state,
    channel_id: seed.channel.id,
    name: clean.contactName ?? typed.name,
    company: clean.companyName ?? typed.company,
    company_core: clean.company?.core ?? '',
    company_brand: clean.company?.brand ?? '',
    wish: clean.wish ?? typed.wish,
    phone: clean.phones[0]?.e164 ?? null,
    phones: clean.phones.map(({ e164 }) => e164),
    email: clean.email ?? null,
    province: clean.region?.province ?? '',
    city: clean.region?.city ?? '',
    district: clean.region?.district ?? '',
    industry: sort.industry,
    intent: sort.intent,
    score: sort.score,
    scores: sort.reasons,
    grade: sort.grade,
    notes: clean.notes,
    answers: answersFor(random, seed.channel),
    match: match?.verdict.verdict ?? 'new',
    match_fields: match?.verdict.fields ?? [],
    match_customer_id: match?.customer.id ?? null,
    customer_id: customerId ?? null,
    owner_id: owner.id,
    accept_by: waiting?.acceptBy ?? null,
    submissions: 1 + again,
    discard_reason: state === 'discarded' ? reason : null,
    responded_at: response?.respondedAt ?? null,
    response_working_minutes: response?.workingMinutes ?? null,
    created_at: seed.at,
    updated_at: endedAt ?? response?.respondedAt ?? seed.at,
  })
  for (let nth = 0; nth <= again; nth += 1) {
    const at = earliest(addMs(seed.at, nth * 4 * MINUTE_MS), world.now)
    world.rows.lead_submission.push({
      id: world.idAt(at),
      lead_id: id,
      channel_id: seed.channel.id,
      raw: typed,
      created_at: at,
    })
  }
}

/** An open lead is found by its keys, and so is one that was attached; a closed one is not. */
function keepKeys(world: World, { id, record, state, typed }: Story): void {
  if (state === 'converted' || state === 'discarded') return
  const same = createHash('sha256').update(JSON.stringify(typed)).digest('base64').slice(0, 24)
  for (const key of new Set([...blockingKeys(record), `same ${same}`])) world.rows.lead_key.push({ key, lead_id: id })
}

function keepOffers(world: World, story: Story): void {
  for (const { rep, at, acceptBy, outcome, why } of story.offers)
    world.rows.lead_assignment.push({
      id: world.idAt(at),
      lead_id: story.id,
      staff_id: rep.id,
      at,
      accept_by: acceptBy,
      outcome,
      why,
    })
}

function tellTimeline(world: World, { id, seed, clean, state, match, owner }: Story): void {
  const customer = state === 'converted' ? seed.tie?.customer : state === 'attached' ? match?.customer : undefined
  if (customer === undefined) return
  const line = { customer_id: customer.id, lead_id: id, actor_name: '' }
  const { channel, at } = seed
  const title = state === 'converted' ? timelineWords.first(channel.name) : timelineWords.attached(channel.name)
  world.rows.timeline_entry.push({
    ...line,
    id: world.idAt(at),
    at,
    kind: 'lead',
    title,
    words: clean.wish ?? '',
    source_id: id,
  })
  if (state === 'attached') return touch(customer, at)
  const madeAt = customer.createdAt
  const made = { kind: 'owner' as const, title: timelineWords.converted, words: '', source_id: null }
  world.rows.timeline_entry.push({
    ...line,
    ...made,
    id: world.idAt(madeAt),
    at: madeAt,
    lead_id: null,
    actor_name: owner.name,
  })
}

/** Tells all leads from the first touch to what became of them. */
export function makeLeads(world: World, people: People, customers: readonly DemoCustomer[]): Story[] {
  const random = world.random('lead stories')
  const dispatch = createDispatch(people)
  const spared = people.reps.slice(0, 1).map(({ id }) => id)
  const teller = { world, random, dispatch, spared }
  const stories = plantSeeds(world, people, customers).map((seed) => tellStory(teller, seed))
  for (const story of stories) {
    keepLead(world, random, story)
    keepKeys(world, story)
    keepOffers(world, story)
    tellTimeline(world, story)
  }
  world.rows.assignment_rules.forEach((row) => (row.turns = dispatch.turns))
  return stories
}
