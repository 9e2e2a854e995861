import { departureContract } from '@shared/custody/departure.contract'
import { departureWords } from '@shared/custody/departure.labels'
import { mayDepart } from '@shared/custody/departure.policy'
import { decideDeparture, reportOf } from '@shared/custody/departure.rules'
import type { Holdings, Successors } from '@shared/custody/departure.types'
import { accept } from '@shared/kernel/decision'
import type { StaffId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { handCustomers } from '../customer/customer.service'
import { handWork } from '../followup/followup.service'
import { handLeads } from '../lead/lead.service'
import { endSessions } from '../session/session.service'
import { countOtherOwners, deactivate, lockColleagues, type ColleagueRow } from '../staff/staff.service'
import { handTickets } from '../ticket/ticket.service'
import { countHoldings, insertDeparture } from './departure.repository'
import { presentReport } from './read-departure'

interface Handing {
  leaver: ColleagueRow
  successors: Successors
  nameOf: (staffId: StaffId | null) => string | null
  actorName: string
}

/** Everything goes where it belongs now: tickets, leads and customers first, then the work planned on them. */
async function handAll(at: At, { leaver, successors, nameOf, actorName }: Handing): Promise<Holdings> {
  const { customersTo, leadsTo, ticketsTo } = successors
  const fromId = leaver.id
  const told = { why: departureWords.why, actorName }
  const say = (to: StaffId | null) => departureWords.customer(leaver.name, nameOf(to))
  const to = ticketsTo === null ? null : { id: ticketsTo, name: nameOf(ticketsTo) ?? '' }
  const tickets = to === null ? { tickets: 0, recoveries: 0 } : await handTickets(at, { fromId, to })
  const leads = await handLeads(at, { fromId, leadsTo, customersTo, ...told, title: say(leadsTo) })
  const customers = await handCustomers(at, { fromId, toId: customersTo, ...told, title: say(customersTo) })
  return { ...tickets, ...leads, ...customers, ...(await handWork(at, { fromId, ...successors })) }
}

/**
 * 离职交接, in one transaction: whoever leaves has no session and nothing in their name any more. Everybody concerned is held,
 * so that no successor leaves meanwhile and nothing new comes to who leaves.
 */
export const depart = implement(departureContract.depart, mayDepart, async ({ input, actor, ...at }) => {
  const { tx, tenantId, now, after } = at
  const { staffId, successors } = input
  const named = [successors.customersTo, successors.leadsTo, successors.ticketsTo].filter((id) => id !== null)
  const colleagues = await lockColleagues(tx, tenantId, [staffId, ...named])
  const leaver = found(colleagues.find(({ id }) => id === staffId))
  const before = await countHoldings(tx, tenantId, staffId)
  const otherOwners = await countOtherOwners(tx, tenantId, staffId)
  const decision = decideDeparture({
    leaver,
    byId: actor.staffId,
    successors,
    colleagues,
    holdings: before,
    otherOwners,
  })
  if (!decision.ok) return decision
  await deactivate(tx, tenantId, staffId)
  await endSessions(tx, tenantId, { staffId, now })
  const nameOf = (id: StaffId | null) => colleagues.find((one) => one.id === id)?.name ?? null
  const moved = await handAll(at, { leaver, successors, nameOf, actorName: actor.name })
  const report = reportOf(before, moved)
  await insertDeparture(at, { staffId, byId: actor.staffId, successors, report })
  after.audit({ action: 'staff.departed', subjectKind: 'staff', subjectId: staffId, detail: { ...before } })
  return accept(found(await presentReport(tx, tenantId, staffId)))
})
