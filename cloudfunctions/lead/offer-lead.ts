import './lead.events'
import type { StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import { closeInbox, pushInbox } from '../followup/followup.service'
import { saveOffer } from './lead-assignment.repository'
import { offeredFace } from './lead-face'
import type { LeadRow } from './lead.repository'

export interface NextOffer {
  lead: LeadRow
  staffId: StaffId
  acceptBy: Instant
  why: string
  before: 'expired' | 'moved'
  turnOf: string | null
}

/** A lead goes to the next person: whoever had it is no longer asked, the next one is, and the clock starts anew. */
export async function offerLead(at: At, { lead, staffId, acceptBy, ...offer }: NextOffer): Promise<void> {
  const { tx, tenantId } = at
  const assignmentId = at.newId()
  await saveOffer(at, { leadId: lead.id, assignmentId, staffId, acceptBy, ...offer })
  await closeInbox(tx, tenantId, { subjectId: lead.id, kinds: ['lead_offer', 'followup'], closedBy: assignmentId })
  const why = { kind: 'offer' as const, acceptBy }
  const about = { subjectId: lead.id, leadId: lead.id, why, dueAt: acceptBy }
  await pushInbox(at, [{ ...offeredFace(lead), ...about, staffId, kind: 'lead_offer' }])
  at.after.append('lead.offered', { leadId: lead.id, staffId, assignmentId })
  at.after.append('lead.offerExpired', { leadId: lead.id, assignmentId }, { runAt: acceptBy })
}
