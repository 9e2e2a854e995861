import { adoptTickets } from './adopt-tickets'
import { drainDesk } from './drain-desk'
import { relayPromises } from './relay-promises'
import { closeResolved, runClock } from './run-clock'
import { tellCustomer } from './tell-customer'
import { tellAdded, tellComplained, tellGiven } from './tell-agent'

/** What follows a ticket after its commit. */
export const ticketEvents = {
  'ticket.told': tellCustomer,
  'ticket.given': tellGiven,
  'ticket.added': tellAdded,
  'ticket.complained': tellComplained,
  'ticket.clock': runClock,
  'ticket.close': closeResolved,
  'ticket.drain': drainDesk,
  'staff.onDuty': drainDesk,
  'session.memberLinked': adoptTickets,
  'calendar.changed': relayPromises,
}
