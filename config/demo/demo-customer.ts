import type { ContactId, CustomerId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Firm } from './companies'
import type { DemoChannel } from './desk'
import type { Colleague } from './people'

export type ContactRole = 'decides' | 'influences' | 'uses' | 'buys' | 'unknown'

export interface DemoContact {
  id: ContactId
  name: string
  title: string
  role: ContactRole
  phone: string | null
  email: string | null
}

export interface DemoCustomer {
  id: CustomerId
  firm: Firm
  owner: Colleague
  grade: 'A' | 'B' | 'C' | 'D'
  contacts: [DemoContact, ...DemoContact[]]
  channel: DemoChannel
  /** Since when it stands in the system; older ones were typed in from a spreadsheet on the first day. */
  createdAt: Instant
  firstSeenAt: Instant
  /** Whether it began as a lead. */
  isFromLead: boolean
  /** Grows while its history is made. */
  activityAt: Instant
  /** The last valid follow-up. */
  lastTalkAt: Instant | null
  lastOrderAt: Instant | null
  /** Orders told beforehand, as days ago and yuan; null leaves them to chance. */
  script: readonly (readonly [daysAgo: number, yuan: number])[] | null
  /** What is known about a customer every visitor meets. */
  told: Told | null
}

export interface Told {
  pains: string
  preferences: string
  competitor: string
  budget: string
  tags: readonly string[]
  /** Oldest first. */
  needs: readonly (readonly [daysAgo: number, words: string])[]
}

/** Something happened with a customer. */
export function touch(customer: DemoCustomer, at: Instant): void {
  if (at > customer.activityAt) customer.activityAt = at
}

/** A customer as the index and the matcher see one. */
export const comparableOfDemo = ({ firm, contacts }: DemoCustomer) => ({
  name: firm.name,
  shortName: firm.shortName,
  formerNames: [],
  creditCode: null,
  kind: firm.kind,
  province: firm.place.province,
  city: firm.place.city,
  district: firm.place.district,
  address: firm.address,
  contacts: contacts.map((contact) => ({ ...contact, unionid: null, birthday: null })),
})
