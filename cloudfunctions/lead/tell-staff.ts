import type { InboxKind, WhyFacts } from '@shared/followup/inbox.types'
import type { CustomerId, StaffId } from '@shared/kernel/ids'
import { leadPage } from '@shared/lead/lead-messages.labels'
import type { At } from '../_kernel/at'
import { pushInbox } from '../followup/followup.service'
import { queueStaffMessage } from '../message/message.service'
import { offeredFace } from './lead-face'
import type { LeadRow } from './lead.repository'

export interface Tidings {
  staffIds: readonly StaffId[]
  message: { title: string; body: string; reason: string }
  /** The occasion without the reader; each is told of it once, ever. */
  occasion: string
  kind: InboxKind
  /** What the inbox says; default the message's body. */
  why?: WhyFacts
  /** Set for readers who own the customer. */
  customerId?: CustomerId
}

/** Tells colleagues about a lead: in their inbox, and by a message that opens it. */
export async function tellStaff(at: At, lead: LeadRow, tidings: Tidings): Promise<void> {
  const { staffIds, message, kind, customerId = null } = tidings
  const why = tidings.why ?? { kind: 'words', words: message.body }
  const about = { ...offeredFace(lead), kind, why, subjectId: lead.id, leadId: lead.id, customerId }
  await pushInbox(
    at,
    staffIds.map((staffId) => ({ ...about, staffId })),
  )
  for (const staffId of staffIds) {
    const occasionKey = `${tidings.occasion}:${staffId}`
    await queueStaffMessage(at, { ...message, staffId, page: leadPage(lead.id), occasionKey })
  }
}
