import { regionText } from '@shared/customer/region.rules'
import type { CustomerListRow } from './customer-list.repository'

/** A row as lists and search results show it. */
export const presentRow = ({ province, city, district, ...row }: CustomerListRow) => ({
  ...row,
  region: regionText({ province, city, district }),
})
