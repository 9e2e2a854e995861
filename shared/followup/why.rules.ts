import { HOUR_MS, type Instant, MINUTE_MS, msBetween } from '../kernel/instant'
import { sayMoment, sayOverdue } from '../kernel/speech-time'
import { whyLabels as labels } from './followup.labels'
import type { WhyFacts } from './inbox.types'

export interface Why {
  words: string
  /** Paints the sentence: only what is late may shout. */
  isLate: boolean
}

/** Beyond this a count-down says less than a time of day: the deadline is in working time and nights do not count. */
const COUNTDOWN_MS = 2 * HOUR_MS

function sayOffer(acceptBy: Instant | null, now: Instant): Why {
  if (acceptBy === null) return { words: labels.waitsForYou, isLate: false }
  const leftMs = msBetween(now, acceptBy)
  if (leftMs <= 0) return { words: labels.movesOn, isLate: true }
  const words = leftMs <= COUNTDOWN_MS ? sayOverdue(acceptBy, now) : labels.before(sayMoment(acceptBy, now))
  return { words: words + labels.orMovesOn, isLate: false }
}

function sayPlan(plan: { dueAt: Instant; what: string }, now: Instant): Why {
  const leftMs = msBetween(now, plan.dueAt)
  if (leftMs > MINUTE_MS) return { words: labels.planned(sayMoment(plan.dueAt, now), plan.what), isLate: false }
  return { words: labels.overdue(sayOverdue(plan.dueAt, now), plan.what), isLate: leftMs < 0 }
}

const sayPromise = ({ dueAt, what }: { dueAt: Instant; what: string }, now: Instant): Why => {
  const leftMs = msBetween(now, dueAt)
  if (leftMs > COUNTDOWN_MS) return { words: labels.promised(sayMoment(dueAt, now), what), isLate: false }
  return { words: labels.running(sayOverdue(dueAt, now), what), isLate: leftMs < 0 }
}

/** Why an item stands in the inbox now, in one line. */
export function sayWhy(facts: WhyFacts, now: Instant): Why {
  switch (facts.kind) {
    case 'offer':
      return sayOffer(facts.acceptBy, now)
    case 'plan':
      return sayPlan(facts, now)
    case 'promise':
      return sayPromise(facts, now)
    case 'same_customer':
      return { words: labels.sameCustomer(facts), isLate: false }
    case 'words':
      return { words: facts.words, isLate: false }
  }
}
