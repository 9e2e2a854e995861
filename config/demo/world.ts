import { defaultCalendar } from '@shared/calendar/default-calendar'
import { compileCalendar, type WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import { brandId, composeId, type Id, type TenantId } from '@shared/kernel/ids'
import {
  CHINA_OFFSET_MINUTES,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  toEpochMs,
  toInstant,
  type Instant,
} from '@shared/kernel/instant'
import { noRows, type Rows } from './demo-rows'
import { randomFrom, type Random } from './random'

/** The company everybody may try; its mode is `demo`. */
export const DEMO_TENANT: TenantId = brandId('demo0000')

/** How long the company has written things down: 14 months. */
export const HISTORY_DAYS = 425

/** Everything the parts of the demo company share while it is made. */
export interface World {
  now: Instant
  /** Midnight in China of the first day. */
  today: number
  /** 1 is the whole company; tests make a smaller one of the same kind. */
  scale: number
  calendar: WorkingCalendar
  rows: Rows
  random(part: string): Random
  idAt<Noun extends string>(at: Instant): Id<Noun>
}

/** Numbers that shrink with the scale, never below a few. */
export const scaled = (world: World, count: number): number => Math.max(Math.ceil(count * world.scale), 3)

/** An empty company at this moment. */
export function createWorld(now: Instant, scale: number): World {
  const compiled = compileCalendar(defaultCalendar)
  if (!compiled.ok) throw new Error('the default calendar never works')
  const offset = CHINA_OFFSET_MINUTES * MINUTE_MS
  const today = Math.floor((toEpochMs(now) + offset) / DAY_MS) * DAY_MS - offset
  // The day is part of the seed: the same day gives the same company, whatever the hour.
  const seed = `guike ${toInstant(today)}`
  const ids = randomFrom(`${seed} ids`)
  return {
    now,
    today,
    scale,
    calendar: compiled.value,
    rows: noRows(),
    random: (part) => randomFrom(`${seed} ${part}`),
    idAt: (at) =>
      composeId(
        at,
        Array.from({ length: 11 }, () => ids.int(0, 31)),
      ),
  }
}

/** A moment of this morning or afternoon that has passed; null before anybody came to work. */
export function earlierToday(world: World, random: Random): Instant | null {
  const opened = world.today + 9 * HOUR_MS
  const passed = Math.min(toEpochMs(world.now), world.today + 19 * HOUR_MS) - opened
  // Drawn in any case: the hour must not change what else is drawn.
  const share = random.next()
  return passed < 5 * MINUTE_MS ? null : toInstant(Math.floor(opened + share * (passed - MINUTE_MS)))
}
