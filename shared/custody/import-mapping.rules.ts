import { parsePhones } from '../kernel/phone'
import { foldText } from '../kernel/text'
import { titleWords } from './import-titles'
import { importTargets, type ImportColumn, type ImportMapping, type ImportTarget } from './import.types'

/** Targets that several columns may fill together; of the others each has one. */
const SHARED: readonly ImportTarget[] = ['phone', 'region', 'address', 'tags', 'need']

const bare = (title: string): string => foldText(title.replace(/[（(【[].*?[)）】\]]/g, '')).replace(/[*:：_/-]/g, '')

/** How surely a title names a target: whole words before parts, long parts before short ones. */
function fitOf(title: string, target: ImportTarget): number {
  const words = titleWords[target]
  const whole = words.indexOf(title)
  if (whole >= 0) return 1000 - whole
  return Math.max(0, ...words.map((word) => (word.length >= 2 && title.includes(word) ? word.length * 10 : 0)))
}

export const isKnownTitle = (title: string): boolean => {
  const text = bare(title)
  return text !== '' && importTargets.some((target) => fitOf(text, target) > 0)
}

const looksLikePhones = ({ samples }: ImportColumn): boolean =>
  samples.length > 0 && samples.every((sample) => parsePhones(sample).length > 0)

/**
 * What each column is likely to be, by its title, and a column of telephone numbers by its values. The surest title takes a
 * target first; whoever imports sees the guess with samples and may change it.
 */
export function guessMapping(columns: readonly ImportColumn[]): ImportMapping {
  const mapping: ImportMapping = columns.map(() => null)
  const fits = columns.flatMap(({ title }, column) =>
    importTargets.map((target) => ({ column, target, fit: fitOf(bare(title), target) })),
  )
  for (const { column, target, fit } of fits.sort((one, other) => other.fit - one.fit)) {
    if (fit === 0 || mapping[column] !== null) continue
    if (mapping.includes(target) && !SHARED.includes(target)) continue
    mapping[column] = target
  }
  if (!mapping.includes('phone'))
    columns.forEach((column, place) => {
      if (mapping[place] === null && looksLikePhones(column)) mapping[place] = 'phone'
    })
  return mapping
}
