import '../followup/followup.events'
import { isOpen, isWaiting } from '@shared/lead/accept.rules'
import { decideFirstResponse } from '@shared/lead/respond.rules'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { loadCalendar } from '../calendar/calendar.service'
import { listAssignments } from './lead-assignment.repository'
import { isFollowupStanding, lockLead, saveFirstResponse } from './lead.repository'
import { takeOver } from './take-over'

/** A first contact counts as accepting: whoever was asked and already called has the lead, answered at that moment. */
export const noteContact = (event: EventCall<EventPayloads['followup.logged']>): Promise<void> =>
  event.finish(async (at) => {
    const { tx, tenantId } = at
    const { followupId, leadId, staffId, isValid, at: contactedAt } = event.payload
    if (!isValid || !(await isFollowupStanding(tx, tenantId, followupId))) return
    const lead = await lockLead(tx, tenantId, leadId)
    if (lead === null || !isOpen(lead.state)) return
    if (isWaiting(lead.state)) {
      const offers = await listAssignments(tx, tenantId, leadId)
      if (offers.some((offer) => offer.staffId === staffId))
        await takeOver(at, { lead, staffId, respondedAt: contactedAt, isContacted: true })
      return
    }
    const response = decideFirstResponse(await loadCalendar(tx, tenantId), lead, contactedAt)
    if (response !== null) await saveFirstResponse(at, leadId, response)
  })
