import { recoveryMessages, recoveryPage } from '@shared/ticket/survey.labels'
import { recoveryAfter } from '@shared/ticket/survey.rules'
import type { StaffId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { closeInbox, pushInbox } from '../followup/followup.service'
import { queueStaffMessage } from '../message/message.service'
import { findManager, findStaffName } from '../staff/staff.service'
import { dropRecovery, insertRecovery } from './recovery.repository'
import type { SurveyRow } from './survey.repository'

export interface Rating {
  survey: Pick<SurveyRow, 'id' | 'ticketId' | 'customerId' | 'agentId'>
  /** Stars given before, which these correct. */
  before: number | null
  score: number
  words: string
  /** Who rated, as lists call them. */
  asker: string
  /** Whose manager looks after it: of who resolved the ticket, else of whose customer it is. */
  answersFor: StaffId | null
}

async function openRecovery(at: At, { survey, score, words, asker, answersFor }: Rating): Promise<void> {
  const { tx, tenantId } = at
  const { ticketId, customerId, agentId } = survey
  const manager = answersFor === null ? null : await findManager(tx, tenantId, answersFor)
  // Who has nobody above looks after it alone: the owner.
  const staffId = manager?.id ?? answersFor
  const id = at.newId()
  await insertRecovery(at, { id, surveyId: survey.id, ticketId, customerId, staffId })
  if (staffId === null) return
  const agent = agentId === null ? null : await findStaffName(tx, tenantId, agentId)
  const message = recoveryMessages.opened({ asker, score, words, agent: agent?.name ?? '' })
  const why = { kind: 'words' as const, words: message.body }
  await pushInbox(at, [{ staffId, kind: 'recovery', subjectId: id, customerId, ticketId, title: asker, tags: [], why }])
  await queueStaffMessage(at, { ...message, staffId, page: recoveryPage, occasionKey: `recovery:${id}:${staffId}` })
}

/** Bad stars open a recovery (改进单) for the manager of whose work it was; corrected while it is untouched, they take it back. */
export async function settleRecovery(at: At, rating: Rating): Promise<void> {
  const change = recoveryAfter(rating.before, rating.score)
  if (change === 'open') await openRecovery(at, rating)
  if (change !== 'drop') return
  const dropped = await dropRecovery(at.tx, at.tenantId, rating.survey.id)
  if (dropped !== null)
    await closeInbox(at.tx, at.tenantId, { subjectId: dropped, kinds: ['recovery'], closedBy: rating.survey.id })
}
