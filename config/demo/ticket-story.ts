import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import { addMs, HOUR_MS, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import { decideAdd, decideReopen, decideReply } from '@shared/ticket/ticket-state.rules'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { threadWords } from '@shared/ticket/ticket-words.labels'
import type { Colleague } from './people'
import type { Random } from './random'
import { addsMore, asksBack, kindTalk, notes, stillNot } from './ticket-words'
import { beginLife, say, step, type Life } from './ticket-life'
import type { World } from './world'

export interface StorySeed {
  at: Instant
  kind: TicketKind
  words: string
  /** Null while it waits on the desk. */
  agent: Colleague | null
  /** Entered by a colleague for a customer who called. */
  isEntered: boolean
}

/** Working minutes until first words and until the end, half of all within; some kinds are quick, some need others. */
const FIRST_MINUTES = 34
const RESOLVE_MINUTES: Record<TicketKind, number> = {
  return: 300,
  quality: 420,
  logistics: 260,
  invoice: 240,
  inquiry: 60,
  complaint: 150,
  other: 80,
}
const REOPENED_SHARE = 0.06

const byStaff = (agent: Colleague) => ({ author: 'staff' as const, staff: { id: agent.id, name: agent.name } })

/** The customer's words, and who got it. */
export function open(world: World, seed: StorySeed): Life {
  const life = beginLife(world, { kind: seed.kind, at: seed.at, agentId: seed.agent?.id ?? null })
  say(life, { at: seed.at, kind: 'words', author: 'customer', words: seed.words })
  if (seed.isEntered && seed.agent)
    say(life, { at: seed.at, kind: 'state', author: 'system', words: threadWords.entered(seed.agent.name) })
  if (seed.agent) say(life, { at: seed.at, kind: 'agent', author: 'system', words: threadWords.given(seed.agent.name) })
  return life
}

/** Our words to the customer. */
export function answer(
  world: World,
  life: Life,
  reply: { at: Instant; agent: Colleague; words: string; then: 'in_progress' | 'waiting' | 'resolved' },
): void {
  const { at, agent, words, then } = reply
  step(world, life, { at, decide: (standing, moment) => decideReply(standing, { by: agent.id, then }, moment) })
  say(life, { at, kind: 'words', words, ...byStaff(agent) })
  if (then !== 'in_progress') say(life, { at, kind: 'state', author: 'system', words: threadWords[then] })
}

export function add(world: World, life: Life, { at, words }: { at: Instant; words: string }): void {
  step(world, life, { at, decide: decideAdd })
  say(life, { at, kind: 'words', author: 'customer', words })
}

export const noteDown = (life: Life, { at, agent, words }: { at: Instant; agent: Colleague; words: string }): void =>
  say(life, { at, kind: 'note', words, isInternal: true, ...byStaff(agent) })

const later = (world: World, random: Random, at: Instant, spread: { median: number; by: number }): Instant =>
  addWorkingMinutes(world.calendar, at, Math.max(2, random.logNormal(spread.median, spread.by)))

/** First words, perhaps a question back and its answer. @returns when it stands in work */
function work(
  world: World,
  random: Random,
  life: Life,
  { seed, agent }: { seed: StorySeed; agent: Colleague },
): Instant {
  let at = later(world, random, seed.at, { median: FIRST_MINUTES * agent.slowness, by: 0.75 })
  const isAskedBack = random.chance(0.34)
  const words = random.pick(isAskedBack ? asksBack : kindTalk[seed.kind].answers)
  answer(world, life, { at, agent, words, then: isAskedBack ? 'waiting' : 'in_progress' })
  if (isAskedBack) {
    at = addMs(at, Math.ceil(random.logNormal(4 * HOUR_MS, 0.9)))
    add(world, life, { at, words: random.pick(addsMore) })
  }
  if (random.chance(0.18)) noteDown(life, { at: addMs(at, MINUTE_MS), agent, words: random.pick(notes) })
  return at
}

function resolve(
  world: World,
  random: Random,
  life: Life,
  { from, agent, kind }: { from: Instant; agent: Colleague; kind: TicketKind },
): Instant {
  const at = later(world, random, from, { median: RESOLVE_MINUTES[kind] * agent.slowness, by: 0.85 })
  answer(world, life, { at, agent, words: random.pick(kindTalk[kind].ends), then: 'resolved' })
  return at
}

/** Lives a ticket to its resolution; a few are reopened once. */
export function liveThrough(world: World, random: Random, seed: StorySeed & { agent: Colleague }): Life {
  const { agent, kind } = seed
  const life = open(world, seed)
  const started = work(world, random, life, { seed, agent })
  const resolvedAt = resolve(world, random, life, { from: started, agent, kind })
  if (!random.chance(REOPENED_SHARE)) return life
  const at = addMs(resolvedAt, Math.ceil((0.3 + 2 * random.next()) * 24 * HOUR_MS))
  const words = random.pick(stillNot)
  step(world, life, { at, decide: decideReopen })
  say(life, { at, kind: 'words', author: 'customer', words })
  say(life, { at, kind: 'state', author: 'system', words: threadWords.reopened })
  resolve(world, random, life, { from: at, agent, kind })
  return life
}
