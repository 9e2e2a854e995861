import './lead.events'
import type { WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import { decideMatch } from '@shared/customer/match.rules'
import type { MatchRecord } from '@shared/customer/match.types'
import { regionText } from '@shared/customer/region.rules'
import { decideAgain } from '@shared/lead/again.rules'
import { decideAssign } from '@shared/lead/assign.rules'
import { classifyLead } from '@shared/lead/classify.rules'
import { decidePlacement } from '@shared/lead/placement.rules'
import { decideAnswerBy } from '@shared/lead/respond.rules'
import type { StaffId } from '@shared/kernel/ids'
import { loadCalendar } from '../calendar/calendar.service'
import { findCandidatesByKeys, type Candidate } from '../customer/customer.service'
import type { At } from '../_kernel/at'
import { draftLead, type Decided } from './draft-lead'
import { claimLeadKeys, insertLead, joinLead, type EarlierRow } from './intake.repository'
import type { Incoming, Taken } from './intake.types'
import { followLead } from './follow-lead'
import { earlierOf, keysOf, recordOfWish } from './wish-record'

/** As many customers as can share a few keys by chance; a sure match shares more of them than any other. */
const MOST_CANDIDATES = 30

/** Whom and what a visitor is promised: the same words whether they are known here or not. */
function promise(
  at: At,
  { situation }: Incoming,
  { calendar, ownerId }: { calendar: WorkingCalendar; ownerId: StaffId | null },
): Pick<Taken, 'staffName' | 'answerBy'> {
  const owner = situation.staff.find((person) => person.id === ownerId && person.isOnDuty)
  const { acceptWithinMinutes } = situation.settings
  const answerBy = decideAnswerBy(calendar, at.now, { acceptWithinMinutes, isTaken: owner !== undefined })
  return { staffName: owner?.name ?? null, answerBy }
}

/** The wish joins a lead that is there already; whoever works on it is told when it is more than a second tap. */
async function join(
  at: At,
  incoming: Incoming,
  { lead, kind, calendar }: { lead: EarlierRow; kind: 'repeat' | 'again'; calendar: WorkingCalendar },
): Promise<Taken> {
  const submission = { id: at.newId(), raw: incoming.raw }
  const words = kind === 'again' ? (incoming.clean.wish ?? incoming.wish.wish) : ''
  at.after.alongside(joinLead(at, { leadId: lead.id, channelId: incoming.channel.id, submission, words }))
  if (kind === 'again') at.after.append('lead.writtenAgain', { leadId: lead.id, submissionId: submission.id })
  const { id: leadId, number, state, match, ownerId } = lead
  return { leadId, number, state, match, ...promise(at, incoming, { calendar, ownerId }) }
}

const ownerOf = ({ situation }: Incoming, { ownerId }: Candidate) =>
  ownerId === null ? null : { id: ownerId, isActive: situation.staff.some((person) => person.id === ownerId) }

/** The customer it most surely is; null when none is even likely. */
function matchOf(record: MatchRecord, candidates: readonly Candidate[]): Decided['match'] {
  const { best } = decideMatch(record, candidates)
  const customer = candidates.find(({ id }) => id === best?.id)
  return best && customer ? { customer, verdict: best.match } : null
}

function decide(incoming: Incoming, given: Pick<Decided, 'match' | 'keys' | 'acceptBy'>): Decided {
  const { situation, channel, clean, mineOf } = incoming
  const { rules, turns, staff } = situation
  const sort = classifyLead({ clean, channelKind: channel.kind })
  const lead = { channelKind: channel.kind, region: regionText(clean.region ?? {}), grade: sort.grade }
  const assignment = decideAssign({ lead, rules, turns, staff, tried: [] })
  const { match } = given
  const sureCustomer = match?.verdict.verdict === 'sure' ? { owner: ownerOf(incoming, match.customer) } : null
  const placement = decidePlacement({ sureCustomer, mineOf: mineOf?.staffId ?? null, assignment })
  return { ...given, sort, assignment, placement }
}

/** Takes one wish in: the same wish again joins its lead, a known customer's is attached, any other finds its rep. */
export async function takeLead(at: At, incoming: Incoming): Promise<Taken> {
  const { tx, tenantId, now } = at
  const record = recordOfWish(incoming.clean)
  const { identities, keys, sameKey } = keysOf(record, incoming.wish, incoming.answers)
  const [calendar, earlier] = await Promise.all([
    loadCalendar(tx, tenantId),
    claimLeadKeys(tx, tenantId, { identities, keys, sameKey }),
  ])
  const again = decideAgain(
    earlier.map((row) => earlierOf(row, record)),
    now,
  )
  const lead = again.kind === 'new' ? undefined : earlier.find((row) => row.id === again.leadId)
  if (again.kind !== 'new' && lead) return join(at, incoming, { lead, kind: again.kind, calendar })

  const match = matchOf(record, await findCandidatesByKeys(tx, tenantId, { keys, limit: MOST_CANDIDATES }))
  const acceptBy = addWorkingMinutes(calendar, now, incoming.situation.settings.acceptWithinMinutes)
  const decided = decide(incoming, { match, keys: [...keys, sameKey], acceptBy })
  const draft = draftLead(at, incoming, decided)
  at.after.alongside(insertLead(at, draft))
  await followLead(at, { draft, incoming, calendar })
  const { id: leadId, number, state, match: found } = draft.lead
  return { leadId, number, state, match: found, ...promise(at, incoming, { calendar, ownerId: draft.lead.owner_id }) }
}
