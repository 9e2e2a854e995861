import type { MemberId } from '@shared/kernel/ids'
import { decideAsk, lapsesAt, remindAt } from '@shared/ticket/survey.rules'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { loadCalendar } from '../calendar/calendar.service'
import { findLastAsked, insertSurvey, lockSurvey, lockSurveyOf, saveSurveyStep } from './survey.repository'
import { lockTicket, type TicketRow } from './ticket.repository'
import './ticket.events'

async function ask(at: At, ticket: TicketRow & { memberId: MemberId }): Promise<void> {
  const { id: ticketId, customerId, memberId, resolvedBy: agentId } = ticket
  const surveyId = at.newId()
  await insertSurvey(at, { id: surveyId, ticketId, customerId, memberId, agentId })
  at.after.append('ticket.told', { ticketId, change: 'survey', entryId: surveyId })
  const runAt = remindAt(await loadCalendar(at.tx, at.tenantId), at.now)
  at.after.append('ticket.surveyStep', { surveyId, step: 'remind' }, { runAt })
  at.after.append('ticket.surveyStep', { surveyId, step: 'lapse' }, { runAt: lapsesAt(at.now) })
}

/** A ticket was resolved: its customer is asked how it went, unless they were asked lately or it was reopened meanwhile. */
export const askSurvey = (event: EventCall<EventPayloads['ticket.resolved']>): Promise<void> =>
  event.finish(async (at) => {
    const { ticketId, resolvedAt: askedForAt } = event.payload
    const ticket = await lockTicket(at.tx, at.tenantId, ticketId)
    if (ticket === null) return
    const { state, mergedIntoId, resolvedAt, memberId } = ticket
    const situation = {
      state,
      resolvedAt,
      askedForAt,
      isMerged: mergedIntoId !== null,
      hasSurvey: (await lockSurveyOf(at.tx, at.tenantId, ticketId)) !== null,
      isReachable: memberId !== null,
      lastAskedAt: await findLastAsked(at.tx, at.tenantId, ticket),
    }
    if (decideAsk(situation, at.now).ok && memberId !== null) await ask(at, { ...ticket, memberId })
  })

/** A question nobody answered: asked once more after a day, over after a week. */
export const stepSurvey = (event: EventCall<EventPayloads['ticket.surveyStep']>): Promise<void> =>
  event.finish(async (at) => {
    const { surveyId, step } = event.payload
    const survey = await lockSurvey(at.tx, at.tenantId, surveyId)
    if (survey?.state !== 'asked') return
    await saveSurveyStep(at, surveyId, step)
    const { ticketId } = survey
    if (step === 'remind' && ticketId !== null)
      at.after.append('ticket.told', { ticketId, change: 'survey', entryId: `${surveyId}again` })
  })
