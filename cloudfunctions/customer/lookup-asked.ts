import { parseCompanyName } from '@shared/customer/company-name.rules'
import type { MatchRecord } from '@shared/customer/match.types'
import { foldName } from '@shared/customer/search-text.rules'
import { findPhones } from '@shared/kernel/phone'
import { normaliseText } from '@shared/kernel/text'
import type { Candidate } from './customer.types'

/** What somebody looks up: a company, a phone, or both pasted together. */
export interface Asked {
  record: MatchRecord
  /** The part of a name that was typed; '' when only a number was. */
  fragment: string
  /** The end of a number that is not whole, reversed; '' when none was typed. */
  digitsReversed: string
  isHeldBy(candidate: Candidate): boolean
}

/** Shorter ends of numbers would let somebody collect customers digit by digit. */
const PHONE_DIGITS_MIN = 7
const FRAGMENT_MIN = 2

const withoutPhones = (text: string): { name: string; phones: string[] } => {
  const found = findPhones(text)
  const name = found.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
  return {
    name: normaliseText(name.replace(/^[\s,;、，；:：]+|[\s,;、，；:：]+$/g, '')),
    phones: found.map(({ phone }) => phone.e164),
  }
}

/** Takes apart what was typed into the one field of 查重. */
export function readAsked(typed: string): Asked {
  const { name, phones } = withoutPhones(normaliseText(typed))
  const isNumber = /^[\d\s+()-]+$/.test(name)
  const digits = isNumber ? name.replace(/\D/g, '') : ''
  const { normalised, core, brand, region } = parseCompanyName(isNumber ? '' : name)
  const digitsReversed = digits.length >= PHONE_DIGITS_MIN ? [...digits].reverse().join('') : ''
  const fragment = core.length >= FRAGMENT_MIN ? core : ''
  const held = foldName(fragment)
  return {
    record: {
      phones,
      companyName: normalised,
      companyCore: core,
      companyBrand: brand,
      ...(region && { region, companyRegion: region }),
    },
    fragment,
    digitsReversed,
    isHeldBy: (candidate) =>
      (held !== '' && foldName(`${candidate.name}${candidate.shortName ?? ''}`).includes(held)) ||
      (digitsReversed !== '' && (candidate.phones ?? []).some((phone) => phone.endsWith(digits))),
  }
}
