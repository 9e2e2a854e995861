import type { CustomerId } from '@shared/kernel/ids'
import { bucketActivity } from '@shared/lead/collision.rules'
import { customerPage, leadMessages } from '@shared/lead/lead-messages.labels'
import { sayLead } from '@shared/lead/lead.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { findCandidateRecords, type Candidate } from '../customer/customer.service'
import { pushInbox } from '../followup/followup.service'
import { queueStaffMessage } from '../message/message.service'
import { lockLead, type LeadRow } from './lead.repository'
import { tellStaff } from './tell-staff'

/** The lead's owner hears that somebody alike is here, whose department has it and how recently; no more. */
async function tellLeadOwner(at: At, lead: LeadRow, customer: Candidate): Promise<void> {
  if (lead.ownerId === null) return
  const { ownerDepartment: department, lastFollowupAt } = customer
  const lastActivity = bucketActivity(lastFollowupAt, at.now)
  const why = { kind: 'same_customer' as const, isSure: false, department, lastActivity }
  const message = leadMessages.likely({ title: sayLead(lead), department })
  const told = { staffIds: [lead.ownerId], message, why, kind: 'lead_duplicate' as const }
  await tellStaff(at, lead, { ...told, occasion: `lead-likely:${lead.id}` })
}

/** The customer's owner hears of a lead like their customer, under the customer's own name. */
async function tellCustomerOwner(at: At, lead: LeadRow, customer: Candidate): Promise<void> {
  const { ownerId, id: customerId, name } = customer
  if (ownerId === null || ownerId === lead.ownerId) return
  const message = leadMessages.alike({ customer: name })
  const why = { kind: 'words' as const, words: message.body }
  const about = { subjectId: lead.id, customerId, title: name, tags: [], why }
  await pushInbox(at, [{ ...about, staffId: ownerId, kind: 'lead_duplicate' }])
  const occasionKey = `lead-likely:${lead.id}:${ownerId}`
  await queueStaffMessage(at, { ...message, staffId: ownerId, page: customerPage(customerId), occasionKey })
}

/** Both owners look whether it is the same customer. */
export const tellLikely = (event: EventCall<EventPayloads['lead.likely']>): Promise<void> =>
  event.finish(async (at) => {
    const customerIds: CustomerId[] = [event.payload.customerId]
    const lead = await lockLead(at.tx, at.tenantId, event.payload.leadId)
    const [customer] = await findCandidateRecords(at.tx, at.tenantId, customerIds)
    if (lead === null || customer === undefined) return
    await tellLeadOwner(at, lead, customer)
    await tellCustomerOwner(at, lead, customer)
  })
