import type { StaffActor } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { decideRecovery } from '@shared/ticket/recovery.rules'
import { sayAsker } from '@shared/ticket/service.labels'
import { improvedMessage, improvedWords, shortOf, surveyPage } from '@shared/ticket/survey.labels'
import { ticketServiceContract } from '@shared/ticket/ticket-service.contract'
import { mayRecover } from '@shared/ticket/ticket.policy'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { appendTimeline } from '../customer/customer.service'
import { closeInbox } from '../followup/followup.service'
import { tellMember } from '../message/message.service'
import { changeTicket } from './change-ticket'
import { loadMoment } from './moment'
import { listRecoveryRows, lockRecovery, saveRecoveryRow, type RecoveryRow } from './recovery.repository'
import { happened } from './thread'
import { lockTicket } from './ticket.repository'

const PAGE = 30

const present = (row: RecoveryRow) => ({ ...row, customerTitle: sayAsker(row) })

export const listRecoveries = implement(
  ticketServiceContract.listRecoveries,
  mayRecover,
  async ({ input, actor, tx }) => {
    const rows = await listRecoveryRows(tx, actor.tenantId, {
      scope: actor.scope,
      onlyOpen: input.onlyOpen,
      from: readInstantCursor(input.cursor),
      limit: PAGE + 1,
    })
    const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.createdAt, id: row.id }))
    return accept({ items: items.map(present), nextCursor })
  },
)

/** A rating that was about no ticket has no thread: the page of the survey says it, and a message opens that. */
async function tellBesideTicket(at: At, { id, surveyId, customerId }: RecoveryRow, result: string): Promise<void> {
  if (customerId === null) return
  await tellMember(at, {
    ...improvedMessage(result),
    to: { customerId },
    purpose: 'ticket_improved',
    page: surveyPage(surveyId),
    words: [shortOf(surveyId), '已改进', at.now],
    occasionKey: `recovered:${id}`,
  })
}

/** The customer reads what became of their rating: in the thread, on the timeline, and by a message. */
async function tellImproved(
  at: At,
  recovery: RecoveryRow,
  { result, by }: { result: string; by: StaffActor },
): Promise<void> {
  const { id, ticketId, customerId } = recovery
  if (customerId !== null) {
    const line = { customerId, kind: 'survey' as const, title: '差评已改进', words: result, actorName: by.name }
    await appendTimeline(at, [{ ...line, sourceId: id }])
  }
  const ticket = ticketId === null ? null : await lockTicket(at.tx, at.tenantId, ticketId)
  if (ticket === null) return tellBesideTicket(at, recovery, result)
  const entries = [happened(at, 'recovery', improvedWords(result))]
  await changeTicket(at, await loadMoment(at), { ticket, standing: ticket, entries, told: 'recovery' })
}

export const saveRecovery = implement(
  ticketServiceContract.saveRecovery,
  mayRecover,
  async ({ input, actor, ...at }) => {
    const { id, version, cause, measure, result } = input
    const { tx, tenantId } = at
    const before = found(await lockRecovery(tx, tenantId, { id, scope: actor.scope }))
    const decision = decideRecovery(before.state, input)
    if (!decision.ok) return decision
    const state = decision.value
    if (!(await saveRecoveryRow(at, { id, version, state, cause, measure, result }))) return refuse('RECOVERY_CHANGED')
    if (state === 'done') {
      await closeInbox(tx, tenantId, { subjectId: id, kinds: ['recovery'], closedBy: id })
      await tellImproved(at, before, { result, by: actor })
    }
    return accept(present(found(await lockRecovery(tx, tenantId, { id, scope: actor.scope }))))
  },
)
