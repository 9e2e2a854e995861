import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'

type CustomerRow = Outputs['customer']['search']['items'][number]

/** A customer as lists show it, but for what a test says. */
export const customerRow = (parts: Partial<CustomerRow> = {}): CustomerRow => ({
  id: brandId('cust1'),
  name: '云裳服饰',
  shortName: '云裳',
  grade: 'A',
  stage: 'active',
  region: '浙江杭州',
  industry: '服装',
  ownerName: '周敏',
  contactName: '陈女士',
  amountTotalFen: 1_280_000,
  orderCount: 3,
  lastOrderAt: '2026-11-01T02:00:00.000Z',
  lastActivityAt: '2026-11-20T02:00:00.000Z',
  nextFollowupAt: null,
  ...parts,
})
