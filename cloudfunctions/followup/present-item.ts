import { sayAccount } from '@shared/followup/followup.labels'
import { customerTags } from '@shared/followup/inbox-tags.rules'
import type { InboxKind } from '@shared/followup/inbox.types'
import { sayWhy } from '@shared/followup/why.rules'
import type { Role } from '@shared/kernel/actor'
import type { Instant } from '@shared/kernel/instant'
import { sayPhone } from '@shared/kernel/speech-figures'
import type { InboxRow } from './inbox-list.repository'

const decides = (role: Role): boolean => role === 'manager' || role === 'owner'

/** The one main action of a row; a 撞单 is decided by the manager, everybody else only reads of it. */
function actionOf(kind: InboxKind, role: Role): 'accept' | 'log' | 'read' | 'decide' | 'answer' {
  switch (kind) {
    case 'lead_offer':
      return 'accept'
    case 'followup':
    case 'reclaim':
      return 'log'
    case 'collision':
      return decides(role) ? 'decide' : 'read'
    case 'ticket':
    case 'recovery':
      return 'answer'
    case 'lead_duplicate':
    case 'notice':
      return 'read'
  }
}

/** A row of the inbox as the phone shows it; a customer's name, number and tags are those of today. */
export function presentItem(row: InboxRow, { role, now }: { role: Role; now: Instant }) {
  const { id, kind, dueAt, leadId, customerId, ticketId, customer } = row
  const { words: why, isLate } = sayWhy(row.why, now)
  const phone = customer?.phone ?? row.phone
  return {
    id,
    kind,
    why,
    isLate,
    title: customer === null ? row.title : sayAccount(customer),
    tags: customer === null ? row.tags : customerTags(customer, now),
    action: actionOf(kind, role),
    dueAt,
    leadId,
    customerId,
    ticketId,
    phone: phone === null || phone.includes('*') ? phone : sayPhone(phone),
  }
}
