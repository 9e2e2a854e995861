import { leadMessages } from '@shared/lead/lead-messages.labels'
import { sayLead } from '@shared/lead/lead.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { EventCall } from '../_kernel/event-handler'
import { lockLead } from './lead.repository'
import { listArrangers } from '../staff/staff.service'
import { tellStaff } from './tell-staff'

/** Nobody is on duty: whoever arranges such things has the lead in the inbox until it is somebody's. */
export const tellUnassigned = (event: EventCall<EventPayloads['lead.unassigned']>): Promise<void> =>
  event.finish(async (at) => {
    const lead = await lockLead(at.tx, at.tenantId, event.payload.leadId)
    if (lead?.state !== 'unassigned') return
    const staffIds = await listArrangers(at.tx, at.tenantId)
    const message = leadMessages.unassigned({ title: sayLead(lead) })
    const why = { kind: 'offer' as const, acceptBy: null }
    await tellStaff(at, lead, { staffIds, message, why, kind: 'lead_offer', occasion: `lead-unassigned:${lead.id}` })
  })
