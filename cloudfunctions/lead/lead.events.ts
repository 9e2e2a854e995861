import type { CustomerId, LeadId, StaffId } from '@shared/kernel/ids'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** A rep was offered a lead: tell them. */
    'lead.offered': { leadId: LeadId; staffId: StaffId; assignmentId: string }
    /** The offer's time is over: move it on when it is still waited for. */
    'lead.offerExpired': { leadId: LeadId; assignmentId: string }
    /** Nobody is on duty, or everybody had it: tell the managers. */
    'lead.unassigned': { leadId: LeadId }
    /** A known customer wrote again: tell its owner, or find it one. */
    'lead.attached': { leadId: LeadId; customerId: CustomerId }
    /** 撞单: tell both and the manager. */
    'lead.collided': { collisionId: string }
    /** A person should look whether these are the same: tell both owners. */
    'lead.likely': { leadId: LeadId; customerId: CustomerId }
    /** The same person wrote once more: tell whoever works on the lead. */
    'lead.writtenAgain': { leadId: LeadId; submissionId: string }
  }
}
