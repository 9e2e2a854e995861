import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'

type Colleague = Outputs['staff']['list']['items'][number]

/** A rep on duty, but for what a test says. */
export const colleague = (id: string, name: string, parts: Partial<Colleague> = {}): Colleague => ({
  id: brandId(id),
  name,
  role: 'rep',
  departmentId: brandId('dept1'),
  departmentName: '销售一组',
  phone: '13900000001',
  wecomUserid: '',
  isOnDuty: true,
  isActive: true,
  capacityWeight: 1,
  version: 3,
  ...parts,
})
