import type { Instant } from '@shared/kernel/instant'
import { decideAnswerBy } from '@shared/ticket/answer-by.rules'
import { decideRate } from '@shared/ticket/survey.rules'
import { presentMayFollow } from '@shared/ticket/ticket-state.rules'
import { sayPromise } from '@shared/ticket/ticket-why.rules'
import { trackSteps } from '@shared/ticket/track.rules'
import { loadCalendar } from '../calendar/calendar.service'
import type { Tx } from '../_kernel/transaction'
import { loadTrack, type TrackEntry, type TrackRow } from './own.repository'
import type { MemberId, TenantId, TicketId } from '@shared/kernel/ids'

const authors = { customer: 'me', staff: 'agent', system: 'system' } as const

/** Field by field, so that what a colleague may read never slips through. */
const presentEntry = ({ id, at, kind, author, name, words, fileIds }: TrackEntry) => ({
  id,
  at,
  kind,
  author: authors[author],
  name: author === 'system' ? '' : name,
  words,
  fileIds,
})

/** The stars, and whether they are taken now: also for a while after the first tap, so that tags and words may follow. */
function presentSurvey({ state, mergedIntoId, resolvedAt, survey }: TrackRow, now: Instant) {
  const mayRate = decideRate({ ticket: { state, resolvedAt, isMerged: mergedIntoId !== null }, survey }, now).ok
  if (survey === null) return mayRate ? { score: null, tags: [], words: '', mayRate } : null
  return { score: survey.score, tags: survey.tags, words: survey.words, mayRate }
}

function presentTrack(row: TrackRow, { now, answerBy }: { now: Instant; answerBy: Instant | null }) {
  const { id, number, kind, state, revision, createdAt, orderNumber, agentName, survey, recovery } = row
  const promise = sayPromise(row, { now, answerBy })
  return {
    id,
    number,
    kind,
    state,
    revision,
    createdAt,
    orderNumber,
    agentName,
    promise: promise.words,
    promiseBy: promise.by,
    steps: trackSteps(row, survey?.answeredAt ?? null),
    entries: row.entries.map(presentEntry),
    survey: presentSurvey(row, now),
    recovery,
    may: presentMayFollow(row, { service: row.service, now }),
  }
}

/** A customer's own ticket as they may read it. One statement, and one more while nobody has it. */
export async function readTrack(
  { tx, tenantId, now }: { tx: Tx; tenantId: TenantId; now: Instant },
  own: { ticketId: TicketId; memberId: MemberId },
) {
  const row = await loadTrack(tx, tenantId, own)
  if (row.state !== 'submitted') return presentTrack(row, { now, answerBy: null })
  const { firstResponseMinutes } = row.service.promises[row.priority]
  const calendar = await loadCalendar(tx, tenantId)
  const answerBy = decideAnswerBy(calendar, row.createdAt, { firstResponseMinutes, isTaken: false })
  return presentTrack(row, { now, answerBy: row.firstDueAt === null ? null : answerBy })
}
