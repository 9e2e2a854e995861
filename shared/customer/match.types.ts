import type { Region } from './region-index'

/**
 * What the matcher reads of a lead or a customer, already cleaned: phones in E.164, e-mail in lower case, names simplified and
 * trimmed, `companyCore` and `companyBrand` from `parseCompanyName`. Everything may be missing; an empty text counts as missing.
 */
export interface MatchRecord {
  phones?: readonly string[]
  creditCode?: string
  unionid?: string
  email?: string
  /** Of further contacts of the same customer. */
  moreUnionids?: readonly string[]
  moreEmails?: readonly string[]
  companyName?: string
  companyCore?: string
  companyBrand?: string
  /** Where the company's own name says it is (广州市云裳…); counts before `region`, which may be a person's. */
  companyRegion?: Region
  /** Cores of names the company had before (曾用名). */
  formerCores?: readonly string[]
  shortName?: string
  contactNames?: readonly string[]
  /** YYYY-MM-DD */
  birthday?: string
  region?: Region
  address?: string
  postcode?: string
}

export type MatchFieldName =
  'creditCode' | 'phone' | 'unionid' | 'email' | 'company' | 'contact' | 'birthday' | 'region' | 'address' | 'postcode'

export type MatchLevel = 'equal' | 'close' | 'different' | 'missing'

/** What one field says: `weight` in bits, that is log2 of how much likelier the sight is for one customer than for two. */
export interface MatchField {
  field: MatchFieldName
  level: MatchLevel
  weight: number
  words: string
}

/** sure: the same customer · likely: a person should look · new: another customer. `score` is log2 odds with one decimal. */
export interface MatchVerdict {
  verdict: 'sure' | 'likely' | 'new'
  score: number
  probability: number
  fields: MatchField[]
}

/** Share of the base (0 to 1) that has a value; undefined when not counted. Common values then weigh less, never more. */
export type MatchShare = (kind: 'phone' | 'email' | 'contact' | 'brand' | 'city', value: string) => number | undefined

/** One field as its comparison saw it; `isOtherFirm`: two legal persons or branches, however much else agrees. */
export interface Sight {
  level: MatchLevel
  bits: number
  words: string
  isOtherFirm?: boolean
  /** An agreement that two neighbours may have as well: a switchboard, a surname, a brand one character off. */
  isWeak?: boolean
}

/** All fields of two records; null where one side has nothing to compare. */
export type Sights = Readonly<Record<MatchFieldName, Sight | null>>

/** What every comparison may need besides the two records: whether a company stands behind one of them, and the shares. */
export interface MatchContext {
  isFirm: boolean
  share: MatchShare
}
