import type { Instant } from './instant'
import { toEpochMs } from './instant'

declare const brand: unique symbol
/** A text that only its own word may pass around: `Id<'Lead'>` is not an `Id<'Customer'>`. */
export type Id<Noun extends string> = string & { readonly [brand]: Noun }

export type TenantId = Id<'Tenant'>
export type DepartmentId = Id<'Department'>
export type StaffId = Id<'Staff'>
export type MemberId = Id<'Member'>
export type CustomerId = Id<'Customer'>
export type ContactId = Id<'Contact'>
export type LeadId = Id<'Lead'>
export type FileId = Id<'File'>
export type TicketId = Id<'Ticket'>

/** Makes a fresh id; the only source of ids, so that tests decide them. */
export type NewId = <Noun extends string>() => Id<Noun>

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TIME_CHARS = 9
const RANDOM_CHARS = 11

/** What may be written into SQL as a tenant name (it becomes a literal of `set local`), and what any id looks like. */
export const ID_GRAMMAR = /^[0-9a-z]{4,32}$/

/** An id as it enters from outside; the grammar is checked by the contract or the caller before this brand is given. */
export const brandId = <Noun extends string>(text: string): Id<Noun> => text as Id<Noun>

/**
 * A 20-character id: 45 bits of milliseconds, then 55 random bits, in Crockford base 32, so that ids sort by age.
 * @param random 11 numbers in 0..31
 */
export function composeId<Noun extends string>(now: Instant, random: readonly number[]): Id<Noun> {
  let time = toEpochMs(now)
  let head = ''
  for (let i = 0; i < TIME_CHARS; i += 1) {
    head = (ALPHABET[time % 32] ?? '0') + head
    time = Math.floor(time / 32)
  }
  const tail = Array.from({ length: RANDOM_CHARS }, (_, i) => ALPHABET[(random[i] ?? 0) & 31] ?? '0').join('')
  return brandId(head + tail)
}
