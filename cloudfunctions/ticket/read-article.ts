import { actorKey } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { ticketContract } from '@shared/ticket/ticket.contract'
import { maySuggest } from '@shared/ticket/ticket.policy'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { noteReading } from './article.repository'

export const openArticle = implement(ticketContract.openArticle, maySuggest, async ({ input, actor, tx, now }) => {
  const reading = { articleId: input.articleId, actorKey: actorKey(actor), isHelpful: null, at: now }
  return accept(found(await noteReading(tx, actor.tenantId, reading)))
})

export const markHelpful = implement(ticketContract.markHelpful, maySuggest, async ({ input, actor, tx, now }) =>
  accept(found(await noteReading(tx, actor.tenantId, { ...input, actorKey: actorKey(actor), at: now }))),
)
