import { workingMinutesBetween } from '@shared/calendar/working-time.rules'
import { addMs, HOUR_MS, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import type { TicketKind } from '@shared/ticket/ticket.types'
import type { Random } from './random'
import type { Desk } from './service'
import type { Colleague } from './people'
import { add, answer, noteDown, open } from './ticket-story'
import { asksBack, kindTalk, notes } from './ticket-words'
import { passTime, type Life } from './ticket-life'
import type { World } from './world'

/** How a ticket on the desk stands, and how many working minutes ago it came. */
interface OnDesk {
  kind: TicketKind
  minutesAgo: number
  /** Which of the kind's agents has it; null while nobody has. */
  agent: number | null
  /** Working minutes after which the first words came; null when none did. */
  answeredAfter: number | null
  isWaiting?: boolean
}

/** Twelve open ones: one nearly late (120 minutes are promised), one late, a complaint, two nobody has, two waiting for the customer. */
const ON_DESK: readonly OnDesk[] = [
  { kind: 'return', minutesAgo: 104, agent: 0, answeredAfter: null },
  { kind: 'quality', minutesAgo: 171, agent: 1, answeredAfter: null },
  { kind: 'logistics', minutesAgo: 9, agent: null, answeredAfter: null },
  { kind: 'inquiry', minutesAgo: 31, agent: null, answeredAfter: null },
  { kind: 'invoice', minutesAgo: 42, agent: 0, answeredAfter: null },
  { kind: 'complaint', minutesAgo: 95, agent: 0, answeredAfter: 12 },
  { kind: 'return', minutesAgo: 260, agent: 0, answeredAfter: 33 },
  { kind: 'quality', minutesAgo: 540, agent: 0, answeredAfter: 48 },
  { kind: 'logistics', minutesAgo: 700, agent: 1, answeredAfter: 71 },
  { kind: 'quality', minutesAgo: 820, agent: 2, answeredAfter: 25, isWaiting: true },
  { kind: 'invoice', minutesAgo: 330, agent: 0, answeredAfter: 57, isWaiting: true },
  { kind: 'return', minutesAgo: 1_300, agent: 1, answeredAfter: 64 },
]

const STEP_MS = 2 * MINUTE_MS

/** The moment so many working minutes before now. */
function workingMinutesAgo({ calendar, now }: World, minutes: number): Instant {
  let at = now
  while (workingMinutesBetween(calendar, at, now) < minutes) at = addMs(at, -STEP_MS)
  return at
}

export interface OpenSeed {
  life: Life
  seed: { at: Instant; kind: TicketKind; words: string; agent: Colleague | null; isEntered: boolean }
}

/** What lies on the desk at this moment. @param wordsFor what the nth customer writes about such a thing */
export function openTickets(
  world: World,
  random: Random,
  { desk, wordsFor }: { desk: Desk; wordsFor: (nth: number, kind: TicketKind) => string },
): OpenSeed[] {
  return ON_DESK.map(({ kind, minutesAgo, agent: place, answeredAfter, isWaiting = false }, nth) => {
    const agents = desk.agentsFor(kind)
    const agent = place === null ? null : (agents[place % agents.length] ?? null)
    const at = workingMinutesAgo(world, minutesAgo)
    const seed = { at, kind, words: wordsFor(nth, kind), agent, isEntered: false }
    const life = open(world, seed)
    if (agent !== null && answeredAfter !== null) {
      const answeredAt = workingMinutesAgo(world, minutesAgo - answeredAfter)
      const words = random.pick(isWaiting ? asksBack : kindTalk[kind].answers)
      answer(world, life, { at: answeredAt, agent, words, then: isWaiting ? 'waiting' : 'in_progress' })
      const addedAt = addMs(answeredAt, HOUR_MS / 4)
      if (!isWaiting && nth % 2 === 0 && addedAt < world.now)
        add(world, life, { at: addedAt, words: '好的，麻烦尽快，店里等着用' })
      if (kind === 'complaint') noteDown(life, { at: answeredAt, agent, words: random.pick(notes) })
    }
    passTime(life, world.now)
    return { life, seed }
  })
}
