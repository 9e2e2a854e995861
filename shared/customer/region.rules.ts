import { normaliseText } from '../kernel/text'
import { toSimplified } from './company-name-simplify'
import { type Place, type Region, longestPlaceFrom, placesByName } from './region-index'

/** A place found in a text: what it may mean, and where the words end. */
export type PlaceMention = { places: readonly Place[]; start: number; end: number; isFull: boolean }

/**
 * A step of a leading address (广州市 | 天河区 | 高新区): the text up to `end` is region. `isFirm`: hardly ever anything else;
 * `isLoose`: a bare county, or a city that does not lie in what came before (山西咸阳), so it may belong to the name behind it; `isTown`: not on the list, only ends like a town (千灯镇, 老镇).
 */
export type RegionStep = {
  end: number
  region: Region
  isFull: boolean
  isFirm: boolean
  isLoose: boolean
  isTown: boolean
}

/** `广州路`, `上海大厦`, `三明治`: a place name that is part of another word. */
const OTHER_WORD =
  /^(?:[东西南北中]?[一二三四五六七八九十]?(?:路|街(?!道)|大道|大街|大厦|巷|弄|胡同)|市场|治(?=[^\d])|装|菜|烤鸭|火锅|话)/
/** `东方市场` is not in 东方市: the suffix belongs to the next word. */
const TORN_WORD = /市场|县城/
const LOOSE_SUFFIX = /^(?:市(?!场)|区|县(?!城))/
const COUNTY = /[县旗]$/
const ZONE =
  /^[\u3400-\u9fff]{0,3}?(?:(?:经济|高新)?技术(?:产业)?开发区|经济开发区|高新区|经开区|开发区|保税港?区|自贸区|工业园区?|新区)/
const TOWN = /^[\u3400-\u9fff]{2,3}?(?:镇|乡(?![亲村情])|街道)(?=[\u3400-\u9fff]{2})/

/** The longest place name that starts exactly at `start`, or null. */
export const placeAt = (text: string, start: number): PlaceMention | null => {
  const longest = longestPlaceFrom.get(text.charAt(start)) ?? 0
  for (let end = Math.min(text.length, start + longest); end >= start + 2; end--) {
    const places = placesByName.get(text.slice(start, end))
    if (!places || TORN_WORD.test(text.slice(end - 1, end + 1))) continue
    const isFull = places.some((place) => place.isFull)
    // Old or loose spellings (萧山市, 密云县): the bare name with any county suffix.
    if (!isFull && LOOSE_SUFFIX.test(text.slice(end))) return { places, start, end: end + 1, isFull: true }
    return { places: isFull ? places.filter((place) => place.isFull) : places, start, end, isFull }
  }
  return null
}

/** Whether `inner` lies in `outer`, or says the same or less about the same place. */
const isWithin = (inner: Region, outer: Region): boolean =>
  (outer.province === undefined || inner.province === outer.province) &&
  (outer.city === undefined || inner.city === undefined || inner.city === outer.city) &&
  (outer.district === undefined || inner.district === undefined || inner.district === outer.district)

/** What all meanings of a mention have in common: 吉林 is at least 吉林省, 朝阳区 alone is only a district's name. */
const commonRegion = (places: readonly Place[]): Region => {
  const [first, ...others] = places.map((place) => place.region)
  if (!first) return {}
  const agreed = (key: keyof Region) => (others.every((other) => other[key] === first[key]) ? first[key] : undefined)
  const province = agreed('province')
  const city = province && agreed('city')
  const district = agreed('district')
  return { ...(province && { province }), ...(city && { city }), ...(district && { district }) }
}

const deeper = (places: readonly Place[], known: Region): Region => {
  const fitting = places.filter((place) => isWithin(place.region, known))
  return fitting.length === 0 ? known : { ...known, ...commonRegion(fitting) }
}

const placeStep = ({ places, end, isFull }: PlaceMention, known: Region): RegionStep | null => {
  const fits = places.some((place) => isWithin(place.region, known))
  const isCity = places.some((place) => place.isFirm && place.level !== 'district')
  const isFirm = isFull || places.some((place) => place.isFirm)
  // A bare district without its city (锦江之星) is a name; a bare county may begin an address (湘阴).
  const isAlone =
    known.province === undefined && !isFirm && !places.some((place) => COUNTY.test(place.region.district ?? ''))
  if (isAlone || (!fits && !isFull && !isCity)) return null
  return { end, region: deeper(places, known), isFull, isFirm, isLoose: !isFull && !(fits && isCity), isTown: false }
}

const nextStep = (text: string, last: RegionStep | undefined): RegionStep | null => {
  const at = last?.end ?? 0
  const mention = placeAt(text, at)
  if (mention) return placeStep(mention, last?.region ?? {})
  if (!last) return null
  const zone = ZONE.exec(text.slice(at))
  const words = (zone ?? TOWN.exec(text.slice(at)))?.[0]
  if (words === undefined) return null
  return {
    end: at + words.length,
    region: last.region,
    isFull: true,
    isFirm: true,
    isLoose: false,
    isTown: zone === null,
  }
}

/** The divisions a name or an address begins with, one step each, outermost first; none when it begins with something else. */
export const leadingRegion = (text: string): RegionStep[] => {
  const steps: RegionStep[] = []
  for (;;) {
    const next = nextStep(text, steps.at(-1))
    if (!next) return steps
    steps.push(next)
  }
}

const mentionsIn = (text: string): PlaceMention[] => {
  const mentions: PlaceMention[] = []
  for (let at = 0; at < text.length - 1;) {
    const mention = placeAt(text, at)
    const isPlace = mention !== null && !OTHER_WORD.test(text.slice(mention.end))
    if (isPlace) mentions.push(mention)
    at = isPlace ? mention.end : at + 1
  }
  return mentions
}

const isSure = ({ isFull, places }: PlaceMention): boolean =>
  commonRegion(places).province !== undefined &&
  (isFull || places.some((place) => place.isFirm && place.level !== 'district'))

/** A bare county counts when it is all that was said, or when somebody says to be there (在义乌). */
const isSaidPlainly = ({ start, end, places }: PlaceMention, text: string): boolean => {
  const isWhole = start === 0 && end === text.length
  const isThere = /[在自于]/.test(text.charAt(start - 1)) && places.some((place) => place.isFirm)
  return (isWhole || isThere) && commonRegion(places).province !== undefined
}

/** Province, city and district said in an address, a company name or a sentence; only what is sure. Null when nothing is. */
export const parseRegion = (text: string): Region | null => {
  const line = toSimplified(normaliseText(text))
  const mentions = mentionsIn(line)
  const base = mentions.find((mention) => isSure(mention) || isSaidPlainly(mention, line))
  if (!base) return null
  const shallow = base.places.filter((place) => place.isFirm && (place.isFull || place.level !== 'district'))
  let region = commonRegion(shallow.length > 0 ? shallow : base.places)
  for (const { places } of mentions) region = deeper(places, region)
  return region
}

/** A region as people read it: 广东省广州市天河区, without saying a municipality twice. */
export const regionText = ({ province = '', city = '', district = '' }: Region): string =>
  province + (city === province ? '' : city) + district
