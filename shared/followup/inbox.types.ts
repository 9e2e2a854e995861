import type { Instant } from '../kernel/instant'

export type Grade = 'A' | 'B' | 'C' | 'D'

/**
 * What an item of the inbox (跟进收件箱) asks for: take a lead, look at a likely duplicate, a 撞单, a follow-up, answer a
 * ticket (工单), do something about a bad rating (改进单), follow a customer before it is taken back (收回), or to be read.
 */
export type InboxKind =
  'lead_offer' | 'lead_duplicate' | 'collision' | 'followup' | 'ticket' | 'recovery' | 'reclaim' | 'notice'

/** The facts from which the sentence why-now is made at the moment of reading. */
export type WhyFacts =
  | { kind: 'offer'; acceptBy: Instant | null }
  | { kind: 'plan'; dueAt: Instant; what: string }
  /** A ticket's running promise, e.g. 首次回复. */
  | { kind: 'promise'; dueAt: Instant; what: string }
  | {
      kind: 'same_customer'
      isSure: boolean
      /** The department of whoever works with that customer. */
      department: string
      /** How recently they did, never a date. */
      lastActivity: 'week' | 'month' | 'older' | 'never'
    }
  | { kind: 'words'; words: string }

export interface InboxTag {
  words: string
  tone: 'plain' | 'accent' | 'good' | 'warn' | 'bad'
}

/** How an item looks apart from its reason. */
export interface InboxFace {
  /** Names before companies for people, companies before names for accounts: 云裳服饰 · 陈女士. */
  title: string
  tags: readonly InboxTag[]
  grade: Grade | null
  /** As the holder may see it (E.164, or masked while a lead is only offered). */
  phone: string | null
}
