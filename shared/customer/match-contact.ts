import { hasCjk } from '../kernel/text'
import { type NameFinding, compareChineseNames } from './match-chinese-name'
import { latinNameBits } from './match-latin-name'
import { atMostShare } from './match-reach'
import { contactWords } from './match.labels'
import type { MatchContext, Sight } from './match.types'
import { matchWeights } from './match-weights'

const compareLatinNames = (one: string, other: string): NameFinding => {
  const bits = latinNameBits(one, other)
  if (one === other) return { level: 'equal', bits }
  return { level: bits > 0 ? 'close' : 'different', bits }
}

/** Null when the two are not written in the same script: 陈燕 and Amy may well be one person. */
const compareNames = (one: string, other: string, { isFirm }: MatchContext): NameFinding | null => {
  const isChinese = hasCjk(one)
  if (isChinese !== hasCjk(other)) return null
  if (!isChinese) return compareLatinNames(one.toLowerCase(), other.toLowerCase())
  const { differentFirm, differentPerson } = matchWeights.chineseName
  return compareChineseNames(one, other, isFirm ? differentFirm : differentPerson)
}

const wordsOf = (level: NameFinding['level'], name: string): string =>
  level === 'equal' ? contactWords.equal(name) : contactWords[level]

/** The best agreement among the contacts of both sides; null when none can be compared. */
export const compareContacts = (
  one: readonly string[],
  other: readonly string[],
  context: MatchContext,
): Sight | null => {
  let best: (NameFinding & { name: string }) | null = null
  for (const name of one)
    for (const candidate of other) {
      const finding = compareNames(name, candidate, context)
      if (!finding) continue
      const bits = finding.level === 'equal' ? atMostShare(finding.bits, context.share('contact', name)) : finding.bits
      if (!best || bits > best.bits || (bits === best.bits && name < best.name)) best = { ...finding, bits, name }
    }
  return best && { ...best, words: wordsOf(best.level, best.name) }
}
