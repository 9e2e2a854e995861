import type { ContactId, CustomerId, FileId, LeadId, StaffId, TicketId } from '@shared/kernel/ids'
import type { CalendarDate, Instant } from '@shared/kernel/instant'
import type { MatchRecord } from '@shared/customer/match.types'
import type { Region } from '@shared/customer/region-index'

export type Grade = 'A' | 'B' | 'C' | 'D'
export type CustomerKind = 'company' | 'person' | 'dealer'
export type ContactRole = 'decides' | 'influences' | 'uses' | 'buys' | 'unknown'
export type TimelineKind =
  'lead' | 'followup' | 'owner' | 'order' | 'need' | 'message' | 'note' | 'merge' | 'collision' | 'ticket' | 'survey'

/** A person at a customer; the phone in E.164, the e-mail in lower case. */
export interface NewContact {
  name: string
  title?: string
  role?: ContactRole
  phone?: string | null
  email?: string | null
  unionid?: string | null
  birthday?: CalendarDate | null
}

export interface NewCustomer {
  name: string
  shortName?: string
  kind?: CustomerKind
  grade?: Grade | null
  creditCode?: string | null
  region?: Region
  address?: string
  industry?: string
  channelId?: string | null
  channelName?: string | null
  ownerId: StaffId | null
  /** When the first touch was, if that was before the customer was made. */
  firstSeenAt?: Instant
  contact: NewContact
  /** What the timeline says about the beginning. */
  origin: { title: string; words: string; actorName: string }
}

/** One line of the timeline before it is kept; it belongs to a customer or, before conversion, to a lead. */
export interface TimelineDraft {
  customerId: CustomerId | null
  leadId?: LeadId | null
  /** When it happened; default now. */
  at?: Instant
  kind: TimelineKind
  title: string
  words?: string
  actorName?: string
  fileIds?: readonly FileId[]
  /** The row it tells about, e.g. the follow-up's id. */
  sourceId?: string | null
}

/** What the word followup knows about a customer; fields left out stay as they are. */
export interface FollowupFacts {
  /** How many follow-ups came (1) or were taken back (-1). */
  followups?: number
  lastFollowupAt?: Instant | null
  nextFollowupAt?: Instant | null
  nextFollowupWhat?: string | null
}

/** What a ticket changed about its customer. */
export interface TicketNews {
  customerId: CustomerId
  ticketId: TicketId
  /** One more open ticket (1), one fewer (-1). */
  open?: number
  /** One more ticket at all. */
  tickets?: number
  complaints?: number
  /** When it happened, if that was before now. */
  at?: Instant
  /** What the timeline says; nothing when left out. */
  line?: { title: string; words: string; actorName: string; fileIds?: readonly FileId[] }
}

export interface RecentOrder {
  id: string
  number: string
  orderedAt: Instant
  amountFen: number
  summary: string
  state: string
}

/** What the word trade knows about a customer, as a whole. */
export interface OrderFacts {
  customerId: CustomerId
  orderCount: number
  amountTotalFen: number
  amount12MonthsFen: number
  firstOrderAt: Instant | null
  lastOrderAt: Instant | null
  favouriteCategories: string[]
  recentOrders: RecentOrder[]
}

/** A customer as the matcher reads it, with what a verdict's consequences need. */
export type Candidate = MatchRecord & {
  id: CustomerId
  name: string
  kind: CustomerKind
  ownerId: StaffId | null
  ownerName: string | null
  ownerDepartment: string
  /** Last valid work of the owner's side; null when nobody ever followed up. */
  lastFollowupAt: Instant | null
  /** Last touch of any kind. */
  activityAt: Instant
}

/** The customer a caller may see, as much as later words need to decide on. */
export interface VisibleCustomer {
  id: CustomerId
  name: string
  shortName: string
  kind: CustomerKind
  grade: Grade | null
  stage: 'new' | 'active' | 'sleeping' | 'lost'
  ownerId: StaffId | null
  ownerName: string | null
  version: number
  contactId: ContactId | null
  contactName: string | null
}
