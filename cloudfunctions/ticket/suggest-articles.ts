import { accept } from '@shared/kernel/decision'
import { rankArticles } from '@shared/ticket/article-rank.rules'
import { askedPairs } from '@shared/ticket/article-words.rules'
import { ticketContract } from '@shared/ticket/ticket.contract'
import { maySuggest } from '@shared/ticket/ticket.policy'
import { implement } from '../_kernel/implement'
import { listArticleHits } from './article.repository'

export const suggest = implement(ticketContract.suggest, maySuggest, async ({ input, actor, tx }) => {
  const tokens = askedPairs(actor.tenantId, input.words)
  if (tokens.length === 0) return accept({ items: [] })
  const hits = await listArticleHits(tx, actor.tenantId, tokens)
  return accept({ items: rankArticles(hits, { articles: hits[0]?.articles ?? 0, kind: input.kind }) })
})
