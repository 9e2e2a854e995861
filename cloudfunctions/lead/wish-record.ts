import { createHash } from 'node:crypto'
import { parseCompanyName } from '@shared/customer/company-name.rules'
import { blockingKeys, compareRecords, identityKeys } from '@shared/customer/match.rules'
import type { MatchRecord } from '@shared/customer/match.types'
import { foldText } from '@shared/kernel/text'
import type { EarlierLead } from '@shared/lead/again.rules'
import type { Answer } from '@shared/lead/answers.rules'
import type { CleanLead } from '@shared/lead/clean.types'
import type { EarlierRow } from './intake.repository'
import type { Wish } from './intake.types'
import { regionOf, type LeadRow } from './lead.repository'

const companyOf = (company: string): MatchRecord => {
  if (company === '') return {}
  const { normalised, core, brand, region } = parseCompanyName(company)
  return { companyName: normalised, companyCore: core, companyBrand: brand, ...(region && { companyRegion: region }) }
}

/** A wish as the matcher reads it. */
export const recordOfWish = (clean: CleanLead): MatchRecord => ({
  phones: clean.phones.map(({ e164 }) => e164),
  ...companyOf(clean.companyName ?? ''),
  ...(clean.creditCode && { creditCode: clean.creditCode }),
  ...(clean.email && { email: clean.email }),
  ...(clean.contactName && { contactNames: [clean.contactName] }),
  ...(clean.region && { region: clean.region }),
  ...(clean.address && { address: clean.address }),
})

type Comparable = Pick<
  LeadRow,
  'phones' | 'company' | 'creditCode' | 'email' | 'unionid' | 'name' | 'province' | 'city' | 'district'
>

/** A kept lead as the matcher reads it. */
const recordOfLead = (lead: Comparable): MatchRecord => ({
  phones: lead.phones,
  ...companyOf(lead.company),
  ...(lead.creditCode && { creditCode: lead.creditCode }),
  ...(lead.email && { email: lead.email }),
  ...(lead.unionid && { unionid: lead.unionid }),
  ...(lead.name && { contactNames: [lead.name] }),
  region: regionOf(lead),
})

export interface WishKeys {
  /** Locked against concurrent submissions of the same person or the same words. */
  identities: string[]
  /** Looked up and kept with the lead. */
  keys: string[]
  /** Equal for equal words. */
  sameKey: string
}

/** The keys of a wish; everything typed, folded, makes the key of identical submissions. */
export function keysOf(record: MatchRecord, wish: Wish, answers: readonly Answer[]): WishKeys {
  const said = [wish.name, wish.phone, wish.company, wish.wish, wish.email, wish.region, wish.pasted]
  const words = [...said, ...answers.map(({ key, answer }) => `${key}=${answer}`)].map(foldText)
  const sameKey = `same ${createHash('sha256').update(words.join('\n')).digest('base64').slice(0, 24)}`
  return { identities: [...identityKeys(record), sameKey], keys: blockingKeys(record), sameKey }
}

/** A row that shares a key, compared with a new wish. */
export const earlierOf = (row: EarlierRow, record: MatchRecord): EarlierLead => ({
  id: row.id,
  state: row.state,
  lastSubmittedAt: row.lastSubmittedAt,
  isIdentical: row.isIdentical,
  match: compareRecords(record, recordOfLead(row)),
})
