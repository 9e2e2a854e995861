import type { SilenceStep } from '@shared/followup/silence.rules'
import type { CustomerId, LeadId, StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** Looks through the owned customers for those nobody follows: a slice, then the next, then tomorrow. */
    'followup.sweepPool': { afterId: string }
    /** Warns a customer's owner, or takes the customer back, if it is time. */
    'followup.weighReclaim': { customerId: CustomerId }
    /** A planned or snoozed item comes into sight. */
    'followup.wake': { itemId: string }
    /** The next reminder of a plan, if it is still open then. */
    'followup.step': { planId: string; step: SilenceStep }
    /** A follow-up of a lead was logged: it may be the first contact. Handled by the word lead. */
    'followup.logged': {
      followupId: string
      customerId: CustomerId | null
      leadId: LeadId
      staffId: StaffId
      /** It has content and an attempt. */
      isValid: boolean
      /** And somebody was reached. */
      isContact: boolean
      at: Instant
    }
    /** A follow-up of a lead was taken back: it was no first contact. Handled by the word lead. */
    'followup.withdrawn': {
      followupId: string
      leadId: LeadId
      /** When it had been logged. */
      at: Instant
      /** A plan of the lead is open again. */
      isPlanned: boolean
    }
    /** A lead's plan stayed silent to the end: it needs somebody else. Handled by the word lead. */
    'followup.silent': { leadId: LeadId; planId: string }
  }
}
