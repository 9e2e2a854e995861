import { accept, type Decision, refuse } from '../kernel/decision'
import { normaliseText } from '../kernel/text'
import { isCreditCode, normaliseCreditCode } from './credit-code.rules'
import { editedFieldLabels } from './customer.labels'
import { parseRegion } from './region.rules'

/** The part of a customer that people edit by hand. */
export interface Editable {
  name: string
  shortName: string
  formerNames: readonly string[]
  grade: 'A' | 'B' | 'C' | 'D' | null
  industry: string
  province: string
  city: string
  district: string
  address: string
  sizePeople: string
  creditCode: string | null
  pains: string
  preferences: string
  competitor: string
  budget: string
}

/** Names, compared and counted: width and spaces made equal. */
const nameFields = ['shortName', 'industry', 'sizePeople'] as const
/** Sentences, read by people: their signs stay as typed (，is not ,). */
const proseFields = ['address', 'competitor', 'budget', 'pains', 'preferences'] as const

/** What somebody wants changed; what is left out stays. Region is free text: 广东佛山. */
export type EditPatch = {
  [Field in 'name' | 'region' | 'creditCode' | (typeof nameFields)[number] | (typeof proseFields)[number]]?:
    string | undefined
} & { grade?: Editable['grade'] | undefined }

export interface Edit {
  after: Editable
  /** Names of the fields that really changed. */
  changed: string[]
  /** How the timeline says it. */
  words: string
}

/** Lines without edges and without empty ones between them. */
const tidyProse = (typed: string): string =>
  typed
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const editName = (before: Editable, typed: string | undefined): Partial<Editable> => {
  const name = normaliseText(typed ?? '')
  if (name === '' || name === before.name) return {}
  const former = [...before.formerNames.filter((known) => known !== name), before.name]
  return { name, formerNames: [...new Set(former)] }
}

const editTexts = (patch: EditPatch): Partial<Editable> => {
  const edited: Partial<Editable> = {}
  for (const field of nameFields) {
    const typed = patch[field]
    if (typed !== undefined) edited[field] = normaliseText(typed)
  }
  for (const field of proseFields) {
    const typed = patch[field]
    if (typed !== undefined) edited[field] = tidyProse(typed)
  }
  return edited
}

const editRegion = (typed: string | undefined): Partial<Editable> | null => {
  if (typed === undefined) return {}
  if (normaliseText(typed) === '') return { province: '', city: '', district: '' }
  const region = parseRegion(typed)
  if (region === null) return null
  const { province = '', city = '', district = '' } = region
  return { province, city, district }
}

const regionOf = ({ province, city, district }: Editable): string => [province, city, district].join('|')

const changedFields = (before: Editable, after: Editable): string[] => {
  const kept = new Map<string, unknown>(Object.entries(before))
  const changed = Object.entries(after).flatMap(([field, value]) => (kept.get(field) === value ? [] : [field]))
  const named = regionOf(before) === regionOf(after) ? changed : [...changed, 'region']
  return Object.keys(editedFieldLabels).filter((field) => named.includes(field))
}

const sayEdit = (before: Editable, after: Editable, changed: readonly string[]): string => {
  const others = changed.filter((field) => field !== 'name').map((field) => editedFieldLabels[field] ?? field)
  const renamed = before.name === after.name ? [] : [`客户名称“${before.name}” → “${after.name}”`]
  return [...renamed, ...(others.length > 0 ? [others.join('、')] : [])].join('；')
}

/** Applies an edit: tidy texts, a code that passes its checksum, a region that exists, former names kept. */
export function decideEdit(before: Editable, patch: EditPatch): Decision<Edit, 'CREDIT_CODE_WRONG' | 'REGION_UNKNOWN'> {
  const { creditCode } = patch
  const code =
    creditCode === undefined || creditCode === before.creditCode
      ? before.creditCode
      : normaliseCreditCode(creditCode) || null
  if (code !== null && code !== before.creditCode && !isCreditCode(code)) return refuse('CREDIT_CODE_WRONG')
  const region = editRegion(patch.region)
  if (region === null) return refuse('REGION_UNKNOWN')
  const grade = patch.grade === undefined ? before.grade : patch.grade
  const after = { ...before, ...editTexts(patch), ...region, ...editName(before, patch.name), creditCode: code, grade }
  const changed = changedFields(before, after)
  return accept({ after, changed, words: sayEdit(before, after, changed) })
}

/** Fields by which a customer is searched or matched: when one changes, it must be indexed anew. */
const INDEXED = ['name', 'shortName', 'creditCode', 'region', 'address']

export const needsNewIndex = (changed: readonly string[]): boolean => changed.some((field) => INDEXED.includes(field))
