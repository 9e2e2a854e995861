/** One approved template of the company serves several purposes; templates are asked for and kept by these names. */
export type TemplateUse = 'ticket' | 'survey' | 'code'

interface PurposeFacts {
  template: TemplateUse
  /** 1–3: what the customer would miss most is sent first while credits are few. */
  importance: 1 | 2 | 3
  /** Worth the price of an SMS when no subscribe message can be sent. */
  isWorthSms: boolean
}

/** Why customers are written to. Service only: nothing here is advertising. */
export const purposes = {
  ticket_received: { template: 'ticket', importance: 1, isWorthSms: true },
  ticket_assigned: { template: 'ticket', importance: 1, isWorthSms: false },
  ticket_replied: { template: 'ticket', importance: 2, isWorthSms: true },
  ticket_waiting: { template: 'ticket', importance: 3, isWorthSms: true },
  ticket_resolved: { template: 'ticket', importance: 3, isWorthSms: true },
  ticket_closed: { template: 'ticket', importance: 1, isWorthSms: false },
  ticket_improved: { template: 'ticket', importance: 2, isWorthSms: true },
  survey: { template: 'survey', importance: 1, isWorthSms: false },
  segment_survey: { template: 'survey', importance: 2, isWorthSms: true },
} as const satisfies Record<string, PurposeFacts>

export type Purpose = keyof typeof purposes

/** Whether a ledger row's name is one of ours; messages to staff have none. */
export const isPurpose = (name: string): name is Purpose => Object.hasOwn(purposes, name)

/**
 * How many credits must be there before one is spent: the last goes only to what the customer would miss most (3), the
 * last two not to what can be read later anyway (1).
 */
export const creditsNeeded = (purpose: Purpose): number => 4 - purposes[purpose].importance
