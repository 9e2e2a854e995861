import type { MatchVerdict } from '@shared/customer/match.types'
import type { Instant } from '@shared/kernel/instant'
import { cutText } from '@shared/kernel/text'
import type { Assignment } from '@shared/lead/assign.rules'
import type { LeadClass } from '@shared/lead/classify.types'
import { leadNumber } from '@shared/lead/lead-number.rules'
import { assignmentWords, sayAssignment } from '@shared/lead/lead.labels'
import type { Placement } from '@shared/lead/placement.rules'
import type { At } from '../_kernel/at'
import type { Candidate } from '../customer/customer.service'
import type { Incoming, LeadColumns, LeadDraft } from './intake.types'

/** What was decided about a wish that is a lead of its own. */
export interface Decided {
  sort: LeadClass
  match: { customer: Candidate; verdict: MatchVerdict } | null
  assignment: Assignment | null
  placement: Placement
  /** The deadline of an offer made now. */
  acceptBy: Instant
  keys: string[]
}

/** Longer names are no names; the raw submission keeps every character. */
const LONGEST = { name: 60, company: 120, wish: 2_000, email: 120 }

const columnsOfWish = ({ wish, answers, clean }: Incoming) => ({
  name: cutText(clean.contactName ?? wish.name, LONGEST.name),
  company: cutText(clean.companyName ?? wish.company, LONGEST.company),
  company_core: cutText(clean.company?.core ?? '', LONGEST.company),
  company_brand: cutText(clean.company?.brand ?? '', LONGEST.company),
  wish: cutText(clean.wish ?? wish.wish, LONGEST.wish),
  phones: clean.phones.map(({ e164 }) => e164),
  email: clean.email?.slice(0, LONGEST.email) ?? null,
  unionid: null,
  credit_code: clean.creditCode ?? null,
  region: clean.region ?? {},
  notes: clean.notes,
  answers: clean.wechat === undefined ? answers : [...answers, { key: 'wechat', label: '微信', answer: clean.wechat }],
})

const columnsOfClass = ({ industry, intent, score, reasons, grade }: LeadClass) => ({
  industry,
  intent,
  score,
  scores: reasons,
  grade,
})

const columnsOfMatch = ({ match, placement }: Decided) => ({
  match: match?.verdict.verdict ?? ('new' as const),
  match_fields: match?.verdict.fields ?? [],
  match_customer_id: match?.customer.id ?? null,
  customer_id: placement.state === 'attached' ? (match?.customer.id ?? null) : null,
})

function offerOf(at: At, { placement, assignment, acceptBy }: Decided): LeadDraft['offer'] {
  if (placement.state === 'accepted') {
    const { ownerId } = placement
    return { id: at.newId(), staff_id: ownerId, accept_by: null, outcome: 'accepted', why: assignmentWords.mine }
  }
  if (placement.state !== 'offered' || assignment === null) return null
  const why = sayAssignment(assignment)
  return { id: at.newId(), staff_id: placement.ownerId, accept_by: acceptBy, outcome: 'waiting', why }
}

function collisionOf(at: At, { placement, match }: Decided): LeadDraft['collision'] {
  if (placement.state !== 'attached' || placement.collidesWith === null) return null
  if (match === null || match.customer.ownerId === null) return null
  const { id, ownerId } = match.customer
  return { id: at.newId(), customer_id: id, owner_id: ownerId, newcomer_id: placement.collidesWith }
}

/** Everything that is written about a new lead. */
export function draftLead(at: At, incoming: Incoming, decided: Decided): LeadDraft {
  const { placement, assignment } = decided
  const id = at.newId<'Lead'>()
  const lead: LeadColumns = {
    id,
    number: leadNumber(id, at.now),
    state: placement.state,
    channel_id: incoming.channel.id,
    owner_id: placement.ownerId,
    accept_by: placement.state === 'offered' ? decided.acceptBy : null,
    ...columnsOfWish(incoming),
    ...columnsOfClass(decided.sort),
    ...columnsOfMatch(decided),
  }
  const isByTurn = placement.state === 'offered' && assignment?.rule?.strategy === 'round_robin'
  return {
    lead,
    submission: { id: at.newId(), raw: incoming.raw },
    keys: decided.keys,
    offer: offerOf(at, decided),
    collision: collisionOf(at, decided),
    turnOf: isByTurn ? (assignment?.rule?.id ?? null) : null,
  }
}
