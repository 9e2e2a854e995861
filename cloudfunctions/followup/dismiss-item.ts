import { followupContract } from '@shared/followup/followup.contract'
import { mayTidyInbox } from '@shared/followup/followup.policy'
import type { InboxKind } from '@shared/followup/inbox.types'
import { accept } from '@shared/kernel/decision'
import { notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { dismissItem } from './item.repository'

/** What is done when read. Work is done by doing it: an offer is accepted, a follow-up logged. */
const READABLE: readonly InboxKind[] = ['notice', 'lead_duplicate', 'collision']

export const dismiss = implement(followupContract.dismiss, mayTidyInbox, async ({ input, actor, tx }) => {
  const own = { itemId: input.itemId, staffId: actor.staffId, kinds: READABLE }
  if (!(await dismissItem(tx, actor.tenantId, own))) throw notFound()
  return accept({})
})
