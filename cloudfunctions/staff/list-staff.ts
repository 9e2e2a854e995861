import { accept } from '@shared/kernel/decision'
import { maskPhone, sayPhone } from '@shared/kernel/speech-figures'
import { staffContract } from '@shared/staff/staff.contract'
import { mayListStaff } from '@shared/staff/staff.policy'
import { implement } from '../_kernel/implement'
import { listStaffRows, type StaffRow } from './staff.repository'

const readable = (row: StaffRow): StaffRow => ({ ...row, phone: sayPhone(row.phone) })
const veiled = (row: StaffRow): StaffRow => ({ ...row, phone: maskPhone(row.phone), wecomUserid: '' })

/** Colleagues one may give work to: a rep sees the company's names (to hand over), a manager their people, the owner all. */
export const list = implement(staffContract.list, mayListStaff, async ({ input, actor, tx }) => {
  const scope = actor.role === 'manager' ? actor.scope : null
  const rows = await listStaffRows(tx, actor.tenantId, { scope, hasInactive: input.includeInactive })
  const items = actor.role === 'owner' ? rows.map(readable) : rows.map(veiled)
  return accept({ items })
})
