import type { Instant } from '../kernel/instant'
import { sayMoney } from '../kernel/speech-figures'
import { sayMoment } from '../kernel/speech-time'
import { tagLabels } from './followup.labels'
import type { Grade, InboxTag } from './inbox.types'

/** What a follow-up's row says about its customer in passing: grade, what they are worth, when they were last followed. */
export function customerTags(
  customer: { grade: Grade | null; amountTotalFen: number; lastFollowupAt: Instant | null },
  now: Instant,
): InboxTag[] {
  const { grade, amountTotalFen, lastFollowupAt } = customer
  const tags: InboxTag[] = []
  if (grade !== null) tags.push({ words: tagLabels.grade(grade), tone: grade === 'A' ? 'good' : 'plain' })
  if (amountTotalFen > 0) tags.push({ words: tagLabels.amount(sayMoney(amountTotalFen)), tone: 'plain' })
  if (lastFollowupAt !== null) tags.push({ words: tagLabels.last(sayMoment(lastFollowupAt, now)), tone: 'plain' })
  return tags
}
