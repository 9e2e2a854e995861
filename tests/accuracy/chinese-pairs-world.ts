import { hasRightChecksum } from '@shared/customer/match-credit-code'
import { parseCompanyName } from '@shared/customer/company-name.rules'
import type { MatchRecord } from '@shared/customer/match.types'
import {
  brandHeads,
  brandTails,
  buildings,
  commonBrands,
  forms,
  givens,
  places,
  streets,
  surnames,
  trades,
} from './chinese-pairs-words'

/** What somebody typed, before cleaning. */
export interface Wish extends Pick<
  MatchRecord,
  'phones' | 'creditCode' | 'email' | 'birthday' | 'region' | 'address' | 'shortName'
> {
  company?: string
  formerCompany?: string
  contact?: string
}

type Place = (typeof places)[number]

/** One invented firm with its two people. */
export interface Firm {
  place: Place
  district: string
  brand: string
  trade: string
  form: string
  boss: string
  buyer: string
  mobile: string
  buyerMobile: string
  landline: string
  email: string
  code: string
  address: string
}

/** Mulberry32: the same seed makes the same pairs on every machine. */
export const makeDice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}

const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** The trade town: draws firms, people and numbers; `dice(n)` is 0 … n - 1. */
export class TradeTown {
  constructor(readonly dice: (sides: number) => number) {}

  pick<T>(values: readonly T[]): T {
    const value = values[this.dice(values.length)]
    if (value === undefined) throw new Error('nothing to pick from')
    return value
  }
  digits(count: number): string {
    return Array.from({ length: count }, () => this.dice(10)).join('')
  }
  mobile(): string {
    return `+861${this.pick(['38', '39', '50', '58', '86', '59'])}${this.digits(8)}`
  }
  person(): string {
    return this.pick(surnames) + this.pick(givens)
  }
  brand(): string {
    return this.dice(5) === 0 ? this.pick(commonBrands) : this.pick(brandHeads) + this.pick(brandTails)
  }
  address(): string {
    return `${this.pick(streets)}${1 + this.dice(400)}号${this.pick(buildings)}${1 + this.dice(20)}楼${this.digits(3)}`
  }
  code(): string {
    const body = `9144${this.digits(4)}MA${this.digits(7)}`
    return body + ([...CODE_LETTERS].find((letter) => hasRightChecksum(body + letter)) ?? '')
  }
  birthday(): string {
    const two = (number: number) => String(number).padStart(2, '0')
    return `${1960 + this.dice(40)}-${two(1 + this.dice(12))}-${two(1 + this.dice(12))}`
  }
  firm(place: Place = this.pick(places)): Firm {
    return {
      place,
      district: this.pick(place.districts),
      brand: this.brand(),
      trade: this.pick(trades),
      form: this.pick(forms),
      boss: this.person(),
      buyer: this.person(),
      mobile: this.mobile(),
      buyerMobile: this.mobile(),
      landline: `+86${place.areaCode}8${this.digits(7)}`,
      email: `yx${this.digits(5)}@${this.pick(['163.com', '126.com', 'fuzhuang.cn'])}`,
      code: this.code(),
      address: this.address(),
    }
  }
  /** Another firm in the same district; never of the same brand, since two such names would not be registered. */
  neighbour(firm: Firm): Firm {
    const second = { ...this.firm(firm.place), district: firm.district }
    return second.brand === firm.brand ? this.neighbour(firm) : second
  }
}

export const fullName = ({ place, brand, trade, form }: Firm): string => place.city + brand + trade + form

export const regionOf = ({ place, district }: Firm) => ({ province: '广东省', city: place.city, district })

/** Cleans a wish as the intake does: the company's name is taken apart, the rest is already tidy. */
export const recordOf = ({ company, formerCompany, contact, ...wish }: Wish): MatchRecord => {
  const name = company ? parseCompanyName(company) : undefined
  return {
    ...wish,
    ...(name && { companyName: name.normalised, companyCore: name.core, companyBrand: name.brand }),
    ...(name?.region && { companyRegion: name.region }),
    ...(formerCompany && { formerCores: [parseCompanyName(formerCompany).core] }),
    ...(contact && { contactNames: [contact] }),
  }
}
