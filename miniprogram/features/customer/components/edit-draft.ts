import { editedFieldLabels } from '@shared/customer/customer.labels'
import type { Inputs } from '@shared/contract'
import type { CustomerCard } from '../customer.calls'

/** What the edit sheet holds, all as text; '' is empty. */
export interface EditFields {
  name: string
  shortName: string
  grade: string
  industry: string
  region: string
  address: string
  sizePeople: string
  creditCode: string
  pains: string
  preferences: string
  competitor: string
  budget: string
}

/** What somebody is writing, and on which state of the customer they began. */
export interface EditDraft {
  version: number
  base: EditFields
  mine: EditFields
}

export type EditField = keyof EditFields
type Patch = Inputs['customer']['edit']['patch']

const editFields: readonly EditField[] = [
  'name',
  'shortName',
  'grade',
  'industry',
  'sizePeople',
  'region',
  'address',
  'creditCode',
  'pains',
  'preferences',
  'competitor',
  'budget',
]

export const toFields = (card: CustomerCard): EditFields => ({
  name: card.name,
  shortName: card.shortName,
  grade: card.grade ?? '',
  industry: card.industry,
  region: card.region,
  address: card.address,
  sizePeople: card.sizePeople,
  creditCode: card.creditCode ?? '',
  pains: card.pains,
  preferences: card.preferences,
  competitor: card.competitor,
  budget: card.budget,
})

export function startEdit(card: CustomerCard): EditDraft {
  const base = toFields(card)
  return { version: card.version, base, mine: base }
}

const isGrade = (text: string): text is 'A' | 'B' | 'C' | 'D' => /^[ABCD]$/.test(text)

/** Only what was changed by hand goes to the server. */
export function toPatch({ base, mine }: EditDraft): Patch {
  const { grade, ...texts } = mine
  const changed = Object.fromEntries(
    Object.entries(texts).filter(
      ([field, words]) => words !== Object.entries(base).find(([key]) => key === field)?.[1],
    ),
  )
  return grade === base.grade ? changed : { ...changed, grade: isGrade(grade) ? grade : null }
}

/** One field a colleague changed meanwhile. */
export interface Difference {
  field: EditField
  label: string
  before: string
  theirs: string
  /** What is typed here, when this field was changed here too. */
  mine: string | null
}

/** What a colleague changed since this draft was begun. */
export function compareWith({ base, mine }: EditDraft, latest: EditFields): Difference[] {
  return editFields
    .filter((field) => base[field] !== latest[field] && mine[field] !== latest[field])
    .map((field) => ({
      field,
      label: editedFieldLabels[field] ?? field,
      before: base[field],
      theirs: latest[field],
      mine: mine[field] === base[field] ? null : mine[field],
    }))
}

/** Goes on from the latest state: what was typed here stays, everything else is as the colleague left it. */
export function rebase({ base, mine }: EditDraft, latest: { version: number; fields: EditFields }): EditDraft {
  const typed = Object.fromEntries(
    editFields.flatMap((field) => (mine[field] === base[field] ? [] : [[field, mine[field]]])),
  )
  return { version: latest.version, base: latest.fields, mine: { ...latest.fields, ...typed } }
}
