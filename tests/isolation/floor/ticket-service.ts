import * as agent from '../../../cloudfunctions/ticket/agent.repository'
import * as article from '../../../cloudfunctions/ticket/article.repository'
import * as counted from '../../../cloudfunctions/ticket/counted.repository'
import * as recovery from '../../../cloudfunctions/ticket/recovery.repository'
import * as report from '../../../cloudfunctions/ticket/service-report.repository'
import * as audience from '../../../cloudfunctions/ticket/survey-audience.repository'
import * as survey from '../../../cloudfunctions/ticket/survey.repository'
import type { AttemptsOf, Foreign } from './foreign'

const AGES = { from: '2025-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }
const everything = { ...AGES, scope: null }
/** The pair that company B's ready answer is found by. */
const TOKEN = 7

const articles: AttemptsOf<typeof article> = {
  listArticleHits: (at) => article.listArticleHits(at.tx, at.tenantId, [TOKEN]),
  listArticleRows: (at, b) => article.listArticleRows(at.tx, at.tenantId, { text: '', id: b.articleId }),
  saveArticleRow: (at, { articleId: id }) =>
    article.saveArticleRow(at, {
      id,
      title: '改名',
      body: '改过',
      kinds: [],
      isActive: true,
      isNew: false,
      version: 1,
      pairs: [{ token: TOKEN + 1, isInTitle: true }],
      updatedBy: '',
    }),
  noteReading: (at, { articleId }) =>
    article.noteReading(at.tx, at.tenantId, { articleId, actorKey: 'member:x', isHelpful: true, at: at.now }),
}

const agents: AttemptsOf<typeof agent> = {
  listAgentRows: (at) => agent.listAgentRows(at.tx, at.tenantId, { scope: null, mostOpen: 3 }),
  saveAgentRow: (at, { staffId }) =>
    agent.saveAgentRow(at.tx, at.tenantId, { staffId, kinds: ['return'], mostOpen: 9, scope: null }),
  dropAgentRow: (at, { colleagueId: staffId }) => agent.dropAgentRow(at.tx, at.tenantId, { staffId, scope: null }),
}

const counts: AttemptsOf<typeof counted> = {
  isInView: null,
  crowdOf: null,
  listCountedRows: (at, b) =>
    counted.listCountedRows(at.tx, at.tenantId, {
      ...everything,
      figure: 'resolved',
      kind: null,
      agentId: b.staffId,
      cursor: null,
      limit: 9,
    }),
}

const reports: AttemptsOf<typeof report> = {
  loadServiceTotals: (at) => report.loadServiceTotals(at.tx, at.tenantId, everything, AGES),
  loadDeskNow: (at) => report.loadDeskNow(at.tx, at.tenantId, everything),
  listServiceDays: (at) => report.listServiceDays(at.tx, at.tenantId, everything),
  listKindFigures: (at) => report.listKindFigures(at.tx, at.tenantId, everything),
  listAgentFigures: (at) => report.listAgentFigures(at.tx, at.tenantId, everything),
}

const own = ({ ownSurveyId: surveyId, memberId }: Foreign) => ({ surveyId, memberId })
const question = (b: Foreign) => ({
  ticketId: null,
  customerId: b.customerId,
  memberId: b.memberId,
  agentId: b.staffId,
})

const surveys: AttemptsOf<typeof survey> = {
  adoptSurveys: (at, b) =>
    survey.adoptSurveys(at.tx, at.tenantId, { memberId: b.strangerId, customerId: b.customerId }),
  lockSurveyOf: (at, b) => survey.lockSurveyOf(at.tx, at.tenantId, b.ticketId),
  lockSurvey: (at, b) => survey.lockSurvey(at.tx, at.tenantId, b.surveyId),
  lockOwnSurvey: (at, b) => survey.lockOwnSurvey(at.tx, at.tenantId, own(b)),
  loadOwnSurvey: (at, b) => survey.loadOwnSurvey(at.tx, at.tenantId, own(b)),
  findAsker: (at, b) => survey.findAsker(at.tx, at.tenantId, b),
  findLastAsked: (at, b) => survey.findLastAsked(at.tx, at.tenantId, b),
  insertSurvey: (at, b) => survey.insertSurvey(at, { ...question(b), id: at.newId() }),
  saveSurveyStep: (at, b) => survey.saveSurveyStep(at, b.ownSurveyId, 'lapse'),
  saveAnswer: (at, b) =>
    survey.saveAnswer(at, { ...question(b), id: b.ownSurveyId }, { score: 5, tags: [], words: '乙' }),
  listScores: (at, { customerId }) => survey.listScores(at.tx, at.tenantId, { customerId, limit: 9 }),
}

const bought = { scope: null, boughtSince: AGES.from, grades: [], tagIds: [] }

const audiences: AttemptsOf<typeof audience> = {
  countAudience: (at) => audience.countAudience(at.tx, at.tenantId, { ...bought, restSince: AGES.from }),
  listNextAsked: (at) =>
    audience.listNextAsked(at.tx, at.tenantId, {
      audience: { ...bought, restSince: AGES.to },
      afterId: '',
      limit: 9,
    }),
}

const recoveries: AttemptsOf<typeof recovery> = {
  listRecoveryRows: (at) =>
    recovery.listRecoveryRows(at.tx, at.tenantId, { scope: null, onlyOpen: false, from: null, limit: 9 }),
  lockRecovery: (at, { recoveryId: id }) => recovery.lockRecovery(at.tx, at.tenantId, { id, scope: null }),
  saveRecoveryRow: (at, { recoveryId: id }) =>
    recovery.saveRecoveryRow(at, { id, version: 1, state: 'doing', cause: '乙', measure: '', result: '' }),
  insertRecovery: (at, { ownSurveyId: surveyId, customerId, staffId }) =>
    recovery.insertRecovery(at, { id: at.newId(), surveyId, ticketId: null, customerId, staffId }),
  dropRecovery: (at, b) => recovery.dropRecovery(at.tx, at.tenantId, b.surveyId),
  findImprovement: (at, b) => recovery.findImprovement(at.tx, at.tenantId, b.doneSurveyId),
}

export const ticketServiceAttempts = {
  'ticket/agent': agents,
  'ticket/article': articles,
  'ticket/counted': counts,
  'ticket/recovery': recoveries,
  'ticket/service-report': reports,
  'ticket/survey-audience': audiences,
  'ticket/survey': surveys,
}
