import type { StaffId } from '../kernel/ids'
import type { ServiceAgent, TicketKind } from './ticket.types'

const mayGet = (agent: ServiceAgent, kind: TicketKind): boolean =>
  agent.isOnDuty &&
  agent.capacityWeight > 0 &&
  agent.openTickets < agent.mostOpen &&
  (agent.kinds.length === 0 || agent.kinds.includes(kind))

/** Fewest open tickets for their weight; among equals whoever has waited longest. */
const byLoad = (one: ServiceAgent, other: ServiceAgent): number =>
  one.openTickets / one.capacityWeight - other.openTickets / other.capacityWeight ||
  (one.lastGivenAt ?? '').localeCompare(other.lastGivenAt ?? '') ||
  (one.id < other.id ? -1 : 1)

/**
 * Who gets a ticket (分派): of those who answer its kind, are on duty and have room, the one who served this customer
 * last, else the least loaded. Null when nobody is: it waits on the desk.
 */
export function decideAgent(ticket: {
  kind: TicketKind
  agents: readonly ServiceAgent[]
  lastAgentId: StaffId | null
}): ServiceAgent | null {
  const able = ticket.agents.filter((agent) => mayGet(agent, ticket.kind))
  return able.find(({ id }) => id === ticket.lastAgentId) ?? [...able].sort(byLoad)[0] ?? null
}
