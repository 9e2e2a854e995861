import type { Scope, StaffActor } from '../kernel/actor'
import type { StaffId } from '../kernel/ids'
import { anySession, memberOnly, staffWith } from '../kernel/policy'
import { isOpenTicket } from './ticket-state.rules'
import type { TicketState } from './ticket.types'

/** A customer's own tickets only; whose they are is held in every query. */
export const mayAskForHelp = memberOnly
export const mayFollowOwn = memberOnly
export const mayRate = memberOnly

/** Customers before they submit, agents while they answer. */
export const maySuggest = anySession

/** Everybody sees some tickets: agents the desk's, managers their people's, reps those of their customers. */
export const mayReadTickets = staffWith()
export const mayNote = staffWith()
export const mayEnter = staffWith()
/** Reps answer what was handed to them: whose ticket it is, is held to the row. */
export const mayWorkTickets = staffWith()
/** Reps begin what was handed to them; they do not take from the desk. */
export const mayTake = staffWith()
export const mayLinkCustomer = staffWith('owner', 'manager', 'agent')
export const maySaveArticles = staffWith('owner', 'manager', 'agent')

export const mayReadService = staffWith('owner', 'manager')
export const mayRecover = staffWith('owner', 'manager')
export const maySurveySegment = staffWith('owner', 'manager')
export const mayArrangeAgents = staffWith('owner', 'manager')
export const mayChangeService = staffWith('owner', 'manager')

const isManaging = ({ role }: StaffActor): boolean => role === 'owner' || role === 'manager'

/** Of the tickets one sees: whose it is answers it, managers may, and agents what nobody has. */
export const mayWorkOn = (actor: StaffActor, { agentId }: { agentId: StaffId | null }): boolean =>
  agentId === actor.staffId || isManaging(actor) || (agentId === null && actor.role === 'agent')

/** The number is seen by who handles the ticket, by managers, and by whose customer asks; others get it masked. */
export const maySeeAskersPhone = (
  actor: StaffActor,
  { agentId, ownerId }: { agentId: StaffId | null; ownerId: StaffId | null },
): boolean => agentId === actor.staffId || ownerId === actor.staffId || isManaging(actor)

/** Agents serve every customer of the company, whoever owns them. */
export const servedScope = (actor: StaffActor): Scope => (actor.role === 'agent' ? null : actor.scope)

/** What the caller may do with a ticket they see, so that the phone hides what would be refused. */
export function presentMayDesk(actor: StaffActor, ticket: { agentId: StaffId | null; state: TicketState }) {
  const isOpen = isOpenTicket(ticket.state)
  const isMine = mayWorkOn(actor, ticket)
  const isFree = ticket.agentId === null && actor.role !== 'rep'
  return {
    take: isOpen && (isFree || (ticket.agentId === actor.staffId && ticket.state === 'assigned')),
    work: isMine && ticket.state !== 'closed',
    handOver: isMine && isOpen,
    merge: isMine && isOpen,
  }
}
