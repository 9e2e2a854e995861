import type { EventCall } from '../_kernel/event-handler'
import { wakeItem } from './item.repository'
import './followup.events'

/** An item comes into sight; a reminder that was held back while it slept is caught up, in working time. */
export const wake = (event: EventCall<{ itemId: string }>): Promise<void> =>
  event.finish(async ({ tx, tenantId, now, after }) => {
    const planId = await wakeItem(tx, tenantId, event.payload.itemId, now)
    if (planId !== null) after.append('followup.step', { planId, step: 'due' })
  })
