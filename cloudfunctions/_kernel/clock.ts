import type { Instant } from '@shared/kernel/instant'
import { toInstant } from '@shared/kernel/instant'

export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => toInstant(Date.now()) }
