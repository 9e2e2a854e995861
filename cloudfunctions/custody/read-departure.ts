import { departureContract } from '@shared/custody/departure.contract'
import { mayDepart } from '@shared/custody/departure.policy'
import { handedKinds } from '@shared/custody/departure.types'
import { accept } from '@shared/kernel/decision'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import { found } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import type { Tx } from '../_kernel/transaction'
import { listEverybody } from '../staff/staff.service'
import { countHoldings, findDeparture } from './departure.repository'

/** How somebody's leaving went, with what is in their name now counted again; null while they did not leave. */
export async function presentReport(tx: Tx, tenantId: TenantId, staffId: StaffId) {
  const row = await findDeparture(tx, tenantId, staffId)
  if (row === null) return null
  const people = await listEverybody(tx, tenantId)
  const refOf = (id: StaffId | null) => {
    const one = people.find((colleague) => colleague.id === id)
    return one === undefined ? null : { staffId: one.id, name: one.name, departmentName: one.departmentName }
  }
  const { customersTo, leadsTo, ticketsTo } = row.successors
  const left = await countHoldings(tx, tenantId, staffId)
  return {
    leaver: found(refOf(staffId)),
    by: row.by,
    at: row.at,
    customersTo: refOf(customersTo),
    leadsTo: refOf(leadsTo),
    ticketsTo: refOf(ticketsTo),
    lines: row.report,
    leftBehind: handedKinds.reduce((sum, kind) => sum + left[kind], 0),
  }
}

/** What will move, to whom it may; or, once they left, how it went. */
export const previewDeparture = implement(
  departureContract.previewDeparture,
  mayDepart,
  async ({ input, actor, tx }) => {
    const { tenantId } = actor
    const people = await listEverybody(tx, tenantId)
    const leaver = found(people.find(({ id }) => id === input.staffId))
    const holdings = await countHoldings(tx, tenantId, leaver.id)
    const others = people.filter(({ id, isActive }) => isActive && id !== leaver.id)
    const { name, departmentName, isActive, role } = leaver
    return accept({
      leaver: { staffId: leaver.id, name, departmentName, isActive, role },
      holdings: handedKinds.map((kind) => ({ kind, count: holdings[kind] })),
      colleagues: others.map((one) => ({
        ...{ staffId: one.id, name: one.name, departmentName: one.departmentName, role: one.role },
        isSameDepartment: one.departmentId === leaver.departmentId,
      })),
      report: isActive ? null : await presentReport(tx, tenantId, leaver.id),
    })
  },
)
