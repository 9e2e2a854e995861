import { hasCjk } from '../kernel/text'
import { isFullName } from './match-chinese-name'
import { isCommonBrand } from './match-company'
import { addressNumbers, addressWords } from './match-place'
import { soundOf } from './match-sounds'
import type { MatchRecord } from './match.types'

/** Longer ones are cut: keys are stored once per record and looked up by equality. */
const LONGEST_KEY = 48
/** Boxes that every firm has, so the name before the @ says nothing without the host. */
const OFFICE_BOX = /^(?:info|sales|admin|service|office|contact|hr|mail|kefu|market|\d{1,3}|.{1,2})$/

type Key = string | undefined | false

const citiesOf = ({ region, companyRegion }: MatchRecord): string[] =>
  [...new Set([region?.city, companyRegion?.city])].filter((city): city is string => Boolean(city))

const emailsOf = ({ email, moreEmails = [] }: MatchRecord): string[] =>
  [email, ...moreEmails].filter((one): one is string => Boolean(one))

/** What stands for one customer by itself; also what concurrent submissions are locked by. */
export function identityKeys(record: MatchRecord): string[] {
  const { phones = [], creditCode, companyCore, formerCores = [] } = record
  return distinct([
    ...phones.map((phone) => `p:${phone}`),
    creditCode && `c:${creditCode}`,
    ...[record.unionid, ...(record.moreUnionids ?? [])].map((unionid) => unionid && `u:${unionid}`),
    ...emailsOf(record).map((email) => `e:${email}`),
    companyCore && `k:${companyCore}`,
    ...formerCores.map((core) => `k:${core}`),
  ])
}

/** Brand or short name with its city and with its contact; alone only when it is not one of the common ones. */
function companyKeys(record: MatchRecord): Key[] {
  const names = new Set([record.companyBrand, record.shortName, record.companyCore])
  return [...names].flatMap((name) => {
    if (!name || name.length < 2) return []
    const near = [...citiesOf(record), ...(record.contactNames ?? [])]
    return [!isCommonBrand(name) && `b:${name}`, ...near.map((place) => `b:${name}|${place}`)]
  })
}

const emailKeys = (record: MatchRecord): Key[] =>
  emailsOf(record).map((email) => {
    const box = email.slice(0, email.indexOf('@'))
    return !OFFICE_BOX.test(box) && box !== '' && `m:${box}`
  })

/** The parts of a name that are worth looking up: a full Chinese name, or each word of a Latin one. */
const partsOf = (name: string): string[] => {
  if (hasCjk(name)) return isFullName(name) ? [name] : []
  return name
    .toLowerCase()
    .split(' ')
    .filter((part) => part.length >= 2)
}

const soundKey = (parts: readonly string[]): Key =>
  parts.length >= 2 && `n:${parts.slice(0, 3).map(soundOf).sort().join('')}`

const nameKeys = (record: MatchRecord, name: string): Key[] => {
  const parts = partsOf(name)
  const { postcode, birthday } = record
  return [
    !hasCjk(name) && soundKey(parts),
    ...parts.flatMap((part) => {
      const start = part.slice(0, 4)
      return [
        ...citiesOf(record).map((city) => `n:${start}|${city}`),
        postcode && `n:${start}|${postcode}`,
        birthday && `n:${start}|${birthday.slice(0, 4)}`,
        birthday && `d:${birthday}|${part.charAt(0)}`,
      ]
    }),
  ]
}

const birthdayKeys = (record: MatchRecord): Key[] => {
  const { birthday, postcode } = record
  if (!birthday) return []
  return [
    postcode && `d:${birthday}|${postcode}`,
    ...citiesOf(record).map((city) => `d:${birthday}|${city.slice(0, 2)}`),
  ]
}

/** Street with city; a Chinese street only with its house number, since one street holds a whole market. */
const addressKeys = (record: MatchRecord): Key[] => {
  const words = addressWords(record)
  if (words.length < 5) return []
  const number = hasCjk(words) ? `|${addressNumbers(record).join('-')}` : ''
  return citiesOf(record).map((city) => number !== '|' && `a:${words.slice(0, 5)}${number}|${city.slice(0, 3)}`)
}

const distinct = (keys: readonly Key[]): string[] => [
  ...new Set(keys.flatMap((key) => (key ? [key.slice(0, LONGEST_KEY)] : []))),
]

/**
 * Under which keys a record is kept and looked up, identities first: two records are compared when they share one. A key names few
 * customers, however many there are, so the cost of a lead stays flat; about a dozen per record. Whoever limits a lookup limits
 * each key by itself: one popular brand must not crowd out the telephone number.
 */
export function blockingKeys(record: MatchRecord): string[] {
  return distinct([
    ...identityKeys(record),
    ...companyKeys(record),
    ...emailKeys(record),
    ...(record.contactNames ?? []).flatMap((name) => nameKeys(record, name)),
    ...birthdayKeys(record),
    ...addressKeys(record),
  ])
}
