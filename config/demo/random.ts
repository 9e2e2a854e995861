import { hash32 } from '@shared/customer/search-text.rules'

/** A source of chance that gives the same numbers for the same seed. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the entries, each as likely as its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T
  /** Around `median`; half of all within a factor of about 1.96 ** spread of it. */
  logNormal(median: number, spread: number): number
  /** Several different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[]
}

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, good enough for made-up people. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}

/** @param seed one word per part of the company, so that a change in one part leaves the others as they were */
export function randomFrom(seed: string): Random {
  const next = mulberry32(hash32(seed))
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => at(list, Math.floor(next() * list.length)),
    weighted: (entries) => {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? at(entries, entries.length - 1)
      return found[0]
    },
    logNormal: (median, spread) => {
      // Box–Muller
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
      return median * Math.exp(spread * normal)
    },
    some: (list, count) => {
      const chosen = new Set<number>()
      while (chosen.size < Math.min(count, list.length)) chosen.add(int(0, list.length - 1))
      return list.filter((_, index) => chosen.has(index))
    },
  }
}
