import type { MatchField } from '@shared/customer/match.types'
import type { Region } from '@shared/customer/region-index'
import type { CustomerId, LeadId, StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Answer } from '@shared/lead/answers.rules'
import type { LeadClass } from '@shared/lead/classify.types'
import type { CleanLead } from '@shared/lead/clean.types'
import type { LeadState } from '@shared/lead/lead.types'
import type { IntakeSituation, Channel } from './intake-situation.repository'

/** What somebody typed; everything may be empty. */
export interface Wish {
  name: string
  phone: string
  company: string
  wish: string
  email: string
  region: string
  pasted: string
}

/** A wish on its way in, understood as far as its own words go. */
export interface Incoming {
  situation: IntakeSituation
  channel: Channel
  wish: Wish
  clean: CleanLead
  answers: Answer[]
  /** Exactly what came in. */
  raw: unknown
  /** Who typed it in and keeps it; null lets the rules choose. */
  mineOf: { staffId: StaffId; name: string } | null
}

/** What became of it. */
export interface Taken {
  leadId: LeadId
  number: string
  state: LeadState
  match: 'new' | 'likely' | 'sure'
  /** Who takes care, as far as a visitor may know. */
  staffName: string | null
  answerBy: Instant
}

/** A lead as its row is written; names are those of the columns. */
export interface LeadColumns {
  id: LeadId
  number: string
  state: LeadState
  channel_id: string
  name: string
  company: string
  company_core: string
  company_brand: string
  wish: string
  phones: string[]
  email: string | null
  unionid: string | null
  credit_code: string | null
  region: Region
  industry: string
  intent: string
  score: number
  scores: LeadClass['reasons']
  grade: LeadClass['grade']
  notes: string[]
  answers: Answer[]
  match: 'new' | 'likely' | 'sure'
  match_fields: MatchField[]
  match_customer_id: CustomerId | null
  customer_id: CustomerId | null
  owner_id: StaffId | null
  accept_by: Instant | null
}

export interface Submission {
  id: string
  raw: unknown
}

export interface LeadDraft {
  lead: LeadColumns
  submission: Submission
  keys: string[]
  offer: {
    id: string
    staff_id: StaffId
    accept_by: Instant | null
    outcome: 'waiting' | 'accepted'
    why: string
  } | null
  collision: { id: string; customer_id: CustomerId; owner_id: StaffId; newcomer_id: StaffId } | null
  /** The round-robin rule whose turn was used. */
  turnOf: string | null
}
