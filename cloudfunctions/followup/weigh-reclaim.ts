import { pageOf, sayAccount, timelineLabels } from '@shared/followup/followup.labels'
import { poolWhy, reclaimMessages, reclaimNotices } from '@shared/followup/pool.labels'
import { decideReclaim, idleLimit, idleSince } from '@shared/followup/reclaim.rules'
import { addWorkingDays } from '@shared/followup/silence.rules'
import type { WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import type { CustomerId } from '@shared/kernel/ids'
import type { PoolSettings } from '@shared/tenant/tenant.types'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { loadCalendar } from '../calendar/calendar.service'
import { changeOwner, loadVisibleCustomer, saveWarning } from '../customer/customer.service'
import { queueStaffMessage } from '../message/message.service'
import { loadSettings } from '../tenant/tenant.service'
import { closeInbox, pushInbox } from './followup.service'
import { lockWeighed, type Weighed } from './reclaim.repository'

interface Weighing {
  customerId: CustomerId
  customer: Weighed
  settings: PoolSettings
  calendar: WorkingCalendar
  /** 云裳服饰 · 陈女士 */
  who: string
}

/** The owner reads of it in the inbox; the day before also on the phone. */
async function warn(at: At, weighing: Weighing, warned: { warning: 1 | 2; daysLeft: number }): Promise<void> {
  const { customerId, customer, settings, calendar, who } = weighing
  const { ownerId: staffId, grade } = customer
  await saveWarning(at.tx, at.tenantId, { customerId, warning: warned.warning, now: at.now })
  const why = { kind: 'words', words: reclaimNotices.warn(warned.daysLeft) } as const
  const dueAt = addWorkingDays(calendar, at.now, warned.daysLeft)
  await pushInbox(at, [
    { staffId, kind: 'reclaim', subjectId: customerId, customerId, title: who, tags: [], grade, why, dueAt },
  ])
  if (warned.warning === 1) return
  await queueStaffMessage(at, {
    ...reclaimMessages.warn(who, idleLimit(grade, settings)),
    staffId,
    page: pageOf({ customerId, leadId: null }),
    occasionKey: `reclaim-warn:${customerId}:${idleSince(customer)}`,
  })
}

async function takeBack(at: At, { customerId, customer, settings, who }: Weighing, idleDays: number): Promise<void> {
  const { ownerId: staffId, grade } = customer
  const why = poolWhy.reclaimed(idleDays)
  await changeOwner(at, { customerId, staffId: null, poolReason: 'silent', why, actorName: timelineLabels.system })
  await closeInbox(at.tx, at.tenantId, { subjectId: customerId, closedBy: at.newId() })
  // Without the customer's id: the card is no longer theirs to open.
  const words = { kind: 'words', words: reclaimNotices.taken(idleDays) } as const
  await pushInbox(at, [{ staffId, kind: 'notice', subjectId: customerId, title: who, tags: [], grade, why: words }])
  await queueStaffMessage(at, {
    ...reclaimMessages.taken(who, idleDays),
    staffId,
    page: pageOf({ customerId: null, leadId: null }),
    occasionKey: `reclaim-taken:${customerId}:${idleSince(customer)}`,
  })
  at.after.audit({
    action: 'customer.reclaimed',
    subjectKind: 'customer',
    subjectId: customerId,
    detail: { ownerId: staffId, idleDays, limitDays: idleLimit(grade, settings), grade },
  })
}

/** One customer nobody follows: its owner is warned, warned again, then it goes back to the pool. Twice on one day is once. */
export async function weighReclaim(event: EventCall<{ customerId: CustomerId }>): Promise<void> {
  const { customerId } = event.payload
  await event.finish(async (at) => {
    const { tx, tenantId, now } = at
    const customer = await lockWeighed(tx, tenantId, customerId)
    if (customer === null) return
    const { pool: settings } = await loadSettings(tx, tenantId)
    const calendar = await loadCalendar(tx, tenantId)
    const decision = decideReclaim(customer, { calendar, settings, now })
    if (decision.kind === 'stay') return
    const who = sayAccount(await loadVisibleCustomer(tx, tenantId, null, customerId))
    const weighing = { customerId, customer, settings, calendar, who }
    if (decision.kind === 'warn') await warn(at, weighing, decision)
    else await takeBack(at, weighing, decision.idleDays)
  })
}
