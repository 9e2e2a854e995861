import { decideMatch, identityKeys, blockingKeys } from '@shared/customer/match.rules'
import type { MatchRecord } from '@shared/customer/match.types'
import { isInScope, type StaffActor } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { decideConvert } from '@shared/lead/convert.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { mayWorkLeads } from '@shared/lead/lead.policy'
import type { At } from '../_kernel/at'
import { implement } from '../_kernel/implement'
import { findCandidatesByKeys, recordOfNew, type Candidate } from '../customer/customer.service'
import { insertCollision } from './collision.repository'
import { customerOfLead, joinCustomer, makeCustomer, type Conversion } from './customer-of-lead'
import { claimLeadKeys } from './intake.repository'
import { carryOver } from './carry-over'
import { lockVisibleLead, viewerOf } from './lead.repository'

const MOST_CANDIDATES = 30

/** The customers this surely is already, the surest first. Submissions of the same person wait until this is settled. */
async function findSureCustomers({ tx, tenantId }: At, record: MatchRecord): Promise<Candidate[]> {
  const keys = blockingKeys(record)
  await claimLeadKeys(tx, tenantId, { identities: identityKeys(record), keys: [], sameKey: '' })
  const candidates = await findCandidatesByKeys(tx, tenantId, { keys, limit: MOST_CANDIDATES })
  const { best, others } = decideMatch(record, candidates)
  return [...(best ? [best] : []), ...others]
    .filter(({ match }) => match.verdict === 'sure')
    .flatMap(({ id }) => candidates.filter((candidate) => candidate.id === id))
}

/** Another rep's customer is surely the same: the manager settles it as a collision, since only they may see both. */
async function reportCollision(at: At, conversion: Conversion, foreign: Candidate | undefined): Promise<void> {
  const { lead, actor } = conversion
  const newcomerId = lead.ownerId ?? actor.staffId
  if (foreign === undefined || foreign.ownerId === null || foreign.ownerId === newcomerId) return
  const collisionId = at.newId()
  await insertCollision(at, {
    collisionId,
    leadId: lead.id,
    customerId: foreign.id,
    ownerId: foreign.ownerId,
    newcomerId,
  })
  at.after.append('lead.collided', { collisionId })
}

const isSeenBy = (actor: StaffActor) => (candidate: Candidate) => isInScope(actor.scope, candidate.ownerId)

export const convertLead = implement(leadContract.convert, mayWorkLeads, async ({ input, actor, ...at }) => {
  const which = { leadId: input.leadId, viewer: viewerOf(actor) }
  const lead = await lockVisibleLead(at.tx, at.tenantId, which)
  const conversion = { lead, input, actor }
  const draft = customerOfLead(conversion)
  const record = { ...recordOfNew(draft), phones: lead.phones }
  const sure = lead.state === 'accepted' ? await findSureCustomers(at, record) : []
  const { intoCustomerId } = input
  const sureMatchId = sure.find(isSeenBy(actor))?.id ?? null
  const decision = decideConvert({ state: lead.state, intoCustomerId, sureMatchId })
  if (!decision.ok) return decision
  const made =
    intoCustomerId === null
      ? await makeCustomer(at, conversion, draft)
      : await joinCustomer(at, conversion, { customerId: intoCustomerId, contact: draft.contact })
  await carryOver(at, conversion, made.customerId)
  if (intoCustomerId === null) await reportCollision(at, conversion, sure[0])
  at.after.audit({ action: 'lead.converted', subjectKind: 'lead', subjectId: lead.id })
  return accept(made)
})
