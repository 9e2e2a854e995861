import { parseRegion } from '@shared/customer/region.rules'
import type { StaffActor } from '@shared/kernel/actor'
import type { ContactId, CustomerId } from '@shared/kernel/ids'
import { timelineWords } from '@shared/lead/lead.labels'
import type { At } from '../_kernel/at'
import {
  addContact,
  createCustomer,
  lockVisibleCustomer,
  type ContactRole,
  type NewContact,
  type NewCustomer,
} from '../customer/customer.service'
import { regionOf, type LeadRow } from './lead.repository'

/** What the rep confirmed about the customer. */
interface ConvertInput {
  customerName: string
  grade: 'A' | 'B' | 'C' | 'D' | null
  industry: string
  region: string
  contactName: string
  contactTitle: string
  contactRole: ContactRole
  need: string
  tagNames: string[]
}

export interface Conversion {
  lead: LeadRow
  input: ConvertInput
  actor: StaffActor
}

type Made = { customerId: CustomerId; contactId: ContactId }

/** The customer a lead becomes; what the rep left open is as the lead had it. */
export const customerOfLead = ({ lead, input, actor }: Conversion): NewCustomer => ({
  name: input.customerName,
  kind: input.customerName === input.contactName ? 'person' : 'company',
  grade: input.grade,
  creditCode: lead.creditCode,
  region: parseRegion(input.region) ?? regionOf(lead),
  industry: input.industry || lead.industry,
  channelId: lead.channelId,
  channelName: lead.channelName,
  ownerId: lead.ownerId ?? actor.staffId,
  firstSeenAt: lead.createdAt,
  contact: {
    name: input.contactName,
    title: input.contactTitle,
    role: input.contactRole,
    phone: lead.phone,
    email: lead.email,
    unionid: lead.unionid,
  },
  origin: { title: timelineWords.converted, words: '', actorName: actor.name },
})

/** A contact has one number; further numbers of the lead are kept under the same name. */
async function keepFurtherPhones(at: At, { lead, input }: Conversion, customerId: CustomerId): Promise<void> {
  for (const phone of lead.phones.filter((one) => one !== lead.phone))
    await addContact(at, { customerId, name: input.contactName, phone })
}

export async function makeCustomer(at: At, conversion: Conversion, draft: NewCustomer): Promise<Made> {
  const made = await createCustomer(at, draft)
  await keepFurtherPhones(at, conversion, made.customerId)
  return made
}

/** The lead joins a customer the caller may see: its person becomes a contact there, unless known. */
export async function joinCustomer(
  at: At,
  conversion: Conversion,
  { customerId, contact }: { customerId: CustomerId; contact: NewContact },
): Promise<Made> {
  await lockVisibleCustomer(at.tx, at.tenantId, conversion.actor.scope, customerId)
  const { contactId } = await addContact(at, { customerId, ...contact })
  await keepFurtherPhones(at, conversion, customerId)
  return { customerId, contactId }
}
