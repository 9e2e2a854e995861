import { defaultSettings } from '@shared/tenant/tenant.types'
import type { StaffId } from '@shared/kernel/ids'
import type { Decision } from '@shared/kernel/decision'
import type { Instant } from '@shared/kernel/instant'
import { decideClock, promiseTimers, type Moment, type PromiseTimer } from '@shared/ticket/promise.rules'
import { decideSubmit, priorityOf } from '@shared/ticket/ticket-state.rules'
import type { EntryKind, Standing, TicketKind } from '@shared/ticket/ticket.types'
import type { World } from './world'

export interface LifeEntry {
  at: Instant
  kind: EntryKind
  author: 'customer' | 'staff' | 'system'
  staff: { id: StaffId; name: string } | null
  words: string
  isInternal: boolean
  revision: number
}

/** A ticket's life, lived by the product's own rules. */
export interface Life {
  standing: Standing
  entries: LifeEntry[]
  revision: number
  /** What the clock still has to do. */
  timers: PromiseTimer[]
  updatedAt: Instant
}

const momentAt = ({ calendar }: World, now: Instant): Moment => ({ calendar, service: defaultSettings.service, now })

export function beginLife(
  world: World,
  { kind, at, agentId }: { kind: TicketKind; at: Instant; agentId: StaffId | null },
): Life {
  const moment = momentAt(world, at)
  const standing = decideSubmit(moment, { kind, priority: priorityOf(kind), agentId })
  return { standing, entries: [], revision: 1, timers: promiseTimers(null, standing, moment), updatedAt: at }
}

/** Lets the clock of the promises run up to a moment. */
export function passTime(life: Life, until: Instant): void {
  const due = life.timers.filter(({ runAt }) => runAt <= until)
  life.timers = life.timers.filter(({ runAt }) => runAt > until)
  for (const { step, dueAt } of due.sort((one, other) => (one.runAt < other.runAt ? -1 : 1)))
    life.standing = decideClock(life.standing, step, dueAt) ?? life.standing
}

type Step = (standing: Standing, moment: Moment) => Decision<Standing, string>

/** One step of the life; refused steps are mistakes of this file. */
export function step(world: World, life: Life, { at, decide }: { at: Instant; decide: Step }): void {
  passTime(life, at)
  const before = life.standing
  const moment = momentAt(world, at)
  const decision = decide(before, moment)
  if (!decision.ok) throw new Error(`${decision.code} at ${at}`)
  life.standing = decision.value
  life.timers.push(...promiseTimers(before, decision.value, moment))
  life.updatedAt = at
}

/** Adds a line to the thread; what the customer may see makes the page new. */
export function say(
  life: Life,
  entry: Pick<LifeEntry, 'at' | 'kind' | 'author' | 'words'> & Partial<Pick<LifeEntry, 'staff' | 'isInternal'>>,
): void {
  const { isInternal = false, staff = null } = entry
  if (!isInternal && life.entries.length > 0) life.revision += 1
  life.entries.push({ ...entry, staff, isInternal, revision: life.revision })
}
