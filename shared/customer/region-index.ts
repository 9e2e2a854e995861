import { longestByFirst } from './region-longest'
import { divisionLines } from './region-data'

/** Where somebody is, in official names: `广东省`, `广州市`, `天河区`; a municipality is its own city. */
export type Region = { province?: string; city?: string; district?: string }

type RegionLevel = 'province' | 'city' | 'district'

/**
 * A division under one of the spellings people use. `isFull`: the official name, not a bare one (天河). `isFirm`: even the bare
 * spelling is hardly ever anything else (province, prefecture city); counties and districts are (长安, 和平, 阿里).
 */
export type Place = { region: Region; level: RegionLevel; isFull: boolean; isFirm: boolean }

const PEOPLES =
  /(?:各|满|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|怒|鄂温克|保安|裕固|独龙|鄂伦春)族|满族|蒙古(?=自治)|回族|维吾尔(?=自治)|哈萨克(?=自治)|柯尔克孜(?=自治)|塔吉克(?=自治)|锡伯(?=自治)/g
const SUFFIX = /(?:特别行政区|自治[区州县旗]|地区|林区|矿区|新区|[省市区县盟旗]|前旗|后旗|中旗|左旗|右旗)$/
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/

const bareOf = (name: string): string =>
  name.endsWith('自治区')
    ? name.replace(/(?:壮族|回族|维吾尔)?自治区$/, '')
    : name.replace(PEOPLES, '').replace(SUFFIX, '')

const placesOf = (name: string, region: Region, level: RegionLevel): [string, Place][] => {
  const places: [string, Place][] = [[name, { region, level, isFull: true, isFirm: true }]]
  const bare = bareOf(name)
  const isFirm = level === 'province' || /市$|州$/.test(name)
  if (bare.length >= 2 && bare !== name) places.push([bare, { region, level, isFull: false, isFirm }])
  return places
}

const placesOfLine = (line: string): [string, Place][] => {
  const [province = '', cities = ''] = line.split('=')
  const top: Region = MUNICIPALITY.test(province) ? { province, city: province } : { province }
  const places = placesOf(province, top, 'province')
  for (const part of cities.split(';')) {
    const [city = '', districts = ''] = part.split(':')
    const middle = city === '' ? top : { province, city }
    if (city !== '') places.push(...placesOf(city, middle, 'city'))
    for (const district of districts.split(' '))
      if (district !== '') places.push(...placesOf(district, { ...middle, district }, 'district'))
  }
  return places
}

const buildIndex = (): ReadonlyMap<string, readonly Place[]> => {
  const index = new Map<string, Place[]>()
  for (const [name, place] of divisionLines.flatMap(placesOfLine)) {
    const known = index.get(name)
    if (known) known.push(place)
    else index.set(name, [place])
  }
  // 河南 and 海南 are provinces to everybody, although a county, a district and a prefecture elsewhere share the bare name.
  for (const [name, places] of index) {
    const provinces = places.filter((place) => place.level === 'province')
    if (provinces.length > 0) index.set(name, provinces)
  }
  return index
}

/** Every spelling of a division, official or without its suffix, to the divisions it may mean (朝阳: a district and a city). */
export const placesByName = buildIndex()

/** For each first character the length of the longest spelling that begins with it: a scan looks no further, and mostly not at all. */
export const longestPlaceFrom: ReadonlyMap<string, number> = longestByFirst(placesByName.keys())
