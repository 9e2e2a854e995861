import { listAgents, saveAgent } from './arrange-agents'
import { listArticles, saveArticle } from './edit-articles'
import { markHelpful, openArticle } from './read-article'
import { listCounted, report } from './read-service-report'
import { changeSettings, readSettings } from './service-settings'
import { suggest } from './suggest-articles'

/** Ready answers, and what the manager reads and sets. */
export const serviceOperations = {
  suggest,
  openArticle,
  markHelpful,
  listArticles,
  saveArticle,
  report,
  listCounted,
  readSettings,
  changeSettings,
  listAgents,
  saveAgent,
}
