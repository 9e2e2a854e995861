import { accept } from '@shared/kernel/decision'
import { addMs, DAY_MS, type Instant } from '@shared/kernel/instant'
import { brandId, type TenantId } from '@shared/kernel/ids'
import { segmentMessage, shortOf, surveyPage } from '@shared/ticket/survey.labels'
import { lapsesAt, SURVEY_REST_MS } from '@shared/ticket/survey.rules'
import { ticketServiceContract } from '@shared/ticket/ticket-service.contract'
import { maySurveySegment } from '@shared/ticket/ticket.policy'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { cancelJob, findJob, runSlice, startJob, type JobKind } from '../_kernel/job'
import { objectIn, textIn, type JsonObject } from '../_kernel/json-object'
import type { Tx } from '../_kernel/transaction'
import { tellMember } from '../message/message.service'
import { loadTenant } from '../tenant/tenant.service'
import { countAudience, listNextAsked, type Asked, type Audience } from './survey-audience.repository'
import { insertSurvey } from './survey.repository'

/** Each is a handful of statements; a slice stays far below its twenty seconds. */
const ASKED_PER_SLICE = 50

const surveyMany: JobKind = {
  kind: 'ticket.surveyMany',
  queue: (after, slice) => after.append('ticket.surveyMany', slice),
}

/** A survey to everybody in the caller's scope who bought lately; or only how many that would be. */
export const surveySegment = implement(
  ticketServiceContract.surveySegment,
  maySurveySegment,
  async ({ input, actor, ...at }) => {
    const { boughtWithinDays, grades, tagIds, isPreview } = input
    const audience: Audience = {
      scope: actor.scope,
      boughtSince: addMs(at.now, -boughtWithinDays * DAY_MS),
      grades,
      tagIds,
      restSince: addMs(at.now, -SURVEY_REST_MS),
    }
    const counts = await countAudience(at.tx, at.tenantId, audience)
    if (isPreview || counts.asked === 0) return accept({ ...counts, runId: null })
    return accept({ ...counts, runId: await startJob(at, surveyMany, counts.asked, { audience, afterId: '' }) })
  },
)

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** The audience as it was kept with the job; nobody is asked twice within a week from today, whenever the job began. */
function audienceIn(progress: JsonObject, now: Instant): Audience {
  const kept = objectIn(progress, 'audience')
  const scope = kept['scope'] === null ? null : textsIn(kept['scope']).map((id) => brandId<'Staff'>(id))
  const [grades, tagIds] = [textsIn(kept['grades']), textsIn(kept['tagIds'])]
  return { scope, grades, tagIds, boughtSince: textIn(kept, 'boughtSince'), restSince: addMs(now, -SURVEY_REST_MS) }
}

async function ask(at: At, companyName: string, { customerId, memberId }: Asked): Promise<void> {
  const surveyId = at.newId()
  await insertSurvey(at, { id: surveyId, ticketId: null, customerId, memberId, agentId: null })
  at.after.append('ticket.surveyStep', { surveyId, step: 'lapse' }, { runAt: lapsesAt(at.now) })
  await tellMember(at, {
    ...segmentMessage(companyName),
    to: { memberId },
    purpose: 'segment_survey',
    page: surveyPage(surveyId),
    words: [shortOf(surveyId), '请您评价', at.now],
    occasionKey: `survey:${surveyId}`,
  })
}

/** The next customers of a survey to many, in the order of their ids. */
export const askNext = (event: EventCall<EventPayloads['ticket.surveyMany']>): Promise<void> =>
  event.finish((at) =>
    runSlice(at, {
      kind: surveyMany,
      slice: event.payload,
      work: async (progress) => {
        const audience = audienceIn(progress, at.now)
        const from = { audience, afterId: textIn(progress, 'afterId'), limit: ASKED_PER_SLICE }
        const asked = await listNextAsked(at.tx, at.tenantId, from)
        const { name } = await loadTenant(at.tx, at.tenantId)
        for (const one of asked) await ask(at, name, one)
        const afterId = asked.at(-1)?.customerId ?? from.afterId
        return { done: asked.length, progress: { ...progress, afterId }, isFinished: asked.length < ASKED_PER_SLICE }
      },
    }),
  )

async function runOf(tx: Tx, tenantId: TenantId, runId: string) {
  const job = found(await findJob(tx, tenantId, runId))
  const isSurvey = job.kind === surveyMany.kind
  return found(isSurvey ? job : null)
}

export const surveyRun = implement(ticketServiceContract.surveyRun, maySurveySegment, async ({ input, actor, tx }) =>
  accept(await runOf(tx, actor.tenantId, input.runId)),
)

export const stopSurvey = implement(
  ticketServiceContract.stopSurvey,
  maySurveySegment,
  async ({ input, actor, ...at }) => {
    await runOf(at.tx, actor.tenantId, input.runId)
    await cancelJob(at, input.runId)
    return accept(await runOf(at.tx, actor.tenantId, input.runId))
  },
)
