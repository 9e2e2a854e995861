import type { CalendarDate, Instant } from '../kernel/instant'

export const importSteps = [
  'reading',
  'mapping',
  'checking',
  'checked',
  'committing',
  'committed',
  'undoing',
  'undone',
  'failed',
] as const
export type ImportStep = (typeof importSteps)[number]

export const importVerdicts = ['new', 'merged', 'likely', 'rejected'] as const
export type ImportVerdict = (typeof importVerdicts)[number]

export const importTargets = [
  'name',
  'shortName',
  'creditCode',
  'grade',
  'industry',
  'region',
  'address',
  'contactName',
  'contactTitle',
  'phone',
  'email',
  'birthday',
  'owner',
  'tags',
  'need',
  'firstSeenAt',
  'nextAt',
  'nextWhat',
] as const
/** What a column of the file fills. */
export type ImportTarget = (typeof importTargets)[number]
/** One entry per column; null leaves it out. */
export type ImportMapping = (ImportTarget | null)[]

export interface ImportColumn {
  title: string
  /** The first values that are not empty. */
  samples: string[]
}

/** Why a row is no customer as it stands. */
export type RowTrouble =
  | 'NO_NAME'
  | 'TOO_LONG'
  | 'FOOTER'
  | 'PHONE_WRONG'
  | 'CREDIT_CODE_WRONG'
  | 'EMAIL_WRONG'
  | 'GRADE_WRONG'
  | 'DATE_WRONG'
  | 'REGION_WRONG'
  | 'OWNER_UNKNOWN'
  | 'OWNER_AMBIGUOUS'

/** A row as the customer it tells of; the owner still as the file names them. */
export interface ImportDraft {
  name: string
  shortName: string
  kind: 'company' | 'person'
  creditCode: string | null
  grade: 'A' | 'B' | 'C' | 'D' | null
  industry: string
  region: { province?: string; city?: string; district?: string }
  address: string
  contact: {
    name: string
    title: string
    phone: string | null
    email: string | null
    birthday: CalendarDate | null
  }
  owner: string
  tags: string[]
  need: string
  firstSeenAt: Instant | null
  next: { at: Instant; what: string } | null
}
