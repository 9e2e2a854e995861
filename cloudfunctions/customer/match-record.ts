import { parseCompanyName } from '@shared/customer/company-name.rules'
import { toSimplified } from '@shared/customer/company-name-simplify'
import type { MatchRecord } from '@shared/customer/match.types'
import { normaliseText } from '@shared/kernel/text'
import type { Candidate, NewCustomer } from './customer.types'
import type { Comparable, RecordRow } from './record.types'

const present = <T>(values: readonly (T | null | undefined)[]): T[] =>
  values.filter((value): value is T => value !== null && value !== undefined && value !== '')

const tidy = (text: string): string => toSimplified(normaliseText(text))

const companyOf = ({ name, formerNames }: Comparable): MatchRecord => {
  const { normalised, core, brand, region } = parseCompanyName(name)
  return {
    companyName: normalised,
    companyCore: core,
    companyBrand: brand,
    ...(region && { companyRegion: region }),
    formerCores: formerNames.map((former) => parseCompanyName(former).core),
  }
}

/** A customer as the matcher reads it. A person's name is no company name. */
export function recordOf(row: Comparable): MatchRecord {
  const { province, city, district, contacts } = row
  const isPerson = row.kind === 'person'
  const [email] = present(contacts.map((contact) => contact.email))
  const [unionid] = present(contacts.map((contact) => contact.unionid))
  const [birthday] = present(contacts.map((contact) => contact.birthday))
  return {
    ...(isPerson ? {} : companyOf(row)),
    ...(row.creditCode ? { creditCode: row.creditCode } : {}),
    ...(row.shortName ? { shortName: tidy(row.shortName) } : {}),
    ...(email ? { email } : {}),
    ...(unionid ? { unionid } : {}),
    ...(birthday ? { birthday } : {}),
    phones: present(contacts.map((contact) => contact.phone)),
    contactNames: present([isPerson ? tidy(row.name) : null, ...contacts.map((contact) => tidy(contact.name))]),
    region: { ...(province && { province }), ...(city && { city }), ...(district && { district }) },
    address: tidy(row.address),
  }
}

/** A new customer before it has a row, in the shape its row will have. */
export const comparableOf = ({ contact, region = {}, ...customer }: NewCustomer): Comparable => ({
  name: customer.name,
  shortName: customer.shortName ?? '',
  formerNames: [],
  creditCode: customer.creditCode ?? null,
  kind: customer.kind ?? 'company',
  province: region.province ?? '',
  city: region.city ?? '',
  district: region.district ?? '',
  address: customer.address ?? '',
  contacts: [
    {
      name: contact.name,
      phone: contact.phone ?? null,
      email: contact.email ?? null,
      unionid: contact.unionid ?? null,
      birthday: contact.birthday ?? null,
    },
  ],
})

/** A row as a candidate of the matcher. */
export const candidateOf = (row: RecordRow): Candidate => ({
  ...recordOf(row),
  id: row.id,
  name: row.name,
  kind: row.kind,
  ownerId: row.ownerId,
  ownerName: row.ownerName,
  ownerDepartment: row.ownerDepartment ?? '',
  lastFollowupAt: row.lastFollowupAt,
  activityAt: row.activityAt,
})
