import { accept } from '@shared/kernel/decision'
import { sayPhone } from '@shared/kernel/speech-figures'
import { leadContract } from '@shared/lead/lead.contract'
import { maySeePhone, mayWorkLeads } from '@shared/lead/lead.policy'
import { notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { lockVisibleLead, viewerOf } from './lead.repository'

/** Who saw which number and when stands in the audit log, by the lead's id. */
export const showPhone = implement(leadContract.showPhone, mayWorkLeads, async ({ input, actor, tx, after }) => {
  const lead = await lockVisibleLead(tx, actor.tenantId, { leadId: input.leadId, viewer: viewerOf(actor) })
  if (!maySeePhone(actor, lead)) throw notFound()
  after.audit({ action: 'lead.phoneShown', subjectKind: 'lead', subjectId: lead.id })
  return accept({ phone: lead.phone === null ? null : sayPhone(lead.phone), dial: lead.phone })
})
