import { randomBytes } from 'node:crypto'
import { composeId, type NewId } from '@shared/kernel/ids'
import type { Clock } from './clock'

const CHARS = 11
const BITS_PER_CHAR = 5n
const END = 1n << (BigInt(CHARS) * BITS_PER_CHAR)
const STEP_BYTES = 5

const random = (bytes: number): bigint => BigInt(`0x${randomBytes(bytes).toString('hex')}`)

/** Below half of the end, so that a moment has room for tens of thousands of further ids. */
const beginning = (): bigint => random(7) % (END / 2n)

const charsOf = (tail: bigint): number[] =>
  Array.from({ length: CHARS }, (_, place) => Number((tail >> (BigInt(CHARS - 1 - place) * BITS_PER_CHAR)) & 31n))

/**
 * Ids from this clock and the system's random source. Those of one moment ascend too, by random steps of 40 bits: what is
 * written together stays in the order it was written, and nobody guesses an id from its neighbour.
 */
export function newIdFrom(clock: Clock): NewId {
  let moment = ''
  let tail = 0n
  return () => {
    const now = clock.now()
    const next = now === moment ? tail + 1n + random(STEP_BYTES) : END
    tail = next < END ? next : beginning()
    moment = now
    return composeId(now, charsOf(tail))
  }
}
