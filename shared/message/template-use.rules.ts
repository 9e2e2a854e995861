import type { TemplateUse } from './purpose.rules'

/** Uses a customer may be asked to accept at a tap, what they would miss most first: WeChat asks for three at most. */
export const consentUses = ['ticket', 'survey'] as const satisfies readonly TemplateUse[]
export const smsUses = ['code', 'ticket', 'survey'] as const satisfies readonly TemplateUse[]

/** Places of our words in the SMS texts of `templateTexts`, which the company has approved as they stand. */
export const smsFields: Readonly<Record<(typeof smsUses)[number], readonly string[]>> = {
  code: ['1'],
  ticket: ['1', '2'],
  survey: ['1', '2'],
}
