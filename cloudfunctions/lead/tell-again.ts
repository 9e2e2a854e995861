import { isOpen } from '@shared/lead/accept.rules'
import { leadMessages } from '@shared/lead/lead-messages.labels'
import { sayLead } from '@shared/lead/lead.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { lockLead } from './lead.repository'
import { tellStaff } from './tell-staff'

/** Whoever works on the lead hears that the same person wrote once more, with the newest words. */
export const tellAgain = (event: EventCall<EventPayloads['lead.writtenAgain']>): Promise<void> =>
  event.finish(async (at) => {
    const { leadId, submissionId } = event.payload
    const lead = await lockLead(at.tx, at.tenantId, leadId)
    if (lead === null || lead.ownerId === null || !isOpen(lead.state)) return
    const message = leadMessages.again({ title: sayLead(lead), wish: lead.wish.split('\n').at(-1) ?? '' })
    const occasion = `lead-again:${submissionId}`
    await tellStaff(at, lead, { staffIds: [lead.ownerId], message, occasion, kind: 'notice' })
  })
