import { maskName } from '@shared/customer/mask.rules'
import { regionText } from '@shared/customer/region.rules'
import { timelineLabels } from '@shared/followup/followup.labels'
import { isInScope, type StaffActor } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { maskPhone, sayPhone } from '@shared/kernel/speech-figures'
import { leadContract } from '@shared/lead/lead.contract'
import { maySeePhone, mayWorkLeads, presentMayLead } from '@shared/lead/lead.policy'
import { implement } from '../_kernel/implement'
import { loadLeadDetail, type LeadDetailRow } from './lead-detail.repository'
import { regionOf, viewerOf } from './lead.repository'

/** The customer it looks like: by name for whoever may see it, else masked with no way to it. */
function presentMatch({ matched, matchCustomerId }: LeadDetailRow, actor: StaffActor) {
  if (matched === null) return null
  const isSeen = matched.isShared || isInScope(actor.scope, matched.ownerId)
  return {
    customerId: isSeen ? matchCustomerId : null,
    maskedName: isSeen ? matched.name : maskName(matched.name, matched.kind),
    ownerDepartment: matched.ownerDepartment ?? '',
  }
}

/** How to reach the person, as the reader may see it. */
function presentReach({ phone, email, answers }: LeadDetailRow, isSeen: boolean) {
  return {
    phone: phone === null ? null : isSeen ? sayPhone(phone) : maskPhone(phone),
    isMasked: !isSeen,
    email: isSeen ? email : null,
    answers: answers.filter(({ key }) => isSeen || key !== 'wechat'),
  }
}

export const readLead = implement(leadContract.read, mayWorkLeads, async ({ input, actor, tx }) => {
  const lead = await loadLeadDetail(tx, actor.tenantId, { leadId: input.leadId, viewer: viewerOf(actor) })
  const matchCustomer = presentMatch(lead, actor)
  const mayOpen = lead.customerId !== null && matchCustomer?.customerId === lead.customerId
  return accept({
    ...lead,
    ...presentReach(lead, maySeePhone(actor, lead)),
    region: regionText(regionOf(lead)),
    matchCustomer,
    customerId: lead.state === 'converted' || mayOpen ? lead.customerId : null,
    firstResponseMinutes: lead.responseMinutes,
    followups: lead.followups.map(({ way, result, ...told }) => ({
      ...told,
      title: timelineLabels.title(way, result),
    })),
    may: presentMayLead(actor, lead),
  })
})
