import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import type { LeadId, StaffId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import { loadCalendar } from '../calendar/calendar.service'
import { appendTimeline } from '../customer/customer.service'
import { closeInbox } from '../followup/followup.service'
import { loadSettings } from '../tenant/tenant.service'
import { lockLeadsOf, moveCollisions } from './hand-leads.repository'
import { saveAcceptance, saveUnassigned } from './lead-assignment.repository'
import { lockLead } from './lead.repository'
import { offerLead } from './offer-lead'

interface LeadHanding {
  fromId: StaffId
  leadsTo: StaffId | null
  customersTo: StaffId | null
  title: string
  why: string
  actorName: string
}

/** One lead goes on where it stood: what was accepted stays accepted, what was only offered is offered anew. */
async function handLead(at: At, leadId: LeadId, { leadsTo: staffId, why }: LeadHanding): Promise<void> {
  const { tx, tenantId, now } = at
  const lead = found(await lockLead(tx, tenantId, leadId))
  if (staffId === null) {
    await saveUnassigned(at, leadId)
    return closeInbox(tx, tenantId, { subjectId: leadId, kinds: ['lead_offer', 'followup'], closedBy: leadId })
  }
  if (lead.state === 'accepted')
    return saveAcceptance(at, { leadId, staffId, why, respondedAt: null, workingMinutes: null })
  const { acceptWithinMinutes } = (await loadSettings(tx, tenantId)).lead
  const acceptBy = addWorkingMinutes(await loadCalendar(tx, tenantId), now, acceptWithinMinutes)
  await offerLead(at, { lead, staffId, acceptBy, why, before: 'moved', turnOf: null })
}

/** Everything somebody was doing with leads goes to a successor, or to whoever arranges what nobody has. */
export async function handLeads(at: At, handing: LeadHanding): Promise<{ leads: number; collisions: number }> {
  const { tx, tenantId } = at
  const { title, why: words, actorName } = handing
  const leadIds = await lockLeadsOf(tx, tenantId, handing.fromId)
  for (const leadId of leadIds) await handLead(at, leadId, handing)
  await appendTimeline(
    at,
    leadIds.map((leadId) => ({ customerId: null, leadId, kind: 'lead', title, words, actorName })),
  )
  return { leads: leadIds.length, collisions: await moveCollisions(tx, tenantId, handing) }
}
