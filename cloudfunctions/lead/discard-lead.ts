import { accept, refuse } from '@shared/kernel/decision'
import { isOpen } from '@shared/lead/accept.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { mayEndLead, mayWorkLeads } from '@shared/lead/lead.policy'
import { notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { closeInbox } from '../followup/followup.service'
import { closeLead, lockVisibleLead, viewerOf } from './lead.repository'

export const discardLead = implement(leadContract.discard, mayWorkLeads, async ({ input, actor, ...at }) => {
  const { tx, tenantId } = at
  const lead = await lockVisibleLead(tx, tenantId, { leadId: input.leadId, viewer: viewerOf(actor) })
  if (!mayEndLead(actor, lead)) throw notFound()
  if (!isOpen(lead.state)) return refuse('LEAD_CLOSED')
  const { reason, words } = input
  await closeLead(at, lead.id, { state: 'discarded', reason, words })
  await closeInbox(tx, tenantId, { subjectId: lead.id, closedBy: lead.id })
  at.after.audit({ action: 'lead.discarded', subjectKind: 'lead', subjectId: lead.id, detail: { reason } })
  return accept({ state: 'discarded' as const })
})
