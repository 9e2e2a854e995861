import { sayMoment } from '@shared/kernel/speech-time'
import { leadMessages, leadPage } from '@shared/lead/lead-messages.labels'
import { sayLead } from '@shared/lead/lead.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { queueStaffMessage } from '../message/message.service'
import { lockLead } from './lead.repository'

/** The rep hears of a lead that was offered, if it still is. */
export const tellOffer = (event: EventCall<EventPayloads['lead.offered']>): Promise<void> =>
  event.finish(async (at) => {
    const { leadId, staffId, assignmentId } = event.payload
    const lead = await lockLead(at.tx, at.tenantId, leadId)
    if (lead?.state !== 'offered' || lead.ownerId !== staffId || lead.acceptBy === null) return
    const by = sayMoment(lead.acceptBy, at.now)
    await queueStaffMessage(at, {
      ...leadMessages.offered({ title: sayLead(lead), wish: lead.wish, by }),
      staffId,
      page: leadPage(leadId),
      occasionKey: `lead-offer:${leadId}:${assignmentId}`,
    })
  })
