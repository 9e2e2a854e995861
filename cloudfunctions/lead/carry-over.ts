import type { CustomerId } from '@shared/kernel/ids'
import { timelineWords } from '@shared/lead/lead.labels'
import type { At } from '../_kernel/at'
import { appendTimeline, carryTimeline, recordNeed, setTagNames, touchCustomer } from '../customer/customer.service'
import { closeInbox, moveInbox, movePlans } from '../followup/followup.service'
import type { Conversion } from './customer-of-lead'
import { closeLead } from './lead.repository'

/** Everything a lead had becomes its customer's: first touch, follow-ups, next step, need and tags; the lead ends. */
export async function carryOver(at: At, { lead, input, actor }: Conversion, customerId: CustomerId): Promise<void> {
  const { tx, tenantId } = at
  const move = { fromLeadId: lead.id, toCustomerId: customerId }
  await closeLead(at, lead.id, { state: 'converted', customerId })
  await carryTimeline(tx, tenantId, lead.id, customerId)
  const answers = lead.answers.map(({ label, answer }) => `${label}：${answer}`)
  await appendTimeline(at, [
    {
      customerId,
      leadId: lead.id,
      at: lead.createdAt,
      kind: 'lead',
      title: timelineWords.first(lead.channelName),
      words: [lead.wish, ...answers].filter((line) => line !== '').join('\n'),
      sourceId: lead.id,
    },
  ])
  await movePlans(at, move)
  await moveInbox(at, move)
  await closeInbox(tx, tenantId, { subjectId: lead.id, kinds: ['lead_offer', 'lead_duplicate'], closedBy: lead.id })
  await touchCustomer(tx, tenantId, customerId, at.now)
  const { need, tagNames } = input
  if (need !== '') await recordNeed(at, { customerId, words: need, source: lead.channelName, recordedBy: actor.name })
  if (tagNames.length > 0) await setTagNames(at, { customerId, tagNames, keepOthers: true })
}
