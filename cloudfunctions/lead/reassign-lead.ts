import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import { isInScope } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import { isOpen } from '@shared/lead/accept.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { assignmentWords } from '@shared/lead/lead.labels'
import { mayReassignLeads } from '@shared/lead/lead.policy'
import { found, notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { loadCalendar } from '../calendar/calendar.service'
import { findStaffName } from '../staff/staff.service'
import { loadSettings } from '../tenant/tenant.service'
import { lockVisibleLead, viewerOf } from './lead.repository'
import { offerLead } from './offer-lead'

export const reassignLead = implement(leadContract.reassign, mayReassignLeads, async ({ input, actor, ...at }) => {
  const { tx, tenantId, now } = at
  const { leadId, staffId, reason } = input
  const lead = await lockVisibleLead(tx, tenantId, { leadId, viewer: viewerOf(actor) })
  if (!isOpen(lead.state)) return refuse('LEAD_CLOSED')
  if (!isInScope(actor.scope, staffId)) throw notFound()
  const successor = found(await findStaffName(tx, tenantId, staffId))
  if (!successor.isActive || !successor.isOnDuty) return refuse('NOT_ON_DUTY')
  const { acceptWithinMinutes } = (await loadSettings(tx, tenantId)).lead
  const acceptBy = addWorkingMinutes(await loadCalendar(tx, tenantId), now, acceptWithinMinutes)
  const why = assignmentWords.byManager(actor.name, reason)
  await offerLead(at, { lead, staffId, acceptBy, why, before: 'moved', turnOf: null })
  at.after.audit({ action: 'lead.reassigned', subjectKind: 'lead', subjectId: leadId, detail: { to: staffId } })
  return accept({ state: 'offered' as const })
})
