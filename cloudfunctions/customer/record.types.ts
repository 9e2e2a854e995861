import type { CustomerId, StaffId } from '@shared/kernel/ids'
import type { CalendarDate, Instant } from '@shared/kernel/instant'
import type { CustomerKind } from './customer.types'

/** Everything a customer is found and compared by. */
export interface RecordRow {
  id: CustomerId
  name: string
  shortName: string
  formerNames: string[]
  creditCode: string | null
  kind: CustomerKind
  province: string
  city: string
  district: string
  address: string
  ownerId: StaffId | null
  ownerName: string | null
  ownerDepartment: string | null
  activityAt: Instant
  lastFollowupAt: Instant | null
  contacts: {
    name: string
    phone: string | null
    email: string | null
    unionid: string | null
    birthday: CalendarDate | null
  }[]
}

/** The part of a customer that decides how it is found and compared. */
export type Comparable = Pick<
  RecordRow,
  | 'name'
  | 'shortName'
  | 'formerNames'
  | 'creditCode'
  | 'kind'
  | 'province'
  | 'city'
  | 'district'
  | 'address'
  | 'contacts'
>

/** What a customer is found by: the search columns and the matcher's keys. */
export interface CustomerIndex {
  searchText: string
  initials: string
  tok: number[]
  keys: string[]
}
