import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import { regionText } from '@shared/customer/region.rules'
import type { StaffId } from '@shared/kernel/ids'
import { decideAssign } from '@shared/lead/assign.rules'
import { leadMessages } from '@shared/lead/lead-messages.labels'
import { sayAssignment, sayLead } from '@shared/lead/lead.labels'
import type { At } from '../_kernel/at'
import { loadCalendar } from '../calendar/calendar.service'
import { closeInbox } from '../followup/followup.service'
import { findManager } from '../staff/staff.service'
import { loadIntakeSituation } from './intake-situation.repository'
import { listAssignments, saveUnassigned } from './lead-assignment.repository'
import { regionOf, type LeadRow } from './lead.repository'
import { offerLead } from './offer-lead'
import { tellStaff } from './tell-staff'

interface Leaving {
  lead: LeadRow
  from: { staffId: StaffId; name: string }
  /** Names the occasion, e.g. the offer that ran out. */
  occasion: string
}

/** The next rep by the same rule who has not had it; null when nobody is left and a manager has to arrange it. */
async function offerNext(at: At, { lead }: Leaving): Promise<string | null> {
  const { tx, tenantId, now } = at
  const choice = { id: lead.channelId, key: null, isGuessed: false }
  const situation = await loadIntakeSituation(tx, tenantId, choice)
  const { rules, turns, staff, settings, channel } = situation
  const tried = (await listAssignments(tx, tenantId, lead.id)).map(({ staffId }) => staffId)
  const traits = { channelKind: channel?.kind ?? 'form', region: regionText(regionOf(lead)), grade: lead.grade }
  const next = decideAssign({ lead: traits, rules, turns, staff, tried })
  if (next === null) return null
  const acceptBy = addWorkingMinutes(await loadCalendar(tx, tenantId), now, settings.acceptWithinMinutes)
  const turnOf = next.rule?.strategy === 'round_robin' ? next.rule.id : null
  const why = sayAssignment(next)
  await offerLead(at, { lead, staffId: next.staffId, acceptBy, why, before: 'expired', turnOf })
  return next.staffName
}

/** A lead leaves somebody who let it lie; the manager is told, and has it in the inbox when nobody is left to ask. */
export async function moveOn(at: At, leaving: Leaving): Promise<void> {
  const { tx, tenantId } = at
  const { lead, from, occasion } = leaving
  const to = await offerNext(at, leaving)
  if (to === null) {
    await saveUnassigned(at, lead.id)
    await closeInbox(tx, tenantId, { subjectId: lead.id, kinds: ['lead_offer', 'followup'], closedBy: occasion })
  }
  const manager = await findManager(tx, tenantId, from.staffId)
  if (manager === null) return
  const message = leadMessages.movedOn({ title: sayLead(lead), from: from.name, to })
  const asked = to === null ? { kind: 'lead_offer' as const } : { kind: 'notice' as const }
  await tellStaff(at, lead, { ...asked, staffIds: [manager.id], message, occasion: `lead-moved:${occasion}` })
}
