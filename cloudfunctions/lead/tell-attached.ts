import { regionText } from '@shared/customer/region.rules'
import type { CustomerId, StaffId } from '@shared/kernel/ids'
import { decideAssign } from '@shared/lead/assign.rules'
import { leadMessages } from '@shared/lead/lead-messages.labels'
import { sayLead, timelineWords } from '@shared/lead/lead.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { changeOwner, loadVisibleCustomer, touchCustomer } from '../customer/customer.service'
import { loadIntakeSituation } from './intake-situation.repository'
import { lockLead, regionOf, type LeadRow } from './lead.repository'
import { tellStaff } from './tell-staff'
import { listArrangers } from '../staff/staff.service'
import { saveAttachedOwner } from './told.repository'

/** The customer's owner while they work here; else whom the rules choose becomes it, so that the wish is answered. */
async function findKeeper(at: At, lead: LeadRow, owned: { customerId: CustomerId; ownerId: StaffId | null }) {
  const { tx, tenantId } = at
  const { customerId, ownerId } = owned
  const choice = { id: lead.channelId, key: null, isGuessed: false }
  const { rules, turns, staff, channel } = await loadIntakeSituation(tx, tenantId, choice)
  if (staff.some(({ id }) => id === ownerId)) return ownerId
  const traits = { channelKind: channel?.kind ?? 'form', region: regionText(regionOf(lead)), grade: lead.grade }
  const next = decideAssign({ lead: traits, rules, turns, staff, tried: [] })
  if (next === null) return null
  const { staffId } = next
  await changeOwner(at, { customerId, staffId, why: timelineWords.noOwner, actorName: '系统' })
  await saveAttachedOwner(tx, tenantId, { leadId: lead.id, ownerId: staffId })
  return staffId
}

/** A known customer wrote: its owner hears of it with the words, and the customer stands on top of the lists. */
export const tellAttached = (event: EventCall<EventPayloads['lead.attached']>): Promise<void> =>
  event.finish(async (at) => {
    const { tx, tenantId } = at
    const { leadId, customerId } = event.payload
    const lead = await lockLead(tx, tenantId, leadId)
    if (lead === null) return
    const customer = await loadVisibleCustomer(tx, tenantId, null, customerId)
    await touchCustomer(tx, tenantId, customerId, at.now)
    const keeper = await findKeeper(at, lead, { customerId, ownerId: customer.ownerId })
    const occasion = `lead-attached:${leadId}`
    if (keeper !== null) {
      const message = leadMessages.attached({ customer: customer.shortName || customer.name, wish: lead.wish })
      await tellStaff(at, lead, { staffIds: [keeper], message, occasion, kind: 'lead_duplicate', customerId })
      return
    }
    const message = leadMessages.unassigned({ title: sayLead(lead) })
    await tellStaff(at, lead, { staffIds: await listArrangers(tx, tenantId), message, occasion, kind: 'notice' })
  })
