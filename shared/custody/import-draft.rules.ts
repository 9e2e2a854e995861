import { isCreditCode, normaliseCreditCode } from '../customer/credit-code.rules'
import { parseRegion } from '../customer/region.rules'
import { accept, refuse, type Decision } from '../kernel/decision'
import { parsePhones } from '../kernel/phone'
import { cutText, normaliseText } from '../kernel/text'
import { readDate, readMoment } from './import-date.rules'
import { isFooter } from './import-layout.rules'
import type { ImportDraft, ImportMapping, ImportTarget, RowTrouble } from './import.types'

/** What people write where they know nothing. */
const NOTHING = /^(?:无|暂无|没有|未知|不详|空|n\/?a|null|none|[-—–/\\.。*?？]+)$/i
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/
const MOST_TAGS = 20

type Found = Partial<Record<ImportTarget, string[]>>

function gather(cells: readonly string[], mapping: ImportMapping): Found {
  const found: Found = {}
  mapping.forEach((target, column) => {
    const text = normaliseText(cells[column] ?? '')
    if (target !== null && text !== '' && !NOTHING.test(text)) (found[target] ??= []).push(text)
  })
  return found
}

class Unfit extends Error {
  constructor(readonly code: RowTrouble) {
    super(code)
  }
}

/** @throws Unfit where it would have to be cut */
function kept(text: string, longest: number): string {
  if (text.length > longest) throw new Unfit('TOO_LONG')
  return text
}

const first = (found: Found, target: ImportTarget, longest: number): string => kept(found[target]?.[0] ?? '', longest)
const all = (found: Found, target: ImportTarget, between: string): string => (found[target] ?? []).join(between)

/** The value as read, or null where there is none. @throws Unfit where there is one that nobody can read */
function readOr<T>(text: string, trouble: RowTrouble, read: (text: string) => T | null): T | null {
  if (text === '') return null
  const value = read(text)
  if (value === null) throw new Unfit(trouble)
  return value
}

const readGrade = (text: string): ImportDraft['grade'] => {
  const letter = text.toUpperCase().charAt(0)
  return letter === 'A' || letter === 'B' || letter === 'C' || letter === 'D' ? letter : null
}

const readCode = (text: string): string | null => {
  const code = normaliseCreditCode(text)
  return isCreditCode(code) ? code : null
}

const contactOf = (found: Found): ImportDraft['contact'] => ({
  name: first(found, 'contactName', 40),
  title: first(found, 'contactTitle', 40),
  phone: readOr(all(found, 'phone', ' ; '), 'PHONE_WRONG', (text) => parsePhones(text)[0]?.e164 ?? null),
  email: readOr(first(found, 'email', 200).toLowerCase(), 'EMAIL_WRONG', (text) => (EMAIL.test(text) ? text : null)),
  birthday: readOr(first(found, 'birthday', 40), 'DATE_WRONG', (text) => readDate(text)?.date ?? null),
})

function draftOf(found: Found): ImportDraft {
  const contact = contactOf(found)
  const company = first(found, 'name', 100)
  const nextAt = readOr(first(found, 'nextAt', 40), 'DATE_WRONG', (text) => readMoment(text, '09:00'))
  return {
    name: company || contact.name,
    shortName: first(found, 'shortName', 40),
    kind: company === '' ? 'person' : 'company',
    creditCode: readOr(first(found, 'creditCode', 40), 'CREDIT_CODE_WRONG', readCode),
    grade: readOr(first(found, 'grade', 20), 'GRADE_WRONG', readGrade),
    industry: first(found, 'industry', 40),
    region: readOr(all(found, 'region', ''), 'REGION_WRONG', parseRegion) ?? {},
    address: kept(all(found, 'address', ' '), 200),
    contact: { ...contact, name: contact.name || cutText(company, 40) },
    owner: first(found, 'owner', 40),
    tags: [...new Set(all(found, 'tags', ',').split(/[,，;；、|/\s]+/))]
      .filter((tag) => tag !== '')
      .slice(0, MOST_TAGS),
    need: kept(all(found, 'need', '；'), 1000),
    firstSeenAt: readOr(first(found, 'firstSeenAt', 40), 'DATE_WRONG', (text) => readMoment(text, '00:00')),
    next: nextAt === null ? null : { at: nextAt, what: first(found, 'nextWhat', 100) || '跟进' },
  }
}

/** A row of the file as a customer, or why it is none. Nothing is dropped in silence: what cannot be read stops the row. */
export function decideDraft(cells: readonly string[], mapping: ImportMapping): Decision<ImportDraft, RowTrouble> {
  if (isFooter(cells)) return refuse('FOOTER')
  try {
    const draft = draftOf(gather(cells, mapping))
    return draft.name === '' ? refuse('NO_NAME') : accept(draft)
  } catch (error) {
    if (error instanceof Unfit) return refuse(error.code)
    throw error
  }
}
