import '../followup/followup.events'
import { isResponse } from '@shared/lead/respond.rules'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { loadCalendar } from '../calendar/calendar.service'
import { forgetFirstResponse, lockLead } from './lead.repository'
import { planFirstCall } from './take-over'

/** A call that was taken back is no first response. Whoever had the lead by it keeps it, with the first call before them. */
export const forgetContact = (event: EventCall<EventPayloads['followup.withdrawn']>): Promise<void> =>
  event.finish(async (at) => {
    const { tx, tenantId } = at
    const { leadId, isPlanned, at: contactedAt } = event.payload
    const lead = await lockLead(tx, tenantId, leadId)
    if (lead === null || !isResponse(lead, contactedAt)) return
    await forgetFirstResponse(at, leadId)
    if (lead.state === 'accepted' && lead.ownerId !== null && !isPlanned)
      await planFirstCall(at, await loadCalendar(tx, tenantId), { lead, staffId: lead.ownerId })
  })
