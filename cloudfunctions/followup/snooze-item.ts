import { followupContract } from '@shared/followup/followup.contract'
import { mayTidyInbox } from '@shared/followup/followup.policy'
import { accept, refuse } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { lockOwnItem, putToSleep } from './item.repository'
import './followup.events'

/** Out of sight until then. The plan's due time stays as it was: silence counts on, and the item comes back as late as it is. */
export const snooze = implement(followupContract.snooze, mayTidyInbox, async ({ input, actor, tx, now, after }) => {
  const { tenantId, staffId } = actor
  const { itemId, until } = input
  if (until <= now) return refuse('SNOOZE_PAST')
  const item = await lockOwnItem(tx, tenantId, { itemId, staffId })
  if (item.kind === 'lead_offer') return refuse('OFFER_CANNOT_WAIT')
  await putToSleep(tx, tenantId, { itemId, until })
  after.append('followup.wake', { itemId }, { runAt: until })
  return accept({})
})
