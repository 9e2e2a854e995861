import { type Sector, sectorWords } from './company-name-words'
import { longestByFirst } from './region-longest'

const SECTORS: readonly Sector[] = [
  '服装',
  '纺织',
  '鞋包',
  '美妆',
  '食品',
  '农林牧渔',
  '餐饮',
  '酒店旅游',
  '零售电商',
  '贸易物流',
  '软件信息',
  '电子电器',
  '机械设备',
  '汽车交通',
  '建筑工程',
  '建材家居',
  '化工材料',
  '能源环保',
  '医药健康',
  '教育',
  '文化传媒',
  '广告设计',
  '商务服务',
  '金融',
  '房地产',
  '生活服务',
  '体育健身',
  '珠宝礼品',
  '通用',
]

/** Each trade word to its sector; a word of two sectors (皮革) counts for the first. */
export const sectorByWord: ReadonlyMap<string, Sector> = new Map(
  [...SECTORS]
    .reverse()
    .flatMap((sector) => sectorWords[sector].split(' ').map((word): [string, Sector] => [word, sector])),
)

/** For each first character the length of the longest trade word that begins with it. */
export const longestWordFrom: ReadonlyMap<string, number> = longestByFirst(sectorByWord.keys())
