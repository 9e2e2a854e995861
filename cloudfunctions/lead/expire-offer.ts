import { isExpired } from '@shared/lead/accept.rules'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { listAssignments } from './lead-assignment.repository'
import { lockLead } from './lead.repository'
import { moveOn } from './move-on'

/** The offer's time is over: when it is still waited for, the lead moves on and the manager is told. */
export const expireOffer = (event: EventCall<EventPayloads['lead.offerExpired']>): Promise<void> =>
  event.finish(async (at) => {
    const { leadId, assignmentId } = event.payload
    const lead = await lockLead(at.tx, at.tenantId, leadId)
    if (lead === null) return
    const offer = (await listAssignments(at.tx, at.tenantId, leadId)).find(({ id }) => id === assignmentId)
    if (offer === undefined || !isExpired(lead, offer)) return
    await moveOn(at, { lead, from: { staffId: offer.staffId, name: offer.staffName }, occasion: assignmentId })
  })
