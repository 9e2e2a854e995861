import { accept, refuse } from '@shared/kernel/decision'
import { parsePhones } from '@shared/kernel/phone'
import { staffContract } from '@shared/staff/staff.contract'
import { maySaveStaff } from '@shared/staff/staff.policy'
import { found, invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { lockPaths } from './department.repository'
import { insertStaff, isTaken, updateStaff } from './staff.repository'

export const save = implement(staffContract.save, maySaveStaff, async ({ input, actor, tx, now, newId }) => {
  const { tenantId } = actor
  const phone = parsePhones(input.phone)[0]?.e164
  if (phone === undefined) throw invalidInput({ phone: '请填写 11 位手机号' })
  found((await lockPaths(tx, tenantId)).get(input.departmentId))
  const draft = {
    ...input,
    id: input.id ?? newId<'Staff'>(),
    phone,
    wecomUserid: input.wecomUserid.toLowerCase() || null,
  }
  if (await isTaken(tx, tenantId, draft)) return refuse('PHONE_TAKEN')
  const isSaved =
    input.id === null
      ? await insertStaff(tx, tenantId, draft, now)
      : await updateStaff(tx, tenantId, draft, input.version)
  return isSaved ? accept({ staffId: draft.id }) : refuse(input.id === null ? 'PHONE_TAKEN' : 'STAFF_CHANGED')
})
