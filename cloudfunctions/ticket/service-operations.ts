import { listAgents, saveAgent } from './arrange-agents'
import { listArticles, saveArticle } from './edit-articles'
import { markHelpful, openArticle } from './read-article'
import { answerSurvey, rate, readSurvey } from './rate-ticket'
import { listCounted, report } from './read-service-report'
import { listRecoveries, saveRecovery } from './save-recovery'
import { changeSettings, readSettings } from './service-settings'
import { suggest } from './suggest-articles'
import { stopSurvey, surveyRun, surveySegment } from './survey-many'

/** Ready answers, and what the manager reads and sets. */
export const serviceOperations = {
  suggest,
  openArticle,
  markHelpful,
  listArticles,
  saveArticle,
  report,
  listCounted,
  rate,
  readSurvey,
  answerSurvey,
  listRecoveries,
  saveRecovery,
  surveySegment,
  surveyRun,
  stopSurvey,
  readSettings,
  changeSettings,
  listAgents,
  saveAgent,
}
