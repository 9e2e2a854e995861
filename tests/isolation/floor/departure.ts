import * as customers from '../../../cloudfunctions/customer/hand-customers.repository'
import * as departure from '../../../cloudfunctions/custody/departure.repository'
import * as work from '../../../cloudfunctions/followup/hand-work.repository'
import * as leads from '../../../cloudfunctions/lead/hand-leads.repository'
import * as leave from '../../../cloudfunctions/staff/leave.repository'
import * as tickets from '../../../cloudfunctions/ticket/hand-tickets.repository'
import type { AttemptsOf, Foreign } from './foreign'

const handing = (b: Foreign) => ({ fromId: b.staffId, toId: b.colleagueId })
const works = (b: Foreign) => ({
  fromId: b.staffId,
  customersTo: b.colleagueId,
  leadsTo: b.colleagueId,
  ticketsTo: b.colleagueId,
})

const handCustomers: AttemptsOf<typeof customers> = {
  moveOwned: (at, b) => customers.moveOwned(at, handing(b)),
  moveCollaborations: (at, b) => customers.moveCollaborations(at, handing(b)),
}
const handWork: AttemptsOf<typeof work> = {
  movePlansOf: (at, b) => work.movePlansOf(at, works(b)),
  moveItemsOf: (at, b) => work.moveItemsOf(at, works(b)),
}
const handLeads: AttemptsOf<typeof leads> = {
  lockLeadsOf: (at, b) => leads.lockLeadsOf(at.tx, at.tenantId, b.staffId),
  moveCollisions: (at, b) => leads.moveCollisions(at.tx, at.tenantId, works(b)),
}
const handTickets: AttemptsOf<typeof tickets> = {
  lockTicketsOf: (at, b) => tickets.lockTicketsOf(at.tx, at.tenantId, b.staffId),
  moveRecoveries: (at, b) => tickets.moveRecoveries(at.tx, at.tenantId, handing(b)),
}
const departures: AttemptsOf<typeof departure> = {
  countHoldings: (at, b) => departure.countHoldings(at.tx, at.tenantId, b.staffId),
  insertDeparture: (at, { staffId, colleagueId: byId }) => {
    const successors = { customersTo: null, leadsTo: null, ticketsTo: null }
    return departure.insertDeparture(at, { staffId, byId, successors, report: [] })
  },
  findDeparture: (at, b) => departure.findDeparture(at.tx, at.tenantId, b.staffId),
}
const leaving: AttemptsOf<typeof leave> = {
  lockColleagues: (at, b) => leave.lockColleagues(at.tx, at.tenantId, [b.staffId]),
  countOtherOwners: (at, b) => leave.countOtherOwners(at.tx, at.tenantId, b.staffId),
  deactivate: (at, b) => leave.deactivate(at.tx, at.tenantId, b.staffId),
}

export const departureAttempts = {
  'customer/hand-customers': handCustomers,
  'followup/hand-work': handWork,
  'lead/hand-leads': handLeads,
  'ticket/hand-tickets': handTickets,
  'custody/departure': departures,
  'staff/leave': leaving,
}
