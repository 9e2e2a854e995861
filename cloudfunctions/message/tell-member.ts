import { sayWay } from '@shared/message/message.labels'
import { creditsNeeded, isPurpose, purposes, type Purpose } from '@shared/message/purpose.rules'
import { chooseWay, smsAt, type Reach, type Skipped } from '@shared/message/reach.rules'
import { fillSms, fillTemplate } from '@shared/message/template-field.rules'
import type { At } from '../_kernel/at'
import { insertMemberMessage, type MemberMessage } from './member-message.repository'
import type { DueMessage } from './message.repository'
import { findReach, type Audience, type KnownMember } from './reach.repository'
import { changePurse, spendCredit } from './wallet.repository'

/** What a customer is to hear of. */
export interface Telling {
  to: Audience
  purpose: Purpose
  title: string
  body: string
  /** The page it opens, with its query. */
  page: string | null
  /** What happened, in a sentence for the ledger; why this way was taken is added to it. */
  reason: string
  /** The words that fill the template, in the order its `fields` name; moments as ISO text. */
  words: readonly string[]
  /** One message per occasion, ever. */
  occasionKey: string
}

/** `page_only`: nothing was sent, the page shows it when it is opened next. */
export type Told = 'told' | 'told_before' | 'page_only'

/** The ways this member has, for exactly these words: a template that cannot hold them is none. */
function reachOf(member: KnownMember, words: readonly string[]): Reach {
  const { templateFields, credits, isBanned, hasSms, smsFields, phone, isBlacklisted, smsToday } = member
  const fits = templateFields !== null && fillTemplate(templateFields, words) !== null
  const fitsSms = hasSms && smsFields !== null && fillSms(smsFields, words) !== null
  return {
    subscribe: fits ? { credits, isBanned } : null,
    sms: fitsSms ? { phone, isBlacklisted, sentToday: smsToday } : null,
  }
}

type Chosen = Pick<MemberMessage, 'channel' | 'phone' | 'quotaLeft' | 'reason'> & { template: string | null }

async function note(
  at: At,
  { telling, member, fallsBackFrom = null }: { telling: Telling; member: KnownMember; fallsBackFrom?: string | null },
  { template, ...chosen }: Chosen,
): Promise<boolean> {
  const { purpose, title, body, page, words, occasionKey } = telling
  const id = at.newId()
  const isNew = await insertMemberMessage(at, {
    id,
    memberId: member.memberId,
    customerId: member.customerId,
    recipientName: member.name || '微信用户',
    purpose,
    filling: { template, words },
    priority: purposes[purpose].importance,
    title,
    body,
    page,
    occasionKey,
    fallsBackFrom,
    ...chosen,
  })
  const runAt = chosen.channel === 'sms' ? smsAt(at.now) : at.now
  if (isNew) at.after.append('message.deliver', { messageId: id }, { runAt })
  return isNew
}

/** Takes a credit and notes the message it pays for; null when somebody else took the credit meanwhile. */
async function tellBySubscribe(at: At, telling: Telling, member: KnownMember): Promise<Told | null> {
  const { memberId, template } = member
  if (template === null) return null
  const left = await spendCredit(at, { memberId, template }, creditsNeeded(telling.purpose))
  if (left === null) return null
  const reason = `${telling.reason}；${sayWay.subscribe(left)}`
  const isNew = await note(
    at,
    { telling, member },
    { channel: 'subscribe', phone: null, quotaLeft: left, reason, template },
  )
  if (isNew) return 'told'
  await changePurse(at.tx, at.tenantId, { memberId, template, change: 'returned', now: at.now })
  return 'told_before'
}

const bySms = (at: At, phone: string, reason: string): Chosen => ({
  channel: 'sms',
  phone,
  quotaLeft: null,
  reason: smsAt(at.now) === at.now ? reason : `${reason}；${sayWay.night}`,
  template: null,
})

/**
 * Tells a customer what happened while they were away, inside the writer's transaction: one ledger row and its delivery.
 * A subscribe credit is taken first, by priority; else an SMS goes to a verified phone; else the page must do. For those who
 * have the page open, do not call this.
 */
export async function tellMember(at: At, telling: Telling): Promise<Told> {
  const member = await findReach(at, telling.to, purposes[telling.purpose].template)
  if (member === null) return 'page_only'
  const reach = reachOf(member, telling.words)
  const first = chooseWay(telling.purpose, reach)
  const told = first.way.channel === 'subscribe' ? await tellBySubscribe(at, telling, member) : null
  if (told !== null) return told
  const isSpent = first.way.channel === 'subscribe'
  const { way, skipped } = isSpent
    ? chooseWay(telling.purpose, { ...reach, subscribe: { credits: 0, isBanned: false } })
    : first
  if (way.channel !== 'sms') return 'page_only'
  return (await note(at, { telling, member }, bySms(at, way.phone, why(telling, skipped)))) ? 'told' : 'told_before'
}

const why = ({ reason }: Telling, skipped: readonly Skipped[]): string => `${reason}；${sayWay.sms(skipped)}`

/** After a definite failure of a subscribe message: the same by SMS, if one may be sent. */
export async function tellInstead(at: At, failed: DueMessage & { failure: string }): Promise<void> {
  const { memberId, purpose } = failed
  if (memberId === null || purpose === null || !isPurpose(purpose)) return
  const member = await findReach(at, { memberId }, purposes[purpose].template)
  if (member === null) return
  const words = failed.filling?.words ?? []
  const { way } = chooseWay(purpose, { ...reachOf(member, words), subscribe: null })
  if (way.channel !== 'sms') return
  const { title, body, page, id } = failed
  const telling = { to: { memberId }, purpose, title, body, page, reason: '', words, occasionKey: `instead:${id}` }
  await note(at, { telling, member, fallsBackFrom: id }, bySms(at, way.phone, sayWay.instead(failed.failure)))
}
