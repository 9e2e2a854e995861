import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Tx } from '../../../cloudfunctions/_kernel/transaction'
import * as customers from '../../../cloudfunctions/customer/hand-customers.repository'
import * as departure from '../../../cloudfunctions/custody/departure.repository'
import * as work from '../../../cloudfunctions/followup/hand-work.repository'
import * as leads from '../../../cloudfunctions/lead/hand-leads.repository'
import * as leave from '../../../cloudfunctions/staff/leave.repository'
import * as tickets from '../../../cloudfunctions/ticket/hand-tickets.repository'
import type { Theirs } from '../two-companies'
import type { AttemptsOf, Foreign } from './foreign'
import { addPool } from './pool-rows'

/** Somebody of B who left, and what the leaver still had when they did. */
export async function addDeparture(tx: Tx, tenantId: TenantId, { customerId, leadId, company }: Theirs): Promise<void> {
  const { owner, repOne, repTwo } = company
  const at = '2026-11-18T02:00:00.000Z'
  await addPool(tx, tenantId, repOne.id)
  const held = JSON.stringify({ id: 'heldleadofb', number: 'held-lead-of-b', state: 'accepted', owner_id: repOne.id })
  await sql`insert into lead select (jsonb_populate_record(null::lead, to_jsonb(l) || ${held}::jsonb)).*
    from lead l where tenant_id = ${tenantId} and id = ${leadId}`.execute(tx)
  await sql`insert into departure (tenant_id, id, staff_id, by_staff_id, at, successors, report)
    values (${tenantId}, 'departureofb', ${repOne.id}, ${owner.id}, ${at}, '{}', '[]')`.execute(tx)
  await sql`insert into recovery (tenant_id, id, survey_id, customer_id, staff_id, state, created_at)
    values (${tenantId}, 'stillopenofb', 'ownsurveyofb', ${customerId}, ${repOne.id}, 'open', ${at})
    on conflict do nothing`.execute(tx)
  await sql`insert into customer (tenant_id, id, name, owner_id, first_seen_at, activity_at, search_text, created_at, updated_at)
    values (${tenantId}, 'besideofb', '乙的协作客户', ${repTwo.id}, ${at}, ${at}, '', ${at}, ${at})`.execute(tx)
  await sql`insert into customer_collaborator (tenant_id, customer_id, staff_id, created_at)
    values (${tenantId}, 'besideofb', ${repOne.id}, ${at})`.execute(tx)
}

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
