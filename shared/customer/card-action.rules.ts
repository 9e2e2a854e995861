import { HOUR_MS, type Instant, msBetween } from '../kernel/instant'
import { sayMoment, sayOverdue } from '../kernel/speech-time'

/** The one thing to do next, as the card's main button says it. */
export interface NextAction {
  kind: 'call' | 'log' | 'plan' | 'need'
  words: string
}

export interface ActionFacts {
  nextFollowupAt: Instant | null
  nextFollowupWhat: string | null
  hasNeed: boolean
}

/** A plan this close is what to do now. */
const SOON_MS = 12 * HOUR_MS

/** The next best action: keep what was promised, then know the need, then have a plan. */
export function decideNextAction({ nextFollowupAt, nextFollowupWhat, hasNeed }: ActionFacts, now: Instant): NextAction {
  const what = nextFollowupWhat || '联系客户'
  if (nextFollowupAt !== null && msBetween(now, nextFollowupAt) <= SOON_MS) {
    const isLate = nextFollowupAt < now
    return {
      kind: 'call',
      words: `${what}（${isLate ? sayOverdue(nextFollowupAt, now) : sayMoment(nextFollowupAt, now)}）`,
    }
  }
  if (!hasNeed) return { kind: 'need', words: '问清要什么，记下来' }
  if (nextFollowupAt === null) return { kind: 'plan', words: '约好下一步' }
  return { kind: 'log', words: `记跟进，${sayMoment(nextFollowupAt, now)}${what}` }
}
