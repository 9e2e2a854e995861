import '../staff/staff.events'
import { decideAgent } from '@shared/ticket/assign-ticket.rules'
import { decideGive } from '@shared/ticket/ticket-state.rules'
import { threadWords } from '@shared/ticket/ticket-words.labels'
import type { ServiceAgent } from '@shared/ticket/ticket.types'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { changeTicket } from './change-ticket'
import { loadMoment } from './moment'
import { lockAgents } from './situation.repository'
import { happened } from './thread'
import { lockUnassigned } from './unassigned.repository'

/** As many as one opening of the desk hands out at a time; what is left waits for the next. */
const BATCH = 50

const withOneMore = (agents: readonly ServiceAgent[], given: ServiceAgent, at: At): ServiceAgent[] =>
  agents.map((agent) =>
    agent.id === given.id ? { ...agent, openTickets: agent.openTickets + 1, lastGivenAt: at.now } : agent,
  )

/** Waiting tickets find somebody, the most urgent first. */
async function drain(at: At): Promise<void> {
  let agents = await lockAgents(at.tx, at.tenantId)
  const waiting = await lockUnassigned(at.tx, at.tenantId, BATCH)
  if (waiting.length === 0) return
  const moment = await loadMoment(at)
  for (const ticket of waiting) {
    const agent = decideAgent({ kind: ticket.kind, agents, lastAgentId: ticket.lastAgentId })
    if (agent === null) continue
    const entries = [happened(at, 'agent', threadWords.given(agent.name))]
    const standing = decideGive(ticket, agent.id, at.now)
    await changeTicket(at, moment, { ticket, standing, entries, told: 'assigned' })
    agents = withOneMore(agents, agent, at)
  }
}

/** Somebody came on duty, or has room again. */
export const drainDesk = (event: EventCall<unknown>): Promise<void> => event.finish(drain)
