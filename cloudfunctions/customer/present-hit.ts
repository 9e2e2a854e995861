import { sayActivity } from '@shared/customer/activity.rules'
import { maskName } from '@shared/customer/mask.rules'
import type { MatchVerdict } from '@shared/customer/match.types'
import type { Instant } from '@shared/kernel/instant'
import type { Candidate } from './customer.types'

interface Hit {
  candidate: Candidate
  match: MatchVerdict
}

/** A match as somebody without a right to it may know it (product §4.2): that it exists, whose department, how recently. No phone. */
export const presentHit = ({ candidate, match }: Hit, { now, isVisible }: { now: Instant; isVisible: boolean }) => ({
  verdict: match.verdict === 'sure' ? ('sure' as const) : ('likely' as const),
  maskedName: isVisible ? candidate.name : maskName(candidate.name, candidate.kind),
  ownerDepartment: candidate.ownerId === null ? '公海' : candidate.ownerDepartment,
  lastActivity: sayActivity(candidate.lastFollowupAt, now),
  fields: match.fields.filter((field) => field.level !== 'missing'),
  customerId: isVisible ? candidate.id : null,
})
