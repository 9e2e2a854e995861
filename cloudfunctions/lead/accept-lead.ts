import { accept } from '@shared/kernel/decision'
import { sayPhone } from '@shared/kernel/speech-figures'
import { decideAccept } from '@shared/lead/accept.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { mayWorkLeads } from '@shared/lead/lead.policy'
import { implement } from '../_kernel/implement'
import { lockVisibleLead, viewerOf } from './lead.repository'
import { takeOver } from './take-over'

export const acceptLead = implement(leadContract.accept, mayWorkLeads, async ({ input, actor, ...at }) => {
  const which = { leadId: input.leadId, viewer: viewerOf(actor), isTakenToo: true }
  const lead = await lockVisibleLead(at.tx, at.tenantId, which)
  const decision = decideAccept(lead, actor.staffId)
  if (!decision.ok) return decision
  if (decision.value === 'take')
    await takeOver(at, { lead, staffId: actor.staffId, respondedAt: at.now, isContacted: false })
  at.after.audit({ action: 'lead.accepted', subjectKind: 'lead', subjectId: lead.id })
  return accept({
    state: 'accepted' as const,
    phone: lead.phone === null ? null : sayPhone(lead.phone),
    dial: lead.phone,
  })
})
