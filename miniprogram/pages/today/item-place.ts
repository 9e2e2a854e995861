import type { CustomerId, LeadId, TicketId } from '@shared/kernel/ids'
import type { InboxItem } from '@/features/followup/followup.calls'
import type { LogTarget } from '@/features/followup/show/log-sheet'
import { openLink } from '@/platform/navigate'

/** What a row is about. */
export type Place =
  | { at: 'lead'; leadId: LeadId }
  | { at: 'customer'; customerId: CustomerId }
  | { at: 'ticket'; ticketId: TicketId }
  | { at: 'recoveries' }
  | null

/** Work on leads opens the lead, on tickets the ticket, follow-ups the customer once there is one. */
export function placeOf({ kind, leadId, customerId, ticketId }: InboxItem): Place {
  if (kind === 'recovery') return { at: 'recoveries' }
  if (ticketId !== null) return { at: 'ticket', ticketId }
  const isCustomers = customerId !== null && (leadId === null || kind === 'followup' || kind === 'notice')
  if (isCustomers) return { at: 'customer', customerId }
  return leadId === null ? null : { at: 'lead', leadId }
}

export async function openPlace(place: Place): Promise<void> {
  if (place === null) return
  if (place.at === 'lead') await openLink(`/desks/lead/index?leadId=${place.leadId}`)
  else if (place.at === 'ticket') await openLink(`/desks/ticket/index?ticketId=${place.ticketId}`)
  else if (place.at === 'recoveries') await openLink('/desks/recoveries/index')
  else await openLink(`/desks/customer/index?customerId=${place.customerId}`)
}

/** Whom a follow-up logged from this row is about: the customer once there is one. */
export const toLogTarget = ({ customerId, leadId, title, phone }: InboxItem): LogTarget => ({
  customerId,
  leadId: customerId === null ? leadId : null,
  title,
  phone,
})
