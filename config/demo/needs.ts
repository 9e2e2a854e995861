import type { Segment } from './companies'
import { categoryFor, colours } from './garments'
import type { Random } from './random'
import { isBulk, needForms } from './sayings'

const fill = (form: string, words: Record<string, () => string>): string =>
  form.replace(/〔(.)〕/g, (whole, key: string) => words[key]?.() ?? whole)

/** What a customer of this kind wants in that month, as a salesperson notes it. */
export function needFor(random: Random, segment: Segment, month: number): string {
  const style = random.pick(categoryFor(random, segment, month).styles)
  const pieces = Math.max(20, Math.round(random.logNormal(isBulk(segment) ? 180 : 150, 0.7) / 10) * 10)
  return fill(random.pick(needForms[isBulk(segment) ? 'bulk' : 'trade']), {
    款: () => style,
    件: () => String(pieces),
    色: () => random.pick(colours),
  })
}
