import { randomBytes } from 'node:crypto'
import { composeId, type NewId } from '@shared/kernel/ids'
import type { Clock } from './clock'

/** Ids from this clock and the system's random source. */
export const newIdFrom =
  (clock: Clock): NewId =>
  () =>
    composeId(clock.now(), [...randomBytes(11)])
