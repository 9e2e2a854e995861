import type { ContactId, CustomerId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { indexCustomer } from './customer-index'
import { listRecords } from './customer-record.repository'
import type { NewContact } from './customer.types'
import { insertContacts, lockBlanks, removeAdded, saveBlanks, saveIndexes, type Blanks } from './many-merged.repository'
import { addTags } from './many-new.repository'

/** What somebody else knows of a customer we have. */
export interface Supplement {
  customerId: CustomerId
  blanks: Blanks
  contact: NewContact
  tagNames: readonly string[]
}

/** What a supplement changed, as far as an undo needs it. */
export interface Supplemented {
  filled: Partial<Blanks>
  contact: { contactId: ContactId; contact: NewContact } | null
  tagIds: string[]
}

const fields: readonly (keyof Blanks)[] = ['shortName', 'creditCode', 'grade', 'industry', 'address']
const place: readonly (keyof Blanks)[] = ['province', 'city', 'district']

/** Fills what is empty and says what it filled; a place is filled as a whole or not at all. */
function fillBlanks(target: Blanks, given: Blanks): Partial<Blanks> {
  const isPlaced = place.some((field) => target[field] !== '')
  const wanted = [...fields.filter((field) => !target[field]), ...(isPlaced ? [] : place)].filter(
    (field) => given[field],
  )
  const filled = Object.fromEntries(wanted.map((field) => [field, given[field]]))
  Object.assign(target, filled)
  return filled
}

const isSameContact = (known: NewContact, { phone, name }: NewContact): boolean =>
  phone ? known.phone === phone : known.name === name

/** Computes anew what these customers are found by. Two statements. */
async function refreshIndexes(at: At, customerIds: readonly CustomerId[]): Promise<void> {
  if (customerIds.length === 0) return
  const indexed = []
  for (const row of await listRecords(at.tx, at.tenantId, customerIds))
    indexed.push({ customerId: row.id, ...(await indexCustomer(at.tenantId, row)) })
  await saveIndexes(at, indexed)
}

/**
 * Adds to customers what they lack: empty fields, contacts, tags; nothing they have is changed. Several supplements may be about
 * one customer. Seven statements for all. @returns what each changed, in the same order
 */
export async function supplementCustomers(at: At, supplements: readonly Supplement[]): Promise<Supplemented[]> {
  if (supplements.length === 0) return []
  const ids = [...new Set(supplements.map(({ customerId }) => customerId))]
  const blanks = new Map((await lockBlanks(at.tx, at.tenantId, ids)).map((row) => [row.id, row]))
  const contacts = new Map((await listRecords(at.tx, at.tenantId, ids)).map((row) => [row.id, [...row.contacts]]))
  const changed = supplements.map(({ customerId, blanks: given, contact }) => {
    const target = blanks.get(customerId)
    const known: NewContact[] = contacts.get(customerId) ?? []
    const isKnown = known.some((one) => isSameContact(one, contact)) || (!contact.phone && !contact.name)
    if (!isKnown) known.push(contact)
    return {
      filled: target ? fillBlanks(target, given) : {},
      contact: isKnown || !target ? null : { contactId: at.newId<'Contact'>(), contact },
    }
  })
  const touched = ids.filter((id) =>
    changed.some(
      ({ filled, contact }, i) => supplements[i]?.customerId === id && (contact || Object.keys(filled).length > 0),
    ),
  )
  const saved = touched.flatMap((id) => blanks.get(id) ?? [])
  if (saved.length > 0) await saveBlanks(at, saved)
  const added = changed.flatMap(({ contact }, i) => {
    const customerId = supplements[i]?.customerId
    return contact && customerId ? [{ customerId, ...contact }] : []
  })
  if (added.length > 0) await insertContacts(at, added)
  await refreshIndexes(at, touched)
  const wanted = supplements.flatMap(({ customerId, tagNames }) => tagNames.map((tagName) => ({ customerId, tagName })))
  const tagged = wanted.length === 0 ? [] : await addTags(at, wanted)
  return changed.map((one, i) => {
    const { customerId } = supplements[i] ?? {}
    // A tag two rows gave belongs to the first of them.
    const isFirst = supplements.findIndex((other) => other.customerId === customerId) === i
    return {
      ...one,
      tagIds: isFirst ? tagged.flatMap((tag) => (tag.customerId === customerId ? [tag.tagId] : [])) : [],
    }
  })
}

/** Whether a customer still holds what a supplement filled, and the row without it. */
function emptyAgain(row: Blanks, filled: Partial<Blanks>): { isWhole: boolean; isChanged: boolean } {
  let [isWhole, isChanged] = [true, false]
  for (const field of [...fields, ...place]) {
    if (filled[field] === undefined) continue
    if (row[field] !== filled[field]) isWhole = false
    else {
      Object.assign(row, { [field]: field === 'creditCode' || field === 'grade' ? null : '' })
      isChanged = true
    }
  }
  return { isWhole, isChanged }
}

/**
 * Takes supplements back, the latest first: a field that was changed since stays as it is, and so does a contact somebody worked
 * on. @returns for each whether all of it went
 */
export async function withdrawSupplements(
  at: At,
  supplements: readonly (Supplemented & { customerId: CustomerId })[],
): Promise<boolean[]> {
  if (supplements.length === 0) return []
  const ids = [...new Set(supplements.map(({ customerId }) => customerId))]
  const blanks = new Map((await lockBlanks(at.tx, at.tenantId, ids)).map((row) => [row.id, row]))
  const touched = new Set<CustomerId>()
  const whole = supplements.map(({ customerId, filled }) => {
    const row = blanks.get(customerId)
    const { isWhole, isChanged } = row ? emptyAgain(row, filled) : { isWhole: false, isChanged: false }
    if (isChanged) touched.add(customerId)
    return isWhole
  })
  if (touched.size > 0)
    await saveBlanks(
      at,
      [...touched].flatMap((id) => blanks.get(id) ?? []),
    )
  const contacts = supplements.flatMap(({ contact }) => (contact ? [contact] : []))
  const tags = supplements.flatMap(({ customerId, tagIds }) => tagIds.map((tagId) => ({ customerId, tagId })))
  const gone = new Set(contacts.length + tags.length > 0 ? await removeAdded(at, { contacts, tags }) : [])
  for (const { customerId, contact } of supplements) if (contact) touched.add(customerId)
  await refreshIndexes(
    at,
    [...touched].filter((id) => blanks.has(id)),
  )
  return supplements.map(({ contact }, i) => (whole[i] ?? false) && (contact === null || gone.has(contact.contactId)))
}
