import { editDistance } from './match-similarity'
import { birthdayWords } from './match.labels'
import type { Sight } from './match.types'
import { matchWeights } from './match-weights'

const bits = matchWeights.birthday

const isNearYear = (years: number): boolean => years <= 1 || years === 10
const isNearDay = (days: number): boolean => days <= 3

/** Two different birthdays: swapped day and month, one wrong digit, or all parts nearly right (a lunar date is a month off). */
const almostBits = (one: string, other: string): number => {
  const [year, month, day] = [0, 5, 8].map((at) =>
    Math.abs(parseInt(one.slice(at), 10) - parseInt(other.slice(at), 10)),
  )
  if (year === undefined || month === undefined || day === undefined) return bits.different
  if (year === 0 && one.slice(5, 7) === other.slice(8) && one.slice(8) === other.slice(5, 7)) return bits.swapped
  if (editDistance(one, other, 1) <= 1) return bits.typo
  if (isNearYear(year) && month <= 1 && isNearDay(day)) return bits.near
  if (year === 0 && (month === 0 || day === 0)) return bits.twoParts
  return bits.different
}

const sameBits = (date: string): number => (date.endsWith('-01-01') ? bits.newYear : bits.equal)

/** What two birthdays (YYYY-MM-DD) say. */
export const compareBirthdays = (one: string, other: string): Sight => {
  if (one === other) return { level: 'equal', bits: sameBits(one), words: birthdayWords.equal }
  const almost = almostBits(one, other)
  const level = almost > 0 ? 'close' : 'different'
  return { level, bits: almost, words: birthdayWords[level] }
}
