import type { CustomerRow } from '@/features/customer/customer.calls'
import { standing } from '@/features/customer/show/customer-words'
import type { Instant } from '@shared/kernel/instant'
import { sayMoney } from '@shared/kernel/speech-figures'
import { sayMoment, sayOverdue } from '@shared/kernel/speech-time'
import type { PhraseWords } from '@/ui/phrase'
import type { TagProps } from '@/ui/tag'

/** 锦程商贸 · 林先生: companies before people. */
export const titleOf = ({ shortName, name, contactName }: CustomerRow): string =>
  [shortName || name, contactName].filter(Boolean).join(' · ')

/** Why one would look at this row: what is promised first, else when they were last touched. */
export function whyOf({ nextFollowupAt, lastActivityAt }: CustomerRow, now: Instant): PhraseWords {
  if (nextFollowupAt === null) return `还没约下一步，上次动静 ${sayMoment(lastActivityAt, now)}`
  if (nextFollowupAt < now) return ['说好的跟进', { late: sayOverdue(nextFollowupAt, now) }]
  return `下次跟进 ${sayMoment(nextFollowupAt, now)}`
}

/** Amount, last order, and for those who lead others: whose it is. */
export function tagsOf(row: CustomerRow, { now, showsOwner }: { now: Instant; showsOwner: boolean }): TagProps[] {
  const { orderCount, amountTotalFen, lastOrderAt, ownerName } = row
  const bought = orderCount === 0 ? '还没下单' : `累计 ${sayMoney(amountTotalFen)}`
  return [
    ...standing(row),
    { text: bought },
    ...(lastOrderAt === null ? [] : [{ text: `最近下单 ${sayMoment(lastOrderAt, now)}` }]),
    ...(showsOwner ? [{ text: ownerName ?? '公海' }] : []),
  ]
}
