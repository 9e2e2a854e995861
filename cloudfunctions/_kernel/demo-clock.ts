import { toEpochMs, toInstant, type Instant } from '@shared/kernel/instant'
import type { Clock } from './clock'

/**
 * The demo's clock: real time plus an offset that only grows. While it is advanced it stands still at each due time,
 * so that what a job writes carries the moment it was due.
 */
export class DemoClock implements Clock {
  private standingAt: number | null = null

  constructor(
    private offsetMs: number,
    private readonly realNow: () => number = Date.now,
  ) {}

  now(): Instant {
    return toInstant(this.standingAt ?? this.realNow() + this.offsetMs)
  }

  get offset(): number {
    return this.offsetMs
  }

  /** Takes up where the last process left off. */
  setOffset(offsetMs: number): void {
    this.offsetMs = offsetMs
  }

  standAt(moment: Instant): void {
    this.standingAt = toEpochMs(moment)
  }

  /** Lets time flow again from where the clock stands. */
  flow(): void {
    if (this.standingAt === null) return
    this.offsetMs = Math.max(this.offsetMs, this.standingAt - this.realNow())
    this.standingAt = null
  }
}

interface Due {
  next(): Promise<Instant | null>
  drain(): Promise<unknown>
}

/** Moves the clock to `target`, stopping at every due time in order and running what is due there. */
export async function advanceClock(clock: DemoClock, target: Instant, due: Due): Promise<void> {
  try {
    for (let next = await due.next(); next !== null && next <= target; next = await due.next()) {
      clock.standAt(next > clock.now() ? next : clock.now())
      await due.drain()
    }
    clock.standAt(target)
  } finally {
    clock.flow()
  }
}
