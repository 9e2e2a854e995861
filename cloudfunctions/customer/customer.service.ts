import { poolTimeline } from '@shared/customer/pool.labels'
import type { MatchRecord } from '@shared/customer/match.types'
import type { ContactId, CustomerId, StaffId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { notFound } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { findSameContact, insertContact } from './contact.repository'
import { indexCustomer } from './customer-index'
import { listRecords, listRecordsByKeys, lockRecord, saveIndex } from './customer-record.repository'
import { findStaffName, insertCustomer, saveCollaborator, saveOwner, type OwnerChange } from './customer.repository'
import type { Candidate, NewContact, NewCustomer } from './customer.types'
import { candidateOf, comparableOf, recordOf } from './match-record'
import { findLatestNeed, insertNeed } from './need.repository'
import { saveTags } from './tag.repository'

export { findOnlyCustomer } from './contact.repository'
export { noteFollowupFacts, saveOrderFacts, saveScores } from './customer-fact.repository'
export { handCustomers } from './hand-customers'
export { loadVisibleCustomer, lockVisibleCustomer, touchCustomer } from './customer.repository'
export { lockPooled, saveWarning } from './pool.repository'
export { deleteCustomers } from './many-merged.repository'
export { createCustomers, findCandidatesOfMany } from './many-customers'
export { supplementCustomers, withdrawSupplements, type Supplement, type Supplemented } from './supplement-customers'
export { tellTicket } from './ticket-fact.repository'
export { appendTimeline, carryTimeline, removeTimelineOf } from './timeline.repository'
export type * from './customer.types'

/** Makes a customer with its first contact, searchable and matchable from this statement on. One statement. */
export async function createCustomer(
  at: At,
  customer: NewCustomer,
): Promise<{ customerId: CustomerId; contactId: ContactId }> {
  const customerId = at.newId<'Customer'>()
  const contactId = at.newId<'Contact'>()
  const index = await indexCustomer(at.tenantId, comparableOf(customer))
  await insertCustomer(at, { customer, index, customerId, contactId })
  return { customerId, contactId }
}

/** Computes anew what a customer is found by, after its names, numbers or contacts changed. Two statements. */
export async function refreshIndex(at: At, customerId: CustomerId): Promise<void> {
  const row = await lockRecord(at.tx, at.tenantId, customerId)
  await saveIndex(at.tx, at.tenantId, customerId, await indexCustomer(at.tenantId, row))
}

/** Adds a person to a customer; who is there already (same phone, or same name without one) is not added twice. */
export async function addContact(
  at: At,
  { customerId, ...contact }: NewContact & { customerId: CustomerId; isPrimary?: boolean },
): Promise<{ contactId: ContactId; isNew: boolean }> {
  await lockRecord(at.tx, at.tenantId, customerId)
  const known = await findSameContact(at.tx, at.tenantId, customerId, contact)
  if (known !== null) return { contactId: known, isNew: false }
  const contactId = at.newId<'Contact'>()
  await insertContact(at, { customerId, contactId, contact: { isPrimary: false, ...contact } })
  await refreshIndex(at, customerId)
  return { contactId, isNew: true }
}

/** Gives a customer to a colleague, or to the pool (null); the timeline keeps why. @throws NOT_FOUND */
export async function changeOwner(at: At, change: OwnerChange & { title?: string }): Promise<void> {
  const { staffId } = change
  const name = staffId === null ? null : await findStaffName(at.tx, at.tenantId, staffId)
  if (staffId !== null && name === null) throw notFound()
  const title = change.title ?? (name === null ? poolTimeline.toPool : `负责人换成${name}`)
  if (!(await saveOwner(at, { ...change, title }))) throw notFound()
}

/** Lets a colleague work on a customer beside its owner; twice is once. */
export const addCollaborator = (at: At, share: { customerId: CustomerId; staffId: StaffId }): Promise<void> =>
  saveCollaborator(at, share)

/** Keeps a need as it is today; earlier ones stay as versions, the same words again are no new one. Two statements. */
export async function recordNeed(
  at: At,
  need: { customerId: CustomerId; words: string; source: string; recordedBy: string },
): Promise<{ needId: string }> {
  const before = await findLatestNeed(at.tx, at.tenantId, need.customerId)
  if (before?.words === need.words) return { needId: before.id }
  const needId = at.newId()
  const told =
    before === null
      ? { title: '记下需求', words: need.words }
      : { title: '需求变化', words: `“${before.words}” → “${need.words}”` }
  await insertNeed(at, { needId, need, told })
  return { needId }
}

/** Gives a customer these tags by name, making new ones where needed; without `keepOthers` they replace what it had. One statement. */
export const setTagNames = (
  at: At,
  tags: { customerId: CustomerId; tagNames: readonly string[]; keepOthers?: boolean },
): Promise<{ id: string; name: string }[]> => saveTags(at, tags)

/** These customers as the matcher compares them; ids of nobody are left out. One statement. */
export async function findCandidateRecords(
  tx: Tx,
  tenantId: TenantId,
  customerIds: readonly CustomerId[],
): Promise<Candidate[]> {
  return customerIds.length === 0 ? [] : (await listRecords(tx, tenantId, customerIds)).map(candidateOf)
}

/** The customers that share a blocking key, those with most keys in common first. One statement whose cost does not grow with the company. */
export async function findCandidatesByKeys(
  tx: Tx,
  tenantId: TenantId,
  by: { keys: readonly string[]; limit: number },
): Promise<Candidate[]> {
  return by.keys.length === 0 ? [] : (await listRecordsByKeys(tx, tenantId, by)).map(candidateOf)
}

/** A customer not yet made, as the matcher would compare it. */
export const recordOfNew = (customer: NewCustomer): MatchRecord => recordOf(comparableOf(customer))
