import '../followup/followup.events'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { findStaffName } from '../staff/staff.service'
import { lockLead } from './lead.repository'
import { moveOn } from './move-on'

/** A lead somebody took stayed silent to the end of its plan: somebody else gets it. */
export const noteSilence = (event: EventCall<EventPayloads['followup.silent']>): Promise<void> =>
  event.finish(async (at) => {
    const { leadId, planId } = event.payload
    const lead = await lockLead(at.tx, at.tenantId, leadId)
    if (lead?.state !== 'accepted' || lead.ownerId === null) return
    const holder = await findStaffName(at.tx, at.tenantId, lead.ownerId)
    await moveOn(at, { lead, from: { staffId: lead.ownerId, name: holder?.name ?? '' }, occasion: planId })
  })
