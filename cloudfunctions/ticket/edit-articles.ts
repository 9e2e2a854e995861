import { accept, refuse } from '@shared/kernel/decision'
import { articlePairs } from '@shared/ticket/article-words.rules'
import { ticketDeskContract } from '@shared/ticket/ticket-desk.contract'
import { mayReadTickets, maySaveArticles } from '@shared/ticket/ticket.policy'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { listArticleRows, saveArticleRow } from './article.repository'

export const listArticles = implement(ticketDeskContract.listArticles, mayReadTickets, async ({ input, actor, tx }) =>
  accept({ items: await listArticleRows(tx, actor.tenantId, { text: input.text, id: null }) }),
)

export const saveArticle = implement(ticketDeskContract.saveArticle, maySaveArticles, async (call) => {
  const { input, actor, tx, newId } = call
  const { tenantId } = actor
  const id = input.id ?? newId()
  const draft = {
    ...input,
    id,
    isNew: input.id === null,
    pairs: input.isActive ? articlePairs(tenantId, input) : [],
    updatedBy: actor.name,
  }
  if (!(await saveArticleRow(call, draft))) return refuse('ARTICLE_CHANGED')
  const [saved] = await listArticleRows(tx, tenantId, { text: '', id })
  return accept(found(saved))
})
