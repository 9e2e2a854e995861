import { importOrigin, sayImportedFrom } from '@shared/custody/import.labels'
import type { ImportDraft } from '@shared/custody/import.types'
import type { StaffId } from '@shared/kernel/ids'
import type { MatchRecord } from '@shared/customer/match.types'
import { recordOfNew, type NewCustomer, type Supplement } from '../customer/customer.service'

export type OwnedDraft = ImportDraft & { ownerId: StaffId | null }

/** The customer a row would become. */
export const customerOf = (
  draft: ImportDraft & { ownerId?: StaffId | null },
  from: { fileName: string; line: number; by: string },
): NewCustomer & { need: string; tagNames: string[] } => ({
  name: draft.name,
  shortName: draft.shortName,
  kind: draft.kind,
  grade: draft.grade,
  creditCode: draft.creditCode,
  region: draft.region,
  address: draft.address,
  industry: draft.industry,
  channelName: importOrigin.channel,
  ownerId: draft.ownerId ?? null,
  ...(draft.firstSeenAt === null ? {} : { firstSeenAt: draft.firstSeenAt }),
  contact: draft.contact,
  origin: { title: importOrigin.title, words: sayImportedFrom(from.fileName, from.line), actorName: from.by },
  need: draft.need,
  tagNames: draft.tags,
})

/** A row as the matcher reads it. */
export const recordOfDraft = (draft: ImportDraft): MatchRecord =>
  recordOfNew(customerOf(draft, { fileName: '', line: 0, by: '' }))

/** What a row adds to a customer there is. */
export const supplementOf = ({ region, contact, tags, ...draft }: ImportDraft): Omit<Supplement, 'customerId'> => ({
  blanks: {
    shortName: draft.shortName,
    creditCode: draft.creditCode,
    grade: draft.grade,
    industry: draft.industry,
    province: region.province ?? '',
    city: region.city ?? '',
    district: region.district ?? '',
    address: draft.address,
  },
  contact,
  tagNames: tags,
})
