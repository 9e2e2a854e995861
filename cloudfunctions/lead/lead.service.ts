import './lead.events'
import type { Instant } from '@shared/kernel/instant'
import { firstChannels } from '@shared/lead/lead-desk.labels'
import { cleanLead } from '@shared/lead/clean.rules'
import { readAnswers } from '@shared/lead/answers.rules'
import { isEmptyBody, mapBody } from '@shared/lead/intake.rules'
import type { StaffActor } from '@shared/kernel/actor'
import type { LeadId } from '@shared/kernel/ids'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import type { At } from '../_kernel/at'
import { loadIntakeSituation } from './intake-situation.repository'
import { isLeadVisible } from './lead-detail.repository'
import { viewerOf } from './lead.repository'
import { addChannel } from './add-channel'
import { takeLead } from './take-lead'

export { handLeads } from './hand-leads'

export interface Posted {
  formKey: string
  /** The channel the key belongs to. */
  channelId: string | null
  body: Readonly<Record<string, unknown>>
}

/** What the poster may know. */
export interface Receipt {
  number: string
  staffName: string | null
  answerBy: Instant
}

/** Takes whatever a website posted as a lead; kept even when nobody can be reached by it. Null when it said nothing at all. */
export async function takePosted(at: At, { formKey, channelId, body }: Posted): Promise<Receipt | null> {
  const choice = { id: channelId, key: formKey, isGuessed: true }
  const situation = await loadIntakeSituation(at.tx, at.tenantId, choice)
  const mapped = mapBody(body, situation.mapping, situation.questions)
  if (isEmptyBody(mapped)) return null
  const { wish } = mapped
  const { answers } = readAnswers(situation.questions, mapped.answers)
  const channel = found(situation.channel)
  const clean = cleanLead(wish)
  const taken = await takeLead(at, { situation, channel, wish, clean, answers, raw: body, mineOf: null })
  return { number: taken.number, staffName: taken.staffName, answerBy: taken.answerBy }
}

/** Whether a colleague may see a lead, and so the files that hang on it. */
export const mayViewLead = (tx: Tx, actor: StaffActor, leadId: LeadId): Promise<boolean> =>
  isLeadVisible(tx, actor.tenantId, { viewer: viewerOf(actor), leadId })

/** Gives a new company the channels it begins with; the owner renames, prices and adds to them. */
export async function addFirstChannels(at: At): Promise<void> {
  for (const channel of firstChannels) await addChannel(at, { ...channel, isActive: true })
}
