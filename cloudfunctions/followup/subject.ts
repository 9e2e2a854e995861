import type { CustomerId, LeadId } from '@shared/kernel/ids'

/** Whom a follow-up or a next step is about: a customer or, before conversion, a lead. */
export type Subject = { customerId: CustomerId; leadId?: LeadId | null } | { customerId?: null; leadId: LeadId }

/** What inbox items about it are kept under. */
export const subjectIdOf = (subject: Subject): string => subject.customerId ?? subject.leadId
