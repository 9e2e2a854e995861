import { parseCompanyName } from '@shared/customer/company-name.rules'
import type { MatchField, MatchFieldName, MatchRecord, MatchVerdict } from '@shared/customer/match.types'

/** A company's name as the intake hands it to the matcher. */
export const company = (name: string): MatchRecord => {
  const { normalised, core, brand, region } = parseCompanyName(name)
  return {
    companyName: normalised,
    companyCore: core,
    companyBrand: brand,
    ...(region && { companyRegion: region, region }),
  }
}

export const inGuangzhou: MatchRecord = { region: { province: '广东省', city: '广州市' } }
export const inShenzhen: MatchRecord = { region: { province: '广东省', city: '深圳市' } }

/** Two codes with a right check character, invented. */
export const codes = ['91440101MA5CXGHT6M', '91440300MA5EYL2U3X'] as const

export function fieldOf({ fields }: MatchVerdict, name: MatchFieldName): MatchField {
  const found = fields.find(({ field }) => field === name)
  if (!found) throw new Error(`no ${name} among the fields`)
  return found
}
