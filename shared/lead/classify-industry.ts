import { sectorByWord } from '../customer/company-name-sectors'
import type { CleanLead } from './clean.types'

/** The customers of the garment trade, told by company name first, then by the wish; the first line that fits decides. */
const BY_COMPANY: readonly [industry: string, pattern: RegExp][] = [
  ['学校', /学校|小学|中学|高中|大学|学院|幼儿园|幼教|书院/],
  ['酒店', /酒店|宾馆|饭店|民宿|度假|客栈/],
  ['医疗', /医院|诊所|卫生院|门诊|口腔/],
  ['服装工厂', /(?:服装|制衣|针织|成衣|时装|服饰|羽绒|牛仔).{0,4}(?:厂|加工|制造)|制衣|成衣/],
  ['服装电商', /(?:服|装|衣|裙|裤).*(?:电子商务|电商|网店|淘宝|网络)|(?:电子商务|电商|网店|淘宝).*(?:服|装|衣)/],
  ['服装批发', /(?:服装|服饰|时装|女装|男装|童装|鞋服).*(?:贸易|商贸|批发|进出口|供应链|商行)/],
  ['服装零售', /(?:服装|女装|男装|童装|内衣|时装|服饰|衣).{0,3}(?:店|馆|坊|阁|百货)/],
  ['服装服饰', /服装|服饰|时装|女装|男装|童装|内衣|羽绒|针织|衣|鞋业|鞋帽/],
]
const BY_WISH: readonly [industry: string, pattern: RegExp][] = [
  ['学校', /校服|班服|学生装|园服|学校|幼儿园/],
  ['服装电商', /网店|淘宝|天猫|抖音|抖店|直播|带货|拼多多|亚马逊|跨境|电商|一件代发|小红书/],
  ['服装批发', /档口|批发市场|做批发|批发商|二批|外贸|出口/],
  ['服装零售', /实体店|门店|店铺|开店|开.{0,3}店|我的店|精品店|服装店|女装店|男装店|童装店/],
  ['酒店', /酒店|宾馆|民宿/],
  ['企业团购', /工作服|工装|工衣|制服|文化衫|广告衫|团建|年会|员工|公司团购|职业装|劳保/],
]

const match = (rules: readonly [string, RegExp][], text: string): string | undefined =>
  rules.find(([, pattern]) => pattern.test(text))?.[0]

const sectorOf = (words: readonly string[]): string | undefined =>
  words
    .map((word) => sectorByWord.get(word) ?? sectorByWord.get(word.slice(0, -1)))
    .find((sector) => sector && sector !== '通用')

/** In which trade the sender is: told by the company's name, else by the wish; empty when neither tells. */
export const industryOf = ({ company, wish = '' }: CleanLead): string =>
  match(BY_COMPANY, company?.normalised ?? '') ?? match(BY_WISH, wish) ?? sectorOf(company?.industryWords ?? []) ?? ''

/** Whether somebody of this trade buys garments as a matter of course. */
export const isGarmentBuyer = (industry: string): boolean =>
  industry.startsWith('服装') || ['学校', '酒店', '企业团购', '服装', '纺织', '鞋包', '零售电商'].includes(industry)
