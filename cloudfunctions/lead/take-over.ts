import type { WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import type { StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { assignmentWords, planWords } from '@shared/lead/lead.labels'
import { decideFirstResponse, FIRST_CALL_MINUTES } from '@shared/lead/respond.rules'
import type { At } from '../_kernel/at'
import { loadCalendar } from '../calendar/calendar.service'
import { closeInbox, planNext } from '../followup/followup.service'
import { saveAcceptance } from './lead-assignment.repository'
import { takenFace } from './lead-face'
import type { LeadRow } from './lead.repository'

interface TakeOver {
  lead: LeadRow
  staffId: StaffId
  /** When it was answered: now, or when the contact was made. */
  respondedAt: Instant
  /** A contact already made needs no first call. */
  isContacted: boolean
}

/** A waiting lead becomes somebody's: the offers end, the first response is counted, the first call is planned. */
export async function takeOver(at: At, { lead, staffId, respondedAt, isContacted }: TakeOver): Promise<void> {
  const { tx, tenantId } = at
  const calendar = await loadCalendar(tx, tenantId)
  const response = decideFirstResponse(calendar, lead, respondedAt)
  await saveAcceptance(at, {
    leadId: lead.id,
    staffId,
    why: assignmentWords.taken,
    respondedAt: response?.respondedAt ?? null,
    workingMinutes: response?.workingMinutes ?? null,
  })
  await closeInbox(tx, tenantId, { subjectId: lead.id, kinds: ['lead_offer'], closedBy: lead.id })
  if (!isContacted) await planFirstCall(at, calendar, { lead, staffId })
}

/** The first call of a lead that somebody has and nobody called. */
export async function planFirstCall(
  at: At,
  calendar: WorkingCalendar,
  { lead, staffId }: Pick<TakeOver, 'lead' | 'staffId'>,
): Promise<void> {
  const dueAt = addWorkingMinutes(calendar, at.now, FIRST_CALL_MINUTES)
  await planNext(at, { leadId: lead.id, staffId, dueAt, what: planWords.firstCall, face: takenFace(lead) })
}
