import { accept } from '@shared/kernel/decision'
import type { StaffId } from '@shared/kernel/ids'
import { sayStars, threadSurvey } from '@shared/ticket/survey.labels'
import { decideRate } from '@shared/ticket/survey.rules'
import { decideConfirm } from '@shared/ticket/ticket-state.rules'
import { ticketContract } from '@shared/ticket/ticket.contract'
import { mayRate } from '@shared/ticket/ticket.policy'
import type { At } from '../_kernel/at'
import { implement } from '../_kernel/implement'
import { appendTimeline, removeTimelineOf } from '../customer/customer.service'
import { loadTenant } from '../tenant/tenant.service'
import { changeTicket } from './change-ticket'
import { keepScores } from './keep-scores'
import { loadMoment } from './moment'
import { settleRecovery } from './open-recovery'
import { findImprovement } from './recovery.repository'
import { findAsker, loadOwnSurvey, lockOwnSurvey, lockSurveyOf, saveAnswer, type SurveyRow } from './survey.repository'
import { customerSays } from './thread'
import { titleOf } from './ticket-face'
import { lockOwnTicket } from './ticket.repository'

interface Answer {
  score: number
  tags: readonly string[]
  words: string
}

type Question = Pick<SurveyRow, 'id' | 'ticketId' | 'customerId' | 'memberId' | 'agentId'>

/** Keeps stars with all that follows: facts, timeline, and a recovery for bad ones. */
async function keepAnswer(
  at: At,
  given: { question: Question; before: number | null; answer: Answer; asker: string; answersFor: StaffId | null },
): Promise<void> {
  const { question, before, answer, asker, answersFor } = given
  const { tx, tenantId } = at
  const { id: sourceId, customerId } = question
  await saveAnswer(at, question, answer)
  const { score, words: said } = answer
  await settleRecovery(at, { survey: question, before, score, words: said, asker, answersFor })
  if (customerId === null) return
  await keepScores(at, customerId)
  if (before !== null) await removeTimelineOf(tx, tenantId, sourceId)
  const words = [answer.tags.join('、'), answer.words].filter((line) => line !== '').join('\n')
  const line = { customerId, kind: 'survey' as const, title: sayStars(score), words, actorName: asker, sourceId }
  await appendTimeline(at, [line])
}

export const rate = implement(ticketContract.rate, mayRate, async ({ input, actor, ...at }) => {
  const { ticketId, ...answer } = input
  const ticket = await lockOwnTicket(at.tx, at.tenantId, { ticketId, memberId: actor.memberId })
  const survey = await lockSurveyOf(at.tx, at.tenantId, ticketId)
  const { state, resolvedAt, mergedIntoId, customerId, memberId, resolvedBy: agentId } = ticket
  const decision = decideRate({ ticket: { state, resolvedAt, isMerged: mergedIntoId !== null }, survey }, at.now)
  if (!decision.ok) return decision
  const question = survey ?? { id: at.newId(), ticketId, customerId, memberId, agentId }
  const before = survey?.score ?? null
  await keepAnswer(at, { question, before, answer, asker: titleOf(ticket), answersFor: question.agentId })
  const closed = decideConfirm(ticket, at.now)
  const said = { ...customerSays(at, ticket.contactName, { words: threadSurvey(answer) }), kind: 'survey' as const }
  const standing = closed.ok ? closed.value : ticket
  const { revision } = await changeTicket(at, await loadMoment(at), { ticket, standing, entries: [said] })
  return accept({ revision })
})

const presentOwn = async ({ tx, tenantId, now }: At, survey: SurveyRow) => ({
  companyName: (await loadTenant(tx, tenantId)).name,
  score: survey.score,
  tags: survey.tags,
  words: survey.words,
  mayRate: decideRate({ ticket: null, survey }, now).ok,
  recovery: await findImprovement(tx, tenantId, survey.id),
})

export const readSurvey = implement(ticketContract.readSurvey, mayRate, async ({ input, actor, ...at }) => {
  const own = { surveyId: input.surveyId, memberId: actor.memberId }
  return accept(await presentOwn(at, await loadOwnSurvey(at.tx, at.tenantId, own)))
})

export const answerSurvey = implement(ticketContract.answerSurvey, mayRate, async ({ input, actor, ...at }) => {
  const own = { surveyId: input.surveyId, memberId: actor.memberId }
  const survey = await lockOwnSurvey(at.tx, at.tenantId, own)
  const decision = decideRate({ ticket: null, survey }, at.now)
  if (!decision.ok) return decision
  const { score, tags, words } = input
  const { name: asker, ownerId: answersFor } = await findAsker(at.tx, at.tenantId, survey)
  const answer = { score, tags, words }
  await keepAnswer(at, { question: survey, before: survey.score, answer, asker, answersFor })
  return accept(await presentOwn(at, await loadOwnSurvey(at.tx, at.tenantId, own)))
})
