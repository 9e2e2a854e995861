import type { ContactId, CustomerId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import type { Tx } from '../_kernel/transaction'
import { indexCustomer } from './customer-index'
import { listRecords } from './customer-record.repository'
import type { Candidate, NewCustomer } from './customer.types'
import { addTags, insertCustomers, listKeyHolders } from './many-new.repository'
import { candidateOf, comparableOf } from './match-record'

/** Compared with one newcomer at most; those with the rarest keys first. */
const MOST_CANDIDATES = 20

/** For each list of keys the customers that share one, rarest keys first: two statements for all of them. */
export async function findCandidatesOfMany(
  tx: Tx,
  tenantId: TenantId,
  keysOfEach: readonly (readonly string[])[],
): Promise<Candidate[][]> {
  const holders = new Map<string, CustomerId[]>()
  for (const { key, customerId } of await listKeyHolders(tx, tenantId, [...new Set(keysOfEach.flat())]))
    holders.set(key, [...(holders.get(key) ?? []), customerId])
  const idsOfEach = keysOfEach.map((keys) => {
    const rarity = new Map<CustomerId, number>()
    for (const ids of keys.map((key) => holders.get(key) ?? []))
      for (const id of ids) rarity.set(id, (rarity.get(id) ?? 0) + 1 / ids.length)
    const ranked = [...rarity].sort(([one, many], [other, more]) => more - many || (one < other ? 1 : -1))
    return ranked.slice(0, MOST_CANDIDATES).map(([id]) => id)
  })
  const wanted = [...new Set(idsOfEach.flat())]
  const records = wanted.length === 0 ? [] : await listRecords(tx, tenantId, wanted)
  const byId = new Map(records.map((row) => [row.id, candidateOf(row)]))
  return idsOfEach.map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
}

export type ManyNew = NewCustomer & { need?: string; tagNames?: readonly string[] }

/** As `createCustomer` for many: two statements. @returns their ids in the same order */
export async function createCustomers(
  at: At,
  customers: readonly ManyNew[],
): Promise<{ customerId: CustomerId; contactId: ContactId }[]> {
  const made = []
  for (const customer of customers) {
    const index = await indexCustomer(at.tenantId, comparableOf(customer))
    made.push({ customer, index, customerId: at.newId<'Customer'>(), contactId: at.newId<'Contact'>() })
  }
  if (made.length > 0) await insertCustomers(at, made)
  const tags = made.flatMap(({ customer, customerId }) =>
    (customer.tagNames ?? []).map((tagName) => ({ customerId, tagName })),
  )
  if (tags.length > 0) await addTags(at, tags)
  return made
}
