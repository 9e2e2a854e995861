import { editDistance, jaroWinkler } from './match-similarity'
import { matchWeights } from './match-weights'

const bits = matchWeights.latinName
/** Part of a name beyond which the pairs to try would no longer be few. */
const MOST_PARTS = 4

const partBits = (one: string, other: string): number => {
  if (one === other) return one.length > 1 ? bits.equal : bits.initial
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? bits.initial : bits.different
  if (editDistance(one, other, 1) <= 1) return bits.oneOff
  const similarity = jaroWinkler(one, other)
  if (similarity >= 0.92) return bits.close
  const isLong = Math.max(one.length, other.length) >= 5
  if (similarity >= 0.85 || (isLong && editDistance(one, other, 2) <= 2)) return bits.alike
  return bits.different
}

/** The best way to lay the parts of the shorter name on parts of the longer one; what is left over says nothing. */
const bestFit = (shorter: readonly string[], longer: readonly string[]): number => {
  const [first, ...rest] = shorter
  if (first === undefined) return 0
  let best = -Infinity
  for (const [at, part] of longer.entries()) {
    const others = rest.length === 0 ? longer : longer.filter((_, index) => index !== at)
    best = Math.max(best, partBits(first, part) + bestFit(rest, others))
  }
  return best
}

/** What two names in Latin letters say, in bits; the order of given name and surname does not matter (Chen Wei, Wei Chen). */
export const latinNameBits = (one: string, other: string): number => {
  const left = one.split(' ').slice(0, MOST_PARTS)
  const right = other.split(' ').slice(0, MOST_PARTS)
  if (one === other || left.join('') === right.join('')) return bits.equal * Math.min(2, left.length, right.length)
  return left.length <= right.length ? bestFit(left, right) : bestFit(right, left)
}
