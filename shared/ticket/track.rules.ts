import type { Instant } from '../kernel/instant'
import { stepWords } from './ticket-words.labels'
import type { Standing } from './ticket.types'

/** The stations of a ticket as its customer sees them, each with its time once reached. */
export const trackSteps = (
  { createdAt, assignedAt, startedAt, firstRespondedAt, resolvedAt }: Standing,
  ratedAt: Instant | null,
): { name: string; at: Instant | null }[] => [
  { name: stepWords.submitted, at: createdAt },
  { name: stepWords.assigned, at: assignedAt },
  { name: stepWords.inProgress, at: startedAt ?? firstRespondedAt },
  { name: stepWords.resolved, at: resolvedAt },
  { name: stepWords.rated, at: ratedAt },
]
